import { BlockList, isIP } from 'node:net';

/** Addresses and networks of proxies, whose word on where a request came from is taken. */
export type TrustedProxies = readonly string[];

/** Such as `10.0.0.0/8`, `::1` or `192.0.2.7`; undefined for what is none of these. */
export function parseNetwork(text: string): { address: string; prefix: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [, address = '', bits] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const version = isIP(address);
  if (version === 0) return undefined;
  const most = version === 4 ? 32 : 128;
  const prefix = bits === undefined ? most : Number(bits);
  return prefix <= most ? { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' } : undefined;
}

/**
 * Where a request comes from: the address at the other end, or, where that is a trusted proxy's, the last one in
 * `X-Forwarded-For` that is not. What stands before it is only what a stranger says.
 */
export function createAddressReader(proxies: TrustedProxies) {
  const trusted = new BlockList();
  for (const text of proxies) {
    const network = parseNetwork(text);
    if (network) trusted.addSubnet(network.address, network.prefix, network.family);
  }
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

  return (remote: string | undefined, forwarded: string | null): string => {
    let address = plain(remote ?? '');
    const hops = (forwarded ?? '').split(',').map((hop) => plain(hop.trim()));
    while (isIP(address) !== 0 && isTrusted(address)) {
      const hop = hops.pop();
      if (hop === undefined || isIP(hop) === 0) break;
      address = hop;
    }
    return address;
  };
}

/** An IPv4 address in an IPv6 one's clothes is the IPv4 one; brackets, ports and zones are left off. */
function plain(address: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
  return bare.replace(/%.*$/, '').replace(/^::ffff:(?=[\d.]+$)/i, '');
}

/** What counts as one caller: an address, or of IPv6 the /64 that one subscriber has. */
export function callerKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(missing, 0)).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
