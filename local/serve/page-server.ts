import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream';
import { errorMessage } from '../xlsx/error-code';
import { Refusal } from '../xlsx/refusal';
import { answerError, answerJson } from './answer';
import { rejectForeign } from './check-request';
import type { PageFile } from './page-files';
import { usualHeaders } from './page-headers';
import { readBody } from './read-body';
import { mostUpload } from './place-copy';
import type { Post, Room } from './routes';
import { findLetter, mailNumber, posts } from './routes';
import { sendWorkbook } from './send-workbook';

/** What the server serves. */
export interface Served {
  readonly room: Omit<Room, 'seen'>;
  readonly files: ReadonlyMap<string, PageFile>;
  /** The page's Content-Security-Policy. */
  readonly policy: string;
  /** Hears of what should not happen. */
  readonly broke: (sentence: string) => void;
}

/** A workbook of the largest size as JSON carries it. */
const mostEncoded = Math.ceil((mostUpload * 4) / 3) + 1_000;

const nothingHere = 'There is nothing at this address.';

/** A server for the windows of one page; it does not listen yet. */
export function makePageServer(served: Served): Server {
  const server = createServer((request, response) => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    answer(request, response, served, port).catch((error: unknown) => fail(response, error, served));
  });
  return server;
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served, port: number): Promise<void> {
  const rejected = rejectForeign(request, port);
  if (rejected !== null) return answerError(response, rejected.status, rejected.error);
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const post = posts.get(path);
  const get = findGet(path, query, served);
  if (post === undefined && get === null) return answerError(response, 404, nothingHere);
  if (post !== undefined && request.method === 'POST') return answerPost(request, response, served, { post, path });
  if (get !== null && (request.method === 'GET' || request.method === 'HEAD')) return get(response, request.method === 'HEAD');
  answerError(response, 405, 'This address takes something else.', { Allow: post === undefined ? 'GET, HEAD' : 'POST' });
}

type Get = (response: ServerResponse, head: boolean) => void | Promise<void>;

function findGet(path: string, query: string, { room, files, policy }: Served): Get | null {
  const { live, files: opened } = room;
  const file = files.get(path);
  if (file !== undefined) return (response, head) => sendFile(response, file, policy, head);
  if (path === '/api/state') return (response) => answerJson(response, 200, { ...live.state(), files: opened.describe() });
  if (path === '/api/download') return async (response) => sendWorkbook(response, await live.queue.run(() => opened.readBytes()));
  if (path === '/api/events') return (response, head) => live.events.open(response, usualHeaders, head);
  const number = mailNumber(path, query);
  if (number === null) return null;
  return (response) => {
    const letter = findLetter(live, number);
    if ('error' in letter) answerError(response, 404, letter.error);
    else answerJson(response, 200, letter);
  };
}

async function answerPost(
  request: IncomingMessage,
  response: ServerResponse,
  { room }: Served,
  { post, path }: { readonly post: Post; readonly path: string },
): Promise<void> {
  const body = await (path === '/api/open' ? readBody(request, mostEncoded) : readBody(request));
  if ('error' in body) return answerError(response, body.status, body.error, { Connection: 'close' });
  const done = post(body.json, { ...room, seen: fileSeen(request) });
  if (done === null) return answerError(response, 400, 'This page does not understand that; reload it and try again.');
  answerJson(response, 200, await done);
}

function fileSeen({ headers }: IncomingMessage): number | null {
  const seen = headers['x-runsheet-file'];
  return typeof seen === 'string' && /^\d{1,6}$/.test(seen) ? Number(seen) : null;
}

function sendFile(response: ServerResponse, file: PageFile, policy: string, head: boolean): void {
  if (!existsSync(file.path)) return answerError(response, 404, 'This file is not built; run: npm run build');
  response.writeHead(200, { ...usualHeaders, 'Content-Type': file.type, 'Content-Security-Policy': policy });
  if (head) response.end();
  // A window that goes away meanwhile is no mistake.
  else pipeline(createReadStream(file.path), response, () => undefined);
}

/** A refusal is an answer; anything else is a fault of this program. */
function fail(response: ServerResponse, error: unknown, { broke }: Served): void {
  if (response.headersSent) return void response.end();
  if (error instanceof Refusal) return answerJson(response, 200, { ok: false, error: error.message });
  const sentence = `This should not happen: ${errorMessage(error)}. Please report it with what you did.`;
  broke(sentence);
  answerError(response, 500, sentence);
}
