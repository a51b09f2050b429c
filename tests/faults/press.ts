import type { Faults } from '../../local/host/faults';
import type { RunResult } from '../../local/host/run-result';
import { beatAt, goBack, remember, setClock, type Morning } from '../sweep/cafe';
import { makeFaultCompany } from './company';
import { endOf, footprintOf, type End } from './outcomes';
import type { Press } from './presses';

/** Before the press, the press, and the same press again where its answer was lost. */
const [BEFORE, PRESSED, AGAIN] = ['2026-11-20T08:49', '2026-11-20T08:50', '2026-11-20T08:51'];
const HEARTBEATS = ['2026-11-20T09:05', '2026-11-20T10:05'];

/** One company for all presses, which goes back after each. */
export const host = makeFaultCompany();
['dee', 'ben'].forEach((name) => host.desk.user(`${name}@cafe.example`));
const morning = remember(host);

/** A press that was made ready: what is asked, and the file just before. */
export interface Ready {
  readonly press: Press;
  readonly json: string;
  readonly start: Morning;
  readonly before: string;
  /** Tells cheaply whether anything was touched. */
  readonly mark: string;
}

const markOf = (): string => `${host.book.changes} ${JSON.stringify(host.desk)} ${host.desk.mails.length}`;

export function makeReady(press: Press): Ready {
  goBack(host, morning);
  setClock(host, BEFORE);
  const json = JSON.stringify(press.prepare(host));
  const start = remember(host);
  goBack(host, start);
  return { press, json, start, before: footprintOf(host), mark: markOf() };
}

/** Takes everything back, where there is something. */
export function reset({ start, mark }: Ready): void {
  if (markOf() !== mark) goBack(host, start);
}

export const isUntouched = ({ mark }: Ready): boolean => markOf() === mark;

/** Presses the button as the sidebar does; the clock stands where it stood. */
export function pressIt({ press, json }: Ready, faults: Faults = {}): RunResult {
  return host.rpc('rpc', json, { faults, ...(press.user === undefined ? {} : { user: press.user }) });
}

export function pressFirst(ready: Ready, faults: Faults = {}): RunResult {
  setClock(host, PRESSED);
  return pressIt(ready, faults);
}

export function pressAgain(ready: Ready): RunResult {
  setClock(host, AGAIN);
  return pressIt(ready);
}

/** The next heartbeats come, and this is where it ends. */
export function comeToEnd({ before }: Ready): End {
  HEARTBEATS.forEach((at) => beatAt(host, at));
  return endOf(host, before);
}
