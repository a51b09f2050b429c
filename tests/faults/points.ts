import { seededRandom } from '../../local/host/random';
import type { Faults, Unflushed } from '../../local/host/faults';

/** A service call of an execution, counted from 1, and what happens there. */
export interface Point {
  readonly call: number;
  readonly phase: 'before' | 'after';
  readonly how: Unflushed | 'throws';
}

const PHASES = ['before', 'after'] as const;

/** The seed of this run, printed with what was tried. */
export const SEED = Number(process.env['RUNSHEET_SEED'] ?? 20261120);
/** True where everything is to be tried, however long it takes. */
export const IS_SOAK = process.env['RUNSHEET_SOAK'] === 'yes';
/** What may become of unflushed writes; only `cut` leaves writes half done, so it has to do at every commit. */
export const MODES = (process.env['RUNSHEET_FLUSH'] ?? (IS_SOAK ? 'lost,kept,cut' : 'cut')).split(',') as readonly Unflushed[];

/** Every point of an execution of so many calls: ended, in every mode, and throwing. */
export function allPoints(calls: number): readonly Point[] {
  const numbers = Array.from({ length: calls }, (_unused, index) => index + 1);
  const hows = [...MODES, 'throws'] as const;
  return numbers.flatMap((call) => PHASES.flatMap((phase) => hows.map((how) => ({ call, phase, how }))));
}

/** So many of them by the seed; all under a soak. */
export function somePoints(calls: number, count: number): readonly Point[] {
  const random = seededRandom(SEED);
  const left = [...allPoints(calls)];
  if (IS_SOAK || left.length <= count) return left;
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** The fault at a point. */
export function faultsAt({ call, phase, how }: Point): Faults {
  if (how === 'throws') return { throwAt: [{ call, phase, message: 'Service Spreadsheets failed.' }] };
  return { killAt: call, phase, unflushed: how, seed: SEED + call };
}

/** Says on the console what was tried: it is the figure that people quote. */
export function sayTried(label: string, tried: number, possible: number): void {
  console.info(`${label}: ${tried} of ${possible} points tried, RUNSHEET_SEED=${SEED}.`);
}
