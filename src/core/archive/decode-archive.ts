import * as z from 'zod/mini';
import type { ArchivedRun } from './archived-run';
import { readHead, usualKey, type RowHead } from './run-line';
import { keptStepSchema } from '../runs/decode-run';
import { readRunKey } from '../runs/run';
import { cellText } from '../tables/cell';
import type { Row } from '../tables/row';

const text = z.string();
const other = z.nullable(text);
const own = z.record(text, text);
const said = [text, text, text, text, text, text, z.number(), text, z.array(keptStepSchema), text, text, z.boolean(), own] as const;
const lineSchema = z.tuple([...said, other, other, other, text]);

/** A run as its line in the archive says it. */
export interface LinedRun extends ArchivedRun {
  /** The hash at the end of the line. */
  readonly hash: string;
}

/** A row of the archive; `null` stands for a line that cannot be read. */
export interface ArchiveRow {
  readonly row: Row;
  readonly runs: readonly (LinedRun | null)[];
}

function toRun(parts: z.infer<typeof lineSchema>, head: RowHead): LinedRun {
  const [due, id, result, holder, doneBy, doneAt, hops, proof, steps, why, note, optional, team, title, location, given, hash] = parts;
  const key = given ?? usualKey(head, due);
  const place = { key, process: readRunKey(key).process, title: title ?? head.title, location: location ?? head.location };
  return { due, id, result, holder, doneBy, doneAt, hops, proof, steps, why, note, optional, own: team, ...place, hash };
}

function decodeLine(json: string, head: RowHead): LinedRun | null {
  try {
    const parsed = z.safeParse(lineSchema, JSON.parse(json));
    return parsed.success ? toRun(parsed.data, head) : null;
  } catch {
    return null;
  }
}

/** Decodes a row of Run archive. */
export function decodeArchiveRow(row: Row): ArchiveRow {
  const said = (key: string): string => cellText(row.cells[key] ?? '');
  const head = readHead(said('process'), said('location'));
  const lines = said('runs').split('\n');
  return { row, runs: lines.filter((line) => line !== '').map((line) => decodeLine(line, head)) };
}
