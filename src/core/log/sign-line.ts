import { cellText, type Cell } from '../tables/cell';

const TOLD: readonly string[] = ['what', 'row', 'before', 'after', 'reason'];

/** What a line tells, by column key, as one text: two lines that tell the same are the same, whoever wrote them and when. */
export function signLine(line: Readonly<Record<string, Cell>>): string {
  return JSON.stringify(TOLD.map((key) => cellText(line[key] ?? '')));
}
