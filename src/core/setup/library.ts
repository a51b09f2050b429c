import type { LibraryItem, ProcessDraft } from '../contract/setup';

/** A measurable of the library. */
export interface LibraryMeasurable {
  readonly key: string;
  /** Department. */
  readonly group: string;
  readonly title: string;
  /** What it tells. */
  readonly says: string;
  readonly goal: string;
  readonly unit: string;
  readonly every: 'week' | 'month';
}

/** A process of the library. */
export interface LibraryProcess extends Pick<ProcessDraft, 'cadence' | 'dueAt' | 'proof' | 'steps'> {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly says: string;
}

/** Everything ready-made that ships with the product. */
export interface Library {
  readonly measurables: readonly LibraryMeasurable[];
  readonly processes: readonly LibraryProcess[];
}

const PER = { week: 'each week', month: 'each month' };

/** The library as it is offered: goal, rhythm and what it tells in one line. */
export function listLibrary({ measurables, processes }: Library): readonly LibraryItem[] {
  return [
    ...measurables.map(({ key, group, title, says, goal, unit, every }) => ({
      ...{ key, kind: 'measurable', group, title },
      says: `${says} Goal: ${goal} ${unit}, ${PER[every]}.`,
    })),
    ...processes.map(({ key, group, title, says, cadence, dueAt }) => ({
      ...{ key, kind: 'process', group, title },
      says: `${says} ${cadence}, ${dueAt}.`,
    })),
  ];
}
