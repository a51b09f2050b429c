import { readLeave, type CallingTab, type ReadLeave } from './read-leave';
import { unpackRuns } from './unpack-runs';
import { logAction } from '../acting/log-action';
import { refuseWith, type Outcome } from '../start-checks';
import { TEST_PROPERTY } from '../setup/test-mail';
import type { Ports } from '../../ports';
import { applyChanges } from '../../sweep/apply-changes';
import { NOTED_PROPERTY, STATE_PROPERTY, encodeState, heartbeatOn } from '../../sweep/decode-state';
import { readInput, type ReadInput } from '../../sweep/read-input';
import type { LeaveView } from '../../../core/contract/formalise';
import { ABOUT_ROW, ABOUT_ROWS } from '../../../core/formalise/about-file';
import { CHANGED_MEANWHILE, describeLeave, sayLeftBefore } from '../../../core/formalise/describe-leave';
import { findEmptied, toBlocks, type Calls } from '../../../core/formalise/find-calls';
import { LEFT_PROPERTY, sayRemoved } from '../../../core/formalise/left';
import { HOME, HOME_PAGE } from '../../../core/home/layout';
import { MEETING_PROPERTY } from '../../../core/meeting/decode-meeting';
import { FILE_BUSY, NOT_SET_UP } from '../../../core/texts/start-texts';

const LOCK_WAIT_MS = 5000;

/** What is asked for: only to look, and whether tabs that are hidden are shown. */
export interface LeaveRequest {
  readonly dry: boolean;
  readonly show?: boolean;
}

function writeCells({ workbook }: Ports, tab: string, cells: Calls['cells']): void {
  toBlocks(cells).forEach(({ row, column, values }) => workbook.write(tab, row, column, values));
}

/** A function given a range fills its neighbours, and these go blank when it goes; hence the second look. */
function freezeCalls(ports: Ports, calling: readonly CallingTab[]): void {
  if (calling.length === 0) return;
  calling.forEach(({ tab, calls }) => {
    writeCells(ports, tab.name, calls.cells);
  });
  ports.workbook.flush();
  calling.forEach(({ tab }) => {
    writeCells(ports, tab.name, findEmptied(tab, ports.workbook.read(tab.name)));
  });
}

/** The banner would turn red for ever: a sentence takes its place, and its colour rule goes. */
function settleHome({ workbook }: Ports, { input, read: { home } }: ReadInput): void {
  if (home === null) return;
  const { banner, nextCheck, notice } = HOME;
  workbook.applyPage(home.tab, { ...HOME_PAGE, alarms: [] });
  workbook.append(home.tab, ABOUT_ROW - 1, ABOUT_ROWS);
  [nextCheck, notice].forEach(({ row, column }) => {
    workbook.write(home.tab, row, column, [['']]);
  });
  workbook.write(home.tab, banner.row, banner.column, [[sayRemoved(input.now, heartbeatOn(home.grid))]]);
}

/** What says up to when everything was handled, and what was mailed, stays: it keeps a second mail from going out. */
function settleProperties({ store }: Ports, { input }: ReadInput, log: ReadInput['input']['state']['log']): void {
  store.set(STATE_PROPERTY, encodeState({ ...input.state, moves: {}, log }));
  [MEETING_PROPERTY, TEST_PROPERTY, NOTED_PROPERTY].forEach((name) => {
    if (input.properties[name] !== undefined) store.remove(name);
  });
  store.set(LEFT_PROPERTY, input.now);
}

/** Mail first, so that nothing goes out any more; the mark that says it is done comes last, so that a second try does what is left. */
function applyLeave(ports: Ports, read: ReadInput, { facts, plan, calling, found }: ReadLeave): Outcome | null {
  const { workbook, triggers } = ports;
  const { dropped } = applyChanges(workbook, read.read, plan.changes, []);
  if (dropped.length > 0) return refuseWith(CHANGED_MEANWHILE);
  const log = logAction(ports, read, plan.log);
  workbook.flush();
  if (facts.checks) triggers.remove();
  freezeCalls(ports, calling);
  if (facts.packed > 0) unpackRuns(ports);
  found
    .filter(({ spec }) => spec.page !== true)
    .forEach(({ tab }) => {
      workbook.dropWarnings(tab);
    });
  if (facts.show)
    facts.hidden.forEach((tab) => {
      workbook.setHidden(tab, false);
    });
  settleHome(ports, read);
  workbook.flush();
  settleProperties(ports, read, log);
  return null;
}

const REMOVED = 'Runsheet is removed from this file; Set up tabs brings it back.';

/** A plan, what was done, or the refusal. */
export type LeaveAnswer = { readonly ok: true; readonly view: LeaveView } | Outcome;

function leaveLocked(ports: Ports, { dry, show = false }: LeaveRequest): LeaveAnswer {
  const read = readInput(ports);
  // Home alone may say so after a removal that was cut off, whose rest is done now.
  const left = read.input.properties[LEFT_PROPERTY];
  if (left !== undefined) return { ok: true, view: { dry, left: true, says: sayLeftBefore(left.slice(0, 10)) } };
  if (read.input.raws['settings'] === undefined) return refuseWith(NOT_SET_UP);
  const who = ports.identity.active() || ports.identity.effective() || 'unknown';
  const leave = readLeave(ports, read, who, show);
  const refused = dry ? null : applyLeave(ports, read, leave);
  return refused ?? { ok: true, view: { dry, left: false, says: [...(dry ? [] : [REMOVED]), ...describeLeave(leave.facts)] } };
}

/**
 * Removes Runsheet from the file so that a readable workbook is left: checks and mail end, its functions become what they show, warnings
 * go, Home says since when nothing follows any more. Rows, statuses, history and Log stay. A second time nothing is done.
 */
export function leaveFile(ports: Ports, request: LeaveRequest): LeaveAnswer {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return leaveLocked(ports, request);
  } finally {
    ports.lock.release();
  }
}
