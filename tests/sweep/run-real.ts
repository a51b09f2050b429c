import { runCommandLine } from '../../local/cli/run-command-line';
import { addOn } from './cafe';

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line over the built add-on, on a machine in Berlin whose clock stands at 2026-11-16 07:00 there. */
export async function runReal(root: string, ...words: readonly string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const terminal = { out: (text: string) => void (out += text), err: (text: string) => void (err += text), watched: false };
  const clock = (): number => Date.UTC(2026, 10, 16, 6);
  const ended = await runCommandLine(words, { terminal, addOn, clock, zone: 'Europe/Berlin', env: {}, root });
  return { code: ended, out, err };
}
