import { proofTabs } from './proof-rule';
import { cellText } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';

const COLUMNS: readonly (readonly [string, string])[] = [
  ['processes', 'proof'],
  ['steps', 'proof'],
  ['run_steps', 'needs'],
];

function columnTexts(raw: RawTable | undefined, key: string): readonly string[] {
  const index = raw?.binding.columns[key];
  return raw === undefined || index === undefined ? [] : raw.grid.slice(1).map((row) => cellText(row[index] ?? ''));
}

/** Cell proofs of runs stand in their terms; only those that mention one are looked into. */
function termTexts(raw: RawTable | undefined): readonly string[] {
  return columnTexts(raw, 'terms').flatMap((terms) => {
    const match = /"proof":"(cell (?:[^"\\]|\\.)*)"/.exec(terms);
    return match === null || terms.includes('"closed":"') ? [] : [match[1] ?? ''];
  });
}

/** Tabs whose cells stand as proof somewhere, so that they are read before anything is decided. */
export function neededTabs(raws: Readonly<Record<string, RawTable | undefined>>): readonly string[] {
  return proofTabs([...COLUMNS.flatMap(([table, key]) => columnTexts(raws[table], key)), ...termTexts(raws['runs'])]);
}
