import { lineAt, noData, partOf, placeOfRow } from './honesty-part';
import type { HonestyPart } from '../contract/formalise';
import type { PlannedProcess } from '../runs/plan-runs';
import { hasProof, type Process } from '../runs/process';

/** One thing every process should have. */
interface Gap {
  readonly key: string;
  readonly title: string;
  readonly lacks: string;
  readonly column: string;
  readonly has: (process: Process) => boolean;
}

const GAPS: readonly Gap[] = [
  { key: 'backup', title: 'Processes without a backup', lacks: 'a backup', column: 'Backup', has: ({ backup }) => backup !== '' },
  {
    key: 'fallback',
    title: 'Processes without a fallback',
    lacks: 'a fallback',
    column: 'Fallback',
    has: ({ fallback }) => fallback !== '',
  },
  { key: 'proof', title: 'Processes without a proof', lacks: 'a proof', column: 'Proof', has: hasProof },
];

function partFor({ key, title, lacks, column, has }: Gap, active: readonly Process[]): HonestyPart {
  if (active.length === 0) return noData(key, title, 'There are no active processes yet.');
  const lacking = active.filter((process) => !has(process));
  const says =
    lacking.length === 0
      ? `All ${active.length} active processes have ${lacks}.`
      : `${lacking.length} of ${active.length} active processes ${lacking.length === 1 ? 'has' : 'have'} no ${lacks.slice(2)}.`;
  const lines = lacking.map(({ row, title: name, id }) => lineAt(placeOfRow(row), `${row.tab}: ${name || id} has nothing in ${column}.`));
  return partOf(key, title, says, lines);
}

/** What a miss or an absence would fall through: active processes without a backup, a fallback or a proof. */
export function listProcessGaps(planned: readonly PlannedProcess[]): readonly HonestyPart[] {
  const active = planned.map(({ process }) => process).filter((process) => process.active && process.row.row > 0);
  return GAPS.map((gap) => partFor(gap, active));
}
