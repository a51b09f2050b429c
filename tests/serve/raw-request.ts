import { connect } from 'node:net';

/** What came back over a bare line: the status, 0 where the line was closed without one, and the whole text. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Writes these characters to a port of this machine and reads until the other side closes, or, with `cut`, hangs up at the first
 * answer or at once. Nothing on the way puts the text right, as a client of HTTP would.
 */
export function askRaw(port: number, text: string, cut: 'never' | 'answered' | 'written' = 'never'): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const line = connect(port, '127.0.0.1', () => {
      line.write(text, 'latin1', () => {
        if (cut === 'written') line.destroy();
      });
    });
    line.on('data', (part) => {
      parts.push(part);
      if (cut === 'answered') line.destroy();
    });
    line.on('error', () => undefined);
    line.on('close', () => {
      const all = Buffer.concat(parts).toString('latin1');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(all)?.[1] ?? 0), text: all });
    });
  });
}
