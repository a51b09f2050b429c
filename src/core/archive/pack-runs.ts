import type { ArchivedRun } from './archived-run';
import { countRuns } from '../statistics/count-runs';
import { packTexts, type Packed } from './pack-texts';
import { encodeRunLine, readHead } from './run-line';
import { groupBy } from './group-by';
import { linkText } from '../links/resolve-links';
import { readRunKey } from '../runs/run';

function packMonth(runs: readonly ArchivedRun[]): readonly Packed<ArchivedRun>[] {
  const [{ due, key, title } = { due: '', key: '', title: '' }] = runs;
  const { process: id, location } = readRunKey(key);
  const process = linkText({ id, title });
  const head = readHead(process, location);
  const encode = (run: ArchivedRun): string => encodeRunLine(run, head);
  return packTexts(runs, encode, (inside, lines) => ({ process, location, month: due.slice(0, 7), ...countRuns(inside), runs: lines }));
}

/** Rows for Run archive: one for each process, location and month, more where its lines do not fit into one cell. */
export function packRuns(runs: readonly ArchivedRun[]): readonly Packed<ArchivedRun>[] {
  const months = groupBy(runs, ({ due, key }) => {
    const { process, location } = readRunKey(key);
    return `${due.slice(0, 7)}|${process}|${location}`;
  });
  return [...months.values()].flatMap(packMonth);
}
