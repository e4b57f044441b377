import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ChildServer {
  process: ChildProcess;
  portalUrl: string;
  apiUrl: string;
  issuer: string;
  /** Everything it has written so far. */
  lines: string[];
  /** Resolves with the exit code, null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** The server as its own process, as `npm start` runs it; on free ports unless told. */
export async function startChildServer(env: NodeJS.ProcessEnv): Promise<ChildServer> {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  const ports = {
    DEVPORTAL_PORTAL_PORT: '0',
    DEVPORTAL_API_PORT: '0',
    DEVPORTAL_ISSUER_PORT: '0',
    DEVPORTAL_CLIENT_PORT: '0',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, DATABASE_URL: '', DEVPORTAL_LOG: 'json', ...ports, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const orphan = () => child.kill('SIGKILL');
  process.once('exit', orphan);
  const lines: string[] = [];
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const addresses = await new Promise<Record<string, string>>((resolve, reject) => {
    const found: Record<string, string> = {};
    const read = (line: string) => {
      lines.push(line);
      const [, name, url] = /"message":"(Open|API|Issuer) +([^"]+)"/.exec(line) ?? [];
      if (name && url) found[name] = url;
      if (found['Open'] || line.includes('"message":"Ready"')) resolve(found);
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', read);
    void exited.then((code) => reject(new Error(`the server ended with ${code}: ${lines.join('\n')}`)));
  });
  return {
    process: child,
    portalUrl: addresses['Open'] ?? '',
    apiUrl: addresses['API'] ?? '',
    issuer: addresses['Issuer'] ?? '',
    lines,
    end: async (signal) => {
      child.kill(signal);
      const code = await exited;
      process.removeListener('exit', orphan);
      return code;
    },
  };
}
