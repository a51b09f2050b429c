import type { ServerResponse } from 'node:http';
import { usualHeaders } from './page-headers';

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, value: unknown, more: Readonly<Record<string, string>> = {}): void {
  const text = JSON.stringify(value);
  response.writeHead(status, {
    ...usualHeaders,
    ...more,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** Answers with one sentence that says why not. */
export function answerError(response: ServerResponse, status: number, error: string, more: Readonly<Record<string, string>> = {}): void {
  answerJson(response, status, { ok: false, error }, more);
}
