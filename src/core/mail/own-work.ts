import { listOwed, type Owed, type OwedInput } from './list-owed';
import type { WeeklySection } from './weekly-report';
import { reword, type Words } from '../contract/reword';

/** What somebody is told of their own work. */
export interface OwnReport {
  /** `1 overdue, 2 due within 7 days` */
  readonly counts: string;
  readonly sections: readonly WeeklySection[];
  /** The row, where it is about one only. */
  readonly only?: Pick<Owed, 'table' | 'id'>;
}

/** What everybody answers for, by address; nobody with nothing stands in it. Worked out when it is first asked for. */
export interface OwnWork {
  /** What is not as it should be, and what is due within 7 days. */
  midweek(): ReadonlyMap<string, OwnReport>;
  /** What is due today or was before. */
  daily(): ReadonlyMap<string, OwnReport>;
}

/** What of the work makes a section. */
interface Heading {
  readonly head: string;
  /** After the number, in the line that counts. */
  readonly counted: string;
  readonly action: string;
  readonly takes: (owed: Owed) => boolean;
}

const MIDWEEK: readonly Heading[] = [
  {
    head: 'Runs missed or late',
    counted: 'missed or late',
    action: 'To do: finish each with its proof, in the tab Runs.',
    takes: ({ kind, isOver }) => kind === 'run' && isOver,
  },
  {
    head: 'Overdue',
    counted: 'overdue',
    action: 'To do: finish each and fill in Done on, or bring it up at the next meeting.',
    takes: ({ kind, isOver }) => kind === 'task' && isOver,
  },
  {
    head: 'Due within 7 days',
    counted: 'due within 7 days',
    action: 'To do: see that each will be done in time.',
    takes: ({ kind, isOver, isSoon }) => kind === 'task' && !isOver && isSoon,
  },
  {
    head: 'Rocks off track or at risk',
    counted: 'off track or at risk',
    action: 'To do: bring each up to date, or say at the next meeting what gives.',
    takes: ({ kind }) => kind === 'rock',
  },
  {
    head: 'Numbers missing',
    counted: 'without its number',
    action: 'To do: enter each in the tab Scorecard.',
    takes: ({ kind, isOver }) => kind === 'number' && isOver,
  },
];

const DAILY: readonly Heading[] = [
  {
    head: 'Past due',
    counted: 'past due',
    action: 'To do: finish these first.',
    takes: ({ kind, isOver }) => kind !== 'rock' && isOver,
  },
  {
    head: 'Due today',
    counted: 'due today',
    action: 'To do: finish each today.',
    takes: ({ kind, isOver, isToday }) => kind !== 'rock' && !isOver && isToday,
  },
];

function reportOf(owed: readonly Owed[], headings: readonly Heading[], words: Words): OwnReport | null {
  const found = headings.flatMap(({ takes, ...heading }) => {
    const items = owed.filter(takes);
    return items.length === 0 ? [] : [{ ...heading, items, lines: items.map(({ line }) => line) }];
  });
  const [first, ...others] = found.flatMap(({ items }) => items);
  if (first === undefined) return null;
  return {
    ...(others.length === 0 ? { only: { table: first.table, id: first.id } } : {}),
    counts: found.map(({ lines, counted }) => `${lines.length} ${counted}`).join(', '),
    sections: found.map(({ head, lines, action }) => ({ head: reword(head, words), lines, action: reword(action, words) })),
  };
}

function reportAll(owed: ReadonlyMap<string, readonly Owed[]>, headings: readonly Heading[], words: Words): ReadonlyMap<string, OwnReport> {
  const reports = [...owed].map(([to, list]) => [to, reportOf(list, headings, words)] as const);
  return new Map(reports.flatMap(([to, report]) => (report === null ? [] : [[to, report] as const])));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Sections of what everybody answers for; nothing is worked out before it is asked for, because most checks need none of it. */
export function makeOwnWork(input: OwedInput): OwnWork {
  const owed = once(() => listOwed(input));
  return {
    midweek: once(() => reportAll(owed(), MIDWEEK, input.words)),
    daily: once(() => reportAll(owed(), DAILY, input.words)),
  };
}
