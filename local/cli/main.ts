import { setFlagsFromString } from 'node:v8';
import { readAddOn } from './read-add-on';
import { runCommandLine } from './run-command-line';

/**
 * How much a function runs before Node optimises it, four times as much as usual. A command is over in a second and each heartbeat runs
 * its code in a new scope, so most of what is optimised is thrown away; it was two fifths of a heartbeat's CPU.
 */
const PATIENCE = '--interrupt-budget=500000';

/** Runs the command line of the checkout in `root` on this process's own streams and clock; the result is the exit code. */
export async function main(words: readonly string[], root: string): Promise<number> {
  setFlagsFromString(PATIENCE);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const terminal = {
    out: (text: string): void => void process.stdout.write(text),
    err: (text: string): void => void process.stderr.write(text),
    watched: process.stderr.isTTY,
  };
  return runCommandLine(words, { terminal, addOn: readAddOn(root), clock: () => Date.now(), zone, env: process.env, root });
}
