/**
 * Which logos an app may have, read from the file's bytes: its name and declared type prove nothing.
 * The guide: "PNG, JPG, JPEG or GIF formats", "1MB max | minimum size 420px by 120px".
 */

export interface LogoPolicy {
  /** Bytes. */
  maxBytes: number;
  /** Pixels. */
  minWidth: number;
  minHeight: number;
  /** Pixels on either side: a small file can unpack to gigabytes. */
  maxSide: number;
}

export const defaultLogoPolicy: LogoPolicy = { maxBytes: 1_000_000, minWidth: 420, minHeight: 120, maxSide: 8_192 };

export type LogoProblem = 'too-big' | 'not-an-image' | 'svg' | 'damaged' | 'too-small' | 'too-wide';

export type LogoMediaType = 'image/png' | 'image/jpeg' | 'image/gif';

export interface LogoFacts {
  mediaType: LogoMediaType;
  /** Pixels. */
  width: number;
  height: number;
}

export type LogoVerdict = ({ ok: true } & LogoFacts) | { ok: false; code: LogoProblem; limit?: number | undefined };

/** Checks a whole file. `damaged` means that its structure breaks off; whether every pixel decodes is left to the decoder. */
export function checkLogo(bytes: Uint8Array, policy: LogoPolicy = defaultLogoPolicy): LogoVerdict {
  if (bytes.length > policy.maxBytes) return { ok: false, code: 'too-big', limit: policy.maxBytes };
  const reader = readers.find(({ magic }) => magic.some((start) => startsWith(bytes, start)));
  if (!reader) return { ok: false, code: looksLikeSvg(bytes) ? 'svg' : 'not-an-image' };
  const size = reader.read(bytes);
  if (!size || size.width === 0 || size.height === 0) return { ok: false, code: 'damaged' };
  if (size.width > policy.maxSide || size.height > policy.maxSide) {
    return { ok: false, code: 'too-wide', limit: policy.maxSide };
  }
  if (size.width < policy.minWidth || size.height < policy.minHeight) return { ok: false, code: 'too-small' };
  return { ok: true, mediaType: reader.mediaType, ...size };
}

interface Size {
  width: number;
  height: number;
}

const readers: { mediaType: LogoMediaType; magic: string[]; read(bytes: Uint8Array): Size | undefined }[] = [
  { mediaType: 'image/png', magic: ['\x89PNG\r\n\x1a\n'], read: readPng },
  { mediaType: 'image/jpeg', magic: ['\xff\xd8\xff'], read: readJpeg },
  { mediaType: 'image/gif', magic: ['GIF87a', 'GIF89a'], read: readGif },
];

/** PNG, third edition, section 5: chunks of length, type, data, CRC, from IHDR to IEND. */
function readPng(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  let size: Size | undefined;
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = text(bytes, at + 4, 4);
    if (at + 12 + length > bytes.length) return undefined;
    if (!size) {
      if (type !== 'IHDR' || length !== 13) return undefined;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (type === 'IDAT') hasData = true;
    if (type === 'IEND') return hasData ? size : undefined;
    at += 12 + length;
  }
  return undefined;
}

/** ITU-T T.81, annex B: segments up to the frame header (SOF), which has the size, then a scan and the end marker. */
function readJpeg(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  let size: Size | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (length < 8) return undefined;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xda) return endsWithMarker(bytes, at + 2 + length) ? size : undefined;
    at += 2 + length;
  }
  return undefined;
}

/** Cameras leave bytes behind the end marker (0xFFD9), so it is searched for, not expected last. */
function endsWithMarker(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** GIF89a, section 18: the logical screen is little-endian; the file ends with the trailer 0x3B. */
function readGif(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 14 || bytes.lastIndexOf(0x3b) < 13) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return text(bytes, 0, start.length) === start;
}

function text(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(text(bytes, 0, Math.min(bytes.length, 1024)));
}
