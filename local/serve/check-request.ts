import type { IncomingMessage } from 'node:http';

/** A request that is not served: the status and one sentence. */
export interface Rejection {
  readonly status: number;
  readonly error: string;
}

const hosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets through what a window of this page sends and nothing else: a page of another site may know the port, but it can neither name
 * this host as its own nor send JSON here unasked.
 */
export function rejectForeign(request: IncomingMessage, port: number): Rejection | null {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  const own = hosts.map((name) => `${name}:${port}`).concat(port === 80 ? hosts : []);
  if (!own.includes(host.toLowerCase())) return { status: 403, error: 'This page is served to this machine only.' };
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    return { status: 403, error: 'This page takes nothing from other sites.' };
  }
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, error: 'This page takes nothing from other sites.' };
  }
  const json = /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
  return request.method === 'POST' && !json ? { status: 403, error: 'Send JSON, with the content type application/json.' } : null;
}
