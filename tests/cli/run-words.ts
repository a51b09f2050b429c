import { runCommandLine } from '../../local/cli/run-command-line';
import { fakeAddOn } from './fake-add-on';

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line over the fake add-on, on a machine in Berlin whose clock stands at 2026-11-16 07:00 there. */
export async function runWords(...words: readonly string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const terminal = { out: (text: string) => void (out += text), err: (text: string) => void (err += text), watched: false };
  const clock = (): number => Date.UTC(2026, 10, 16, 6);
  const code = await runCommandLine(words, { terminal, addOn: fakeAddOn, clock, zone: 'Europe/Berlin', env: {}, root: '/nowhere' });
  return { code, out, err };
}
