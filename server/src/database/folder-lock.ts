import { hash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder is open in another process. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/**
 * Keeps a folder for one process at a time, since two that open one embedded database overwrite each other's pages.
 * The lock is a listening socket: unlike a file with a process id it dies with its process, however that ends.
 *
 * @param folder An absolute path without symbolic links.
 * @returns The way to give it up.
 * @throws {FolderInUseError}
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = `devportal-${hash('sha256', folder, 'hex').slice(0, 24)}`;
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  const server = (await listen(path)) ?? ((await isLeftOver(path)) ? await listen(path) : undefined);
  if (!server) throw new FolderInUseError(`Another server is using the data in ${folder}.`);
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** A killed process leaves the socket's file behind, at which nobody answers. */
async function isLeftOver(path: string): Promise<boolean> {
  const answered = await new Promise<boolean>((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
  if (!answered) await unlink(path).catch(() => undefined);
  return !answered;
}
