import { allPoints, faultsAt, IS_SOAK, sayTried, somePoints, type Point } from './points';
import { compareLines, wholeFile, type Leniency } from './whole-file';
import { beatAt, goBack, setClock, type Morning } from '../sweep/cafe';
import type { Faults } from '../../local/host/faults';
import type { Host } from '../../local/host/host';
import type { RunResult } from '../../local/host/run-result';

/** Something a person does that is ended or thrown at, on a file in which there is something to do. */
export interface Trial {
  readonly label: string;
  readonly host: Host;
  /** Where it begins; the same host goes back to it again and again. */
  readonly morning: Morning;
  /** Local moment at which it is done, ISO. */
  readonly at: string;
  readonly act: (host: Host, faults: Faults) => RunResult;
  /** True where heartbeats come only while there is a trigger for them. */
  readonly triggered?: boolean;
  /** Heartbeats after it, local moments, ISO. */
  readonly after: readonly string[];
  /** Only one of them where the other makes no sense. */
  readonly ways?: readonly Way[];
  /** What is compared beside or instead of the whole file. */
  readonly lenient?: Leniency;
  readonly also?: (host: Host) => readonly string[];
}

/** `at once`: the person presses again, whatever they were told. `later`: heartbeats come first, and only who was told that it failed presses again. */
export type Way = 'at once' | 'later';

/** Presses a button, as far as the door is concerned. */
export const press =
  (request: object) =>
  (host: Host, faults: Faults): RunResult =>
    host.rpc('rpc', JSON.stringify(request), { faults });

function failed({ killed, error, value }: RunResult): boolean {
  return killed || error !== null || (typeof value === 'string' && (JSON.parse(value) as { ok?: boolean }).ok === false);
}

function beats({ host, triggered = false }: Trial, moments: readonly string[]): void {
  moments.forEach((moment) => {
    if (triggered && host.desk.triggers.length === 0) setClock(host, moment);
    else beatAt(host, moment);
  });
}

function playTrial(trial: Trial, faults: Faults, way: Way): RunResult {
  const { host, morning, at, act, after } = trial;
  goBack(host, morning);
  setClock(host, at);
  const run = act(host, faults);
  if (way === 'at once') act(host, {});
  beats(trial, after);
  if (way === 'at once' || !failed(run)) return run;
  act(host, {});
  beats(trial, after.slice(-1));
  return run;
}

const endOf = ({ host, lenient, also }: Trial): readonly string[] => [...wholeFile(host, lenient), ...(also?.(host) ?? [])];

/** Where nothing at all of the first press was left, the second is the first. */
function endWhenLater(trial: Trial): readonly (readonly string[])[] {
  if (trial.ways?.includes('later') === false) return [];
  playTrial(trial, { throwAt: [{ call: 1, phase: 'before', message: 'Service Spreadsheets failed.' }] }, 'later');
  return [endOf(trial)];
}

/** Both ways under a soak, in turn otherwise. */
function waysOf(points: readonly Point[], ways: readonly Way[] = ['at once', 'later']): readonly (Point & { readonly way: Way })[] {
  const isTurn = (turn: number, at: number): boolean => IS_SOAK || turn === at % ways.length;
  return points.flatMap((point, at) => ways.filter((_way, turn) => isTurn(turn, at)).map((way) => ({ ...point, way })));
}

/** Ends and disturbs a trial at points by the seed, at all of them under a soak; each time it has to end as if nothing had been. */
export function searchTrial(trial: Trial, count = 40): void {
  const { calls } = playTrial(trial, {}, 'at once');
  const wanted = [endOf(trial), ...endWhenLater(trial)];
  const points = somePoints(calls.total, count);

  describe(trial.label, () => {
    it('is worth a search', () => {
      sayTried(trial.label, points.length, allPoints(calls.total).length);
      expect(calls.total).toBeGreaterThan(1);
    });

    it.each(waysOf(points, trial.ways))('that $how $phase call $call ends as if nothing had been, done again $way', ({ way, ...point }) => {
      const run = playTrial(trial, faultsAt(point), way);
      expect(run.killed || [null, 'Service Spreadsheets failed.'].includes(run.error?.message ?? null)).toBe(true);
      const differences = wanted.map((lines) => compareLines(lines, endOf(trial)));
      const [least = []] = [...differences].sort((a, b) => a.length - b.length);
      expect(least).toEqual([]);
    });
  });
}
