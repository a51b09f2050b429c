import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');

/** What is pushed to Google. */
export const code = readFileSync(join(root, 'dist', 'Code.js'), 'utf8');

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>>;
}

const meta = JSON.parse(readFileSync(join(root, '.build', 'meta.json'), 'utf8')) as Metafile;

/** Files inside dist/Code.js with the bytes that each takes there. */
export const inventory = Object.entries(meta.outputs['dist/Code.js']?.inputs ?? {}).map(([file, { bytesInOutput }]) => ({
  file,
  bytes: bytesInOutput,
}));
