import { execFile } from 'node:child_process';
import { inRoot } from './paths.mjs';

const script = inRoot('node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
/** Milliseconds; clasp itself would wait for an answer without end. */
const patience = 180_000;
const big = 64 * 1024 * 1024;

/**
 * The project's own clasp, run in `folder`, with what it said: `{ ok, out, err }`. Never rejects. Without a terminal it asks
 * nothing; DEBUG is taken away, because it would mix other lines (and tokens) into what is read.
 */
export function runClasp(folder, args) {
  const options = { cwd: folder, timeout: patience, maxBuffer: big, env: { ...process.env, DEBUG: '' } };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], options, (error, out, err) => resolve({ ok: error === null, out, err }));
  });
}
