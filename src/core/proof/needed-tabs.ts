import { proofTabs } from './proof-rule';
import { cellText } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';

const COLUMNS: readonly (readonly [string, string])[] = [
  ['processes', 'proof'],
  ['steps', 'proof'],
  ['run_steps', 'needs'],
];

/** The different texts of a column; thousands of rows share a few. */
function columnTexts(raw: RawTable | undefined, key: string, mark = ''): readonly string[] {
  const index = raw?.binding.columns[key];
  const texts = new Set<string>();
  if (raw === undefined || index === undefined) return [];
  raw.grid.forEach((row, at) => {
    const cell = row[index] ?? '';
    if (at > 0 && typeof cell === 'string' && cell.includes(mark)) texts.add(cellText(cell));
  });
  return [...texts];
}

/** Cell proofs of runs stand in their terms; only those that mention one are looked into. */
function termTexts(raw: RawTable | undefined): readonly string[] {
  return columnTexts(raw, 'terms', '"proof":"').flatMap((terms) => {
    const match = /"proof":"(cell (?:[^"\\]|\\.)*)"/i.exec(terms);
    return match === null || terms.includes('"closed":"') ? [] : [match[1] ?? ''];
  });
}

/** Tabs whose cells stand as proof somewhere, so that they are read before anything is decided. */
export function neededTabs(raws: Readonly<Record<string, RawTable | undefined>>): readonly string[] {
  return proofTabs([...COLUMNS.flatMap(([table, key]) => columnTexts(raws[table], key)), ...termTexts(raws['runs'])]);
}
