import type { IncomingMessage } from 'node:http';

const usualBytes = 5_000_000;

/** What a request holds: JSON, or why it is refused. */
export type Body = { readonly json: unknown } | { readonly status: number; readonly error: string };

/** Reads the JSON of a request, up to 5 MB or what is said. */
export async function readBody(request: IncomingMessage, mostBytes = usualBytes): Promise<Body> {
  const tooLarge = { status: 413, error: `This is more than the page takes at once, ${Math.floor(mostBytes / 1_000_000)} MB.` };
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return tooLarge;
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of request) {
      const piece = Buffer.from(part as Uint8Array);
      bytes += piece.length;
      if (bytes > mostBytes) return tooLarge;
      parts.push(piece);
    }
  } catch {
    // A window that goes away meanwhile is no mistake.
    return { status: 400, error: 'The message ended before it was whole.' };
  }
  try {
    return { json: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown };
  } catch {
    return { status: 400, error: 'This is no JSON.' };
  }
}
