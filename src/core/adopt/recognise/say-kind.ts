import type { AdoptContext } from '../adopt-context';
import type { AdoptTable } from '../table-reading';
import type { Evidence } from './evidence';
import type { KindVerdict } from './judge-kind';
import { hinted } from './kinds/kind-rule';
import { sayList } from '../../texts/say-list';

const MOST_NAMED = 5;

const quote = (header: string): string => `"${header.length > 40 ? `${header.slice(0, 39)}…` : header}"`;

function tabOf(table: AdoptTable, { specs }: AdoptContext): string {
  return specs[table]?.tab ?? table;
}

/** Why a table is taken for one of a kind. */
export function sayKind({ table, headers }: KindVerdict, evidence: Evidence, context: AdoptContext): string {
  const named = [...new Set(headers)].slice(0, MOST_NAMED).map(quote);
  const columns = named.length === 0 ? '' : `It has ${sayList(named)}`;
  const tab = hinted(evidence, table) >= 0.7 ? `its name or title says ${tabOf(table, context)}` : '';
  return `${[columns, tab].filter((part) => part !== '').join(', and ') || `It reads like ${tabOf(table, context)}`}.`;
}

/** Why a table is none of ours. */
export function sayNone(evidence: Evidence, ranked: readonly KindVerdict[], context: AdoptContext): string {
  if (evidence.rows === 0) return 'It has no rows.';
  if (evidence.decoys >= 1 && evidence.decoyHeaders.length === 0) return 'Several of its columns together say that it is something else.';
  if (evidence.decoys >= 1) return `Columns such as ${sayList(evidence.decoyHeaders.map(quote))} say that it is something else.`;
  const nearest = [...ranked].sort((a, b) => b.points - a.points)[0];
  if (nearest === undefined || nearest.points < 3) return 'Its columns are none that we know.';
  const lacks = nearest.lacks === '' ? 'more columns that say so' : nearest.lacks;
  return `It is nearest to ${tabOf(nearest.table, context)}, but lacks ${lacks}.`;
}
