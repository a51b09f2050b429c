import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make-folder';

/** One execution of the add-on, as Google's Executions page would list it. */
export interface RunLine {
  /** Instant on the workbook's clock. */
  readonly at: string;
  readonly function: string;
  readonly user: string;
  readonly ok: boolean;
  readonly error: string | null;
  readonly calls: number;
  readonly modelledSeconds: number;
  readonly mails: number;
  readonly logs: readonly { readonly level: string; readonly text: string }[];
}

/** Appends a line to `runs.jsonl`. */
export function appendRun(deskPath: string, line: RunLine): void {
  makeFolder(deskPath);
  appendFileSync(join(deskPath, 'runs.jsonl'), `${JSON.stringify(line)}\n`);
}
