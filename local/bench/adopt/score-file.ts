import { errorMessage } from '../../xlsx/error-code';
import type { Scan } from '../../adopt/scan-file';
import type { Tab } from '../../store/tab';
import type { ExpectedFile, ExpectedTable } from './decode-index';
import { tabOfKind } from './field-columns';
import { locateHeaders } from './locate-headers';
import type { FoundTable } from './match-tables';
import { decodeFound, matchTables } from './match-tables';
import { compareColumns, countWanted } from './score-columns';

/** What is counted; every number is a sum over tables. */
export interface Score {
  readonly files: number;
  /** Files that could not be read. */
  readonly failed: number;
  /** Annotated tables, those that may be missed left out where they were. */
  readonly tables: number;
  readonly kinds: number;
  readonly headers: number;
  /** Columns that should be ours, those that are, and all that were taken for one of ours in tables reported in the right place. */
  readonly wanted: number;
  readonly right: number;
  readonly claimed: number;
  /** Rows of the annotated tables, and how many rows of tables of the right kind were accepted, never more than there are. */
  readonly rows: number;
  readonly accepted: number;
  readonly rejects: number;
  readonly bareRejects: number;
  /** Tables reported where the index has none, or of a kind it has not there. */
  readonly falseFinds: number;
  /** What differs, a line each. */
  readonly misses: readonly string[];
}

export const noScore: Score = {
  ...{ files: 0, failed: 0, tables: 0, kinds: 0, headers: 0, wanted: 0, right: 0, claimed: 0 },
  ...{ rows: 0, accepted: 0, rejects: 0, bareRejects: 0, falseFinds: 0, misses: [] },
};

/** The sum of scores. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  return {
    files: sum((one) => one.files),
    failed: sum((one) => one.failed),
    tables: sum((one) => one.tables),
    kinds: sum((one) => one.kinds),
    headers: sum((one) => one.headers),
    wanted: sum((one) => one.wanted),
    right: sum((one) => one.right),
    claimed: sum((one) => one.claimed),
    rows: sum((one) => one.rows),
    accepted: sum((one) => one.accepted),
    rejects: sum((one) => one.rejects),
    bareRejects: sum((one) => one.bareRejects),
    falseFinds: sum((one) => one.falseFinds),
    misses: scores.flatMap((one) => one.misses),
  };
}

/** The score of a file that could not be looked at: nothing of it was found. */
export function scoreFailure(file: ExpectedFile, error: unknown): Score {
  const missed = file.tables.map((expected) => scoreTable(expected, null, null));
  return { ...addScores(missed), files: 1, failed: 1, misses: [`${file.file}: ${errorMessage(error)}`] };
}

/** Compares what the add-on made of a file with what somebody read in it with care. */
export function scoreFile(file: ExpectedFile, scan: Scan): Score {
  const [only, ...others] = scan.book.tabs;
  // A file with one tab has no other that could be meant, whatever a program calls it.
  const tables = others.length === 0 && only !== undefined ? file.tables.map((one) => ({ ...one, sheet: only.name })) : file.tables;
  const { pairs, left } = matchTables(tables, decodeFound(scan.view));
  const scores = pairs.map(({ expected, found }) => scoreTable(expected, found, scan.book.findTab(expected.sheet) ?? null));
  const total = addScores([...scores, ...left.map(scoreFalseFind)]);
  return { ...total, files: 1, misses: total.misses.map((line) => `${file.file}: ${line}`) };
}

function scoreFalseFind(found: FoundTable): Score {
  const line = `false find: ${found.table} (${found.confidence.toFixed(2)}) on ${found.sheet} rows ${found.firstRow} to ${found.lastRow}, ${found.accepted} rows accepted`;
  return { ...noScore, falseFinds: 1, rejects: found.rejects, bareRejects: found.bareRejects, misses: [line] };
}

function scoreTable(expected: ExpectedTable, found: FoundTable | null, tab: Tab | null): Score {
  const place = `${expected.sheet} row ${expected.headerRow} (${expected.kind})`;
  const columns = tab === null ? [] : locateHeaders(tab, expected);
  if (found === null) {
    if (expected.alsoKinds.includes('none')) return noScore;
    return { ...noScore, tables: 1, wanted: countWanted(expected, columns), rows: expected.rows, misses: [`${place}: not found`] };
  }
  const kind = [expected.kind, ...expected.alsoKinds].find((one) => tabOfKind.get(one) === found.table);
  const compared = compareColumns(expected, found, kind ?? null, columns);
  const headerRight = found.headerRow === expected.headerRow;
  return {
    ...noScore,
    tables: 1,
    kinds: kind === undefined ? 0 : 1,
    headers: headerRight ? 1 : 0,
    ...compared.counts,
    rows: expected.rows,
    accepted: kind === undefined ? 0 : Math.min(found.accepted, expected.rows),
    rejects: found.rejects,
    bareRejects: found.bareRejects,
    falseFinds: kind === undefined ? 1 : 0,
    misses: [
      ...(kind === undefined ? [`taken for ${found.table} (${found.confidence.toFixed(2)})`] : []),
      ...(headerRight ? [] : [`header in row ${found.headerRow}`]),
      ...compared.misses,
      ...(found.accepted === expected.rows ? [] : [`${found.accepted} rows accepted of ${expected.rows}, ${found.rejects} rejects`]),
    ].map((line) => `${place}: ${line}`),
  };
}
