import type { ArchivedRun } from '../archive/archived-run';
import { hashKept, keepContent, type KeptContent } from '../archive/hash-kept';
import { sealedPart } from '../archive/keep-steps';
import { digest } from '../ids/digest';
import type { PlacedLine } from '../log/logged-line';
import { decodeRun } from '../runs/decode-run';
import { isClosed } from '../runs/run';
import type { Row } from '../tables/row';
import { groupStepRows } from '../verify/verify-runs';

/** What a proof is made from. */
export interface ProofScope {
  readonly from: string;
  readonly to: string;
  /** When it was made, local ISO. */
  readonly at: string;
  readonly zone: string;
  readonly csv: string;
  /** Ids of the runs in the CSV. */
  readonly ids: ReadonlySet<string>;
  readonly runs: readonly Row[];
  readonly steps: readonly Row[];
  readonly archived: readonly ArchivedRun[];
  /** The whole log in its order, packed lines first. */
  readonly lines: readonly PlacedLine[];
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

type Sealed = readonly [id: string, ...unknown[]];

/** What the hash of a closed run is taken of, as the list that is hashed. */
function sealedList({ id, key, result, hops, holder, doneBy, doneAt, proof, steps }: KeptContent): Sealed {
  return [id, key, result, hops, holder, doneBy, doneAt === '' ? null : doneAt, proof, steps.map(sealedPart)];
}

function contentsOf({ runs, steps, archived, ids }: ProofScope): ReadonlyMap<string, KeptContent> {
  const stepsOf = groupStepRows(steps);
  const contents = new Map<string, KeptContent>();
  for (const run of archived) if (ids.has(run.id)) contents.set(run.id, run);
  for (const row of runs) {
    const decoded = decodeRun(row);
    if ('run' in decoded && isClosed(decoded.run) && ids.has(row.id))
      contents.set(row.id, keepContent(decoded.run, stepsOf.get(row.id) ?? []));
  }
  return contents;
}

/**
 * The proof beside an export, as JSON: what was exported, the content and hash of every closed run with the number of the log line that
 * holds it, and the lines of the log from the first of those to its end, each with its hash. docs/audit.md says how to check it.
 */
export function proveExport(scope: ProofScope): string {
  const { from, to, at, zone, csv, ids, lines, findings } = scope;
  const closings = new Map<string, number>();
  for (const { what, row, after, seq } of lines)
    if (what === 'closed' && ids.has(row)) closings.set(`${row} ${after.split(' ').pop() ?? ''}`, seq ?? 0);
  const runs = [...contentsOf(scope).values()].map((content) => {
    const hash = hashKept(content);
    return { content: sealedList(content), hash, line: closings.get(`${content.id} ${hash}`) ?? null };
  });
  const start = lines.findIndex(({ what, row }) => what === 'closed' && ids.has(row));
  const shown = start < 0 ? lines.slice(-1) : lines.slice(start);
  const before = lines[lines.length - shown.length - 1];
  const last = lines[lines.length - 1];
  return JSON.stringify({
    ...{ v: 1, from, to, at, zone, runsInCsv: ids.size, csvSha256: digest(csv) },
    head: { seq: last?.seq ?? 0, hash: last?.hash ?? '' },
    findings: findings.map(({ code, message }) => ({ code, message })),
    runs,
    previous: before?.hash ?? '',
    lines: shown.map((line) => [line.seq, line.at, line.who, line.what, line.row, line.before, line.after, line.reason, line.hash]),
  });
}
