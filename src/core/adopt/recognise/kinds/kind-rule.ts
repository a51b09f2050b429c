import type { AdoptTable } from '../../table-reading';
import type { Evidence } from '../evidence';

/** What a table of one kind shows. Points add up; five are needed to offer it, eight to be sure. */
export interface KindRule {
  readonly table: AdoptTable;
  /** Points by concept for the column rows are called by; the best one counts. */
  readonly titles: Readonly<Record<string, number>>;
  /** Points by concept for columns beside it. */
  readonly points: Readonly<Record<string, number>>;
  /** Points where tab, title or file say so. */
  readonly hint: number;
  /** Points lost for each column that says it is something else. */
  readonly decoy: number;
  /** Points for what no single column shows. */
  readonly extra?: (evidence: Evidence) => number;
  /** What it cannot be without, `''` where all is there; else what is lacking, to follow "It lacks". */
  readonly lacks: (evidence: Evidence, title: number) => string;
}

/** How clearly one of these concepts shows, 0 to 1. */
export function showing(evidence: Evidence, ...concepts: readonly string[]): number {
  return Math.max(0, ...concepts.map((concept) => evidence.signs.get(concept)?.strength ?? 0));
}

/** True where one of these concepts shows well enough to rely on. */
export function shows(evidence: Evidence, ...concepts: readonly string[]): boolean {
  return showing(evidence, ...concepts) >= 0.55;
}

/** How many of these concepts show well enough to rely on. */
export function countShown(evidence: Evidence, concepts: readonly string[]): number {
  return concepts.filter((concept) => shows(evidence, concept)).length;
}

/** How strongly tab, title or file hint at the kind. */
export function hinted(evidence: Evidence, table: AdoptTable | 'none'): number {
  return evidence.hints.get(table) ?? 0;
}
