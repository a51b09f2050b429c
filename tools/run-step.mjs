import { spawnSync } from 'node:child_process';
import { inRoot, root } from './paths.mjs';

const big = 64 * 1024 * 1024;

/** Runs a tool of node_modules (its script, seen from there) or of the project; resolves nothing through npx, which is slow. */
export function runNode(script, args, more = {}) {
  return spawnSync(process.execPath, [inRoot(script), ...args], { cwd: root, encoding: 'utf8', maxBuffer: big, ...more });
}

/** One line a step: what, how it went, how long; all the output of what failed. */
export function report(what, startedAt, result) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(6);
  const said = result.ok ? 'ok    ' : 'FAILED';
  process.stdout.write(`${said} ${seconds} s  ${what}${result.note ? `  (${result.note})` : ''}\n`);
  if (!result.ok) process.stdout.write(`${result.output.trimEnd()}\n\n`);
}
