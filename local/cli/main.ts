import { readAddOn } from './read-add-on';
import { runCommandLine } from './run-command-line';

/** Runs the command line of the checkout in `root` on this process's own streams and clock; the result is the exit code. */
export async function main(words: readonly string[], root: string): Promise<number> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const terminal = {
    out: (text: string): void => void process.stdout.write(text),
    err: (text: string): void => void process.stderr.write(text),
    watched: process.stderr.isTTY,
  };
  return runCommandLine(words, { terminal, addOn: readAddOn(root), clock: () => Date.now(), zone, env: process.env, root });
}
