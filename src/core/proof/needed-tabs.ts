import { proofTabs } from './proof-rule';
import { cellText } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';

const COLUMNS: readonly (readonly [string, string])[] = [
  ['processes', 'proof'],
  ['steps', 'proof'],
  ['run_steps', 'needs'],
];

/** The different texts of a column; thousands of rows share a few. */
function columnTexts(raw: RawTable | undefined, key: string): readonly string[] {
  const index = raw?.binding.columns[key];
  const texts = new Set<string>();
  if (raw === undefined || index === undefined) return [];
  raw.grid.forEach((row, at) => {
    const cell = row[index] ?? '';
    if (at > 0 && typeof cell === 'string') texts.add(cellText(cell));
  });
  return [...texts];
}

/** Cell proofs of runs stand in their terms; those of closed runs, which is nearly all of them, are not looked into. */
function termTexts(raw: RawTable | undefined): readonly string[] {
  const index = raw?.binding.columns['terms'];
  if (raw === undefined || index === undefined) return [];
  return raw.grid.flatMap((row) => {
    const terms = row[index] ?? '';
    if (typeof terms !== 'string' || terms.lastIndexOf('"closed":"') >= 0) return [];
    return /"proof":"(cell (?:[^"\\]|\\.)*)"/i.exec(terms)?.[1] ?? [];
  });
}

/** Tabs whose cells stand as proof somewhere, so that they are read before anything is decided. */
export function neededTabs(raws: Readonly<Record<string, RawTable | undefined>>): readonly string[] {
  return proofTabs([...COLUMNS.flatMap(([table, key]) => columnTexts(raws[table], key)), ...termTexts(raws['runs'])]);
}
