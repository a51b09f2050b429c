import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from './paths.mjs';

/** Writes a file of the project in one step, so that whoever reads it meanwhile sees the old or the new one. */
export function writeWhole(file, content) {
  const target = inRoot(file);
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, target);
}
