import { showReject } from './make-scan-view';
import { showCell } from './name-columns';
import type { AdoptContext } from '../adopt-context';
import type { AdoptedTable } from '../adopted-table';
import type { CopyPlan } from '../plan/plan-copy';
import type { AdoptLine, AdoptView } from '../../contract/adopt';
import { sayCount, sayList } from '../../texts/say-list';

const MOST_LINES = 200;
const MOST_REJECTS = 200;
const ORDER: readonly AdoptLine['change'][] = ['new', 'changed', 'rejected', 'there'];

/** What is known beside the plan. */
export interface AdoptFacts {
  readonly dry: boolean;
  /** What was done or has to be done before. */
  readonly says: readonly string[];
  readonly adoption?: string;
}

function sayAdded(added: number, changed: number, dry: boolean): string {
  if (added > 0) return `${sayCount(added, 'row')} ${dry ? 'would be added' : added === 1 ? 'was added' : 'were added'}.`;
  return changed > 0 ? 'No row is new.' : 'Nothing is new.';
}

const sayColumns = (tab: string, headers: readonly string[]): string =>
  headers.length === 1
    ? `The column ${sayList(headers)} is added at the end of ${tab}.`
    : `${sayCount(headers.length, 'column')} are added at the end of ${tab}: ${sayList(headers)}.`;

/** The answer to `adopt`: what is new, what is there, what differs, and what could not be read. */
export function makeAdoptView(
  plan: CopyPlan,
  adopted: AdoptedTable,
  specs: AdoptContext['specs'],
  { dry, says, adoption = '' }: AdoptFacts,
): AdoptView {
  const left = adopted.rejects.filter(({ whole }) => whole);
  const rejected = left.map(({ row, value, message }): AdoptLine => ({
    change: 'rejected',
    row,
    title: showCell(value),
    cells: [],
    says: message,
  }));
  const lines = [...plan.lines, ...rejected].sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
  const count = (change: AdoptLine['change']): number => lines.filter((line) => line.change === change).length;
  const writes = Object.entries(plan.record.added).flatMap(([table, headers]) =>
    headers.length === 0 ? [] : [sayColumns(specs[table]?.tab ?? table, headers)],
  );
  return {
    dry,
    says: [...says, sayAdded(count('new'), count('changed'), dry), ...plan.says],
    ...{ added: count('new'), there: count('there'), changed: count('changed'), rejected: left.length },
    lines: lines.slice(0, MOST_LINES),
    rejects: adopted.rejects.slice(0, MOST_REJECTS).map(showReject),
    writes,
    ...(adoption === '' ? {} : { adoption }),
  };
}

/** The answer to `adopt` where the engine works on the team's own tab: nothing is copied, so only what is written is told. */
export function makeBindView(
  adopted: AdoptedTable,
  { dry, says, writes, adoption = '' }: AdoptFacts & { readonly writes: readonly string[] },
): AdoptView {
  const rows = sayCount(adopted.rows.length, 'row');
  const told = dry
    ? `Runsheet would work on ${rows} where they stand.`
    : `Runsheet works on ${rows} where they stand. The next check gives their statuses.`;
  return {
    dry,
    says: [told, ...says],
    ...{ added: adopted.rows.length, there: 0, changed: 0, rejected: 0, lines: [], writes },
    rejects: adopted.rejects.slice(0, MOST_REJECTS).map(showReject),
    ...(adoption === '' ? {} : { adoption }),
  };
}
