import { refuseWith, type Outcome } from './start-checks';
import type { Ports, Workbook } from '../ports';
import { readInput } from '../sweep/read-input';
import { MADE_BY, ONE_PAGE, ONE_PAGE_LAYOUT, PAGE_COLUMNS, PAGE_ROWS } from '../../core/one-page/layout';
import { planOnePage } from '../../core/one-page/plan-one-page';
import { planSweep } from '../../core/plan/plan-sweep';
import { cellText } from '../../core/tables/cell';
import type { Grid } from '../../core/tables/locate-table';
import { normalizeHeader } from '../../core/tables/normalize-header';
import { sayOnePage } from '../../core/texts/one-page-texts';
import { FILE_BUSY, NOT_SET_UP } from '../../core/texts/start-texts';
import { dateOf } from '../../core/time/arith';

const LOCK_WAIT_MS = 5000;

/** Where the page is written: `made` where it has to be given its looks. */
interface Place {
  readonly tab: string;
  readonly made: boolean;
}

const isOurs = (grid: Grid): boolean => cellText(grid[1]?.[0] ?? '') === MADE_BY;

/** A tab of ours, an empty one as after a request that was cut off, else a new one; a tab of that name with other content is left alone. */
function placePage(workbook: Workbook): Place {
  const tabs = new Map(workbook.tabs().map(({ name }) => [normalizeHeader(name), name]));
  for (let turn = 0; ; turn += 1) {
    const wanted = turn === 0 ? ONE_PAGE : `${ONE_PAGE} (Runsheet${turn > 1 ? ` ${turn}` : ''})`;
    const there = tabs.get(normalizeHeader(wanted));
    if (there === undefined) {
      workbook.addTab(wanted, PAGE_ROWS, PAGE_COLUMNS);
      return { tab: wanted, made: true };
    }
    const grid = workbook.read(there);
    if (grid.length === 0 || isOurs(grid)) return { tab: there, made: grid.length === 0 };
  }
}

function writePage(ports: Ports): Outcome {
  const { workbook } = ports;
  const { input } = readInput(ports);
  if (input.raws['settings'] === undefined) return refuseWith(NOT_SET_UP);
  const plan = planSweep(input);
  const today = dateOf(input.now);
  const page = planOnePage({ ...plan, today, words: plan.front.words });
  const { tab, made } = placePage(workbook);
  if (made) workbook.applyPage(tab, ONE_PAGE_LAYOUT);
  workbook.write(tab, 1, 1, page);
  workbook.showTab(tab);
  workbook.flush();
  return { ok: true, says: [sayOnePage(tab, made)] };
}

/** Writes the plan and the quarter on one page, into a tab that is made when it is first asked for. */
export function makeOnePage(ports: Ports): Outcome {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return writePage(ports);
  } finally {
    ports.lock.release();
  }
}
