import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { errorCode } from '../xlsx/error-code';
import { Refusal } from '../xlsx/refusal';

const usualPort = 4400;
const lastPort = 4499;

/** Refuses a port that is taken with one sentence, before anything is made for it. */
export async function refuseTakenPort(wanted: number | null): Promise<void> {
  if (wanted === null) return;
  const server = createServer();
  await listenLocally(server, wanted);
  await new Promise((resolve) => server.close(resolve));
}

/** Listens to this machine only; returns the port. `wanted` is refused where it is taken; without it the first free one from 4400 on. */
export async function listenLocally(server: Server, wanted: number | null): Promise<number> {
  if (wanted !== null) {
    const code = await listenAt(server, wanted);
    if (code !== null) throw new Refusal(describeFailure(wanted, code), 'port');
    return portOf(server);
  }
  for (let port = usualPort; port <= lastPort; port++) {
    if ((await listenAt(server, port)) === null) return portOf(server);
  }
  throw new Refusal(`No port from ${usualPort} to ${lastPort} is free; name one with --port.`, 'port');
}

function listenAt(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const failed = (error: unknown): void => {
      server.off('listening', listening);
      resolve(errorCode(error));
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve(null);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, '127.0.0.1');
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function describeFailure(port: number, code: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; name another one with --port.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user; name one above 1023 with --port.`;
  return `Port ${port} cannot be used (${code}); name another one with --port.`;
}
