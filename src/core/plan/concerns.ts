import { reword, type Words } from '../contract/reword';
import type { TopRocks } from '../home/top-rocks';
import { oneLine } from '../mail/escape-html';
import type { WeeklySection } from '../mail/weekly-report';
import type { Status } from '../status/status';

const TITLE_LENGTH = 90;

/** A title short enough for a line of a mail. */
export function sayTitle(text: string): string {
  return oneLine(text, TITLE_LENGTH);
}

/** What of the statuses is an exception, and what to do about it. */
export interface Concern {
  readonly table: string;
  readonly statuses: readonly string[];
  readonly head: string;
  readonly action: string;
}

/** The exceptions of a week, the graver status first. */
export const CONCERNS: readonly Concern[] = [
  {
    table: 'processes',
    statuses: ['Failing', 'Slipping'],
    head: 'Processes that do not run as they should',
    action: 'To do: ask each owner what stops it, and change the process in Processes.',
  },
  {
    table: 'rocks',
    statuses: ['Off track', 'At risk'],
    head: 'Rocks off track or at risk',
    action: 'To do: decide with each owner what gives, at the next leadership meeting.',
  },
  {
    table: 'scorecard',
    statuses: ['Off track'],
    head: 'Measurables off track',
    action: 'To do: make each an issue, and find what moves the number.',
  },
];

/** The rows of a concern with a line each, in the words of the file; nothing where there are none. */
export function sectionOf({ table, statuses, head, action }: Concern, all: readonly Status[], words: Words): readonly WeeklySection[] {
  const found = statuses.flatMap((wanted) => all.filter((status) => status.table === table && status.status === wanted));
  const lines = found.map(({ title: name, owner, status, why }) => {
    const who = owner === '' ? '' : ` (${owner})`;
    return `${sayTitle(name)}${who} is ${status}: ${why}`;
  });
  return lines.length === 0 ? [] : [{ head: reword(head, words), lines, action: reword(action, words) }];
}

/** The first Rocks of the quarter, each with its status. */
export function sayTop({ lines }: TopRocks): readonly string[] {
  return lines.map(({ title, status }) => `${sayTitle(title)} (${status})`);
}
