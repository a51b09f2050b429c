import { sayCount, sayList } from '../texts/say-list';

/** What leaving finds in a file. */
export interface LeaveFacts {
  /** True where whoever leaves has hourly checks here. */
  readonly checks: boolean;
  readonly mail: string;
  /** Mails in the Outbox that did not go out. */
  readonly waiting: number;
  /** Cells with functions of Runsheet, and those of them that show nothing yet. */
  readonly calls: number;
  readonly loading: number;
  /** Tabs of Runsheet that are hidden, and whether they are shown. */
  readonly hidden: readonly string[];
  readonly show: boolean;
  /** Packed runs, and how many of them are written out. */
  readonly packed: number;
  readonly unpacked: number;
  /** Name of Home, `''` where it is not there. */
  readonly home: string;
}

function sayMail({ mail, waiting }: LeaveFacts): string {
  const off = mail === 'off' ? 'Escalation mail stays off' : 'Escalation mail is set to off';
  return waiting === 0 ? `${off}.` : `${off}; ${sayCount(waiting, 'mail')} that waited in the Outbox will not go out.`;
}

function sayRuns({ packed, unpacked }: LeaveFacts): readonly string[] {
  if (packed === 0) return [];
  const rest = packed - unpacked;
  const more = rest > 0 ? ` The ${rest} older ones stay packed in Run archive.` : '';
  return [`The tab Runs (all) lists every run, ${sayCount(unpacked, 'packed one')} among them.${more}`];
}

function sayHidden({ hidden, show }: LeaveFacts): readonly string[] {
  if (hidden.length === 0) return [];
  return [
    show ? `Hidden tabs are shown: ${sayList(hidden)}.` : `${sayCount(hidden.length, 'hidden tab')} stay hidden: ${sayList(hidden)}.`,
  ];
}

/** What leaving does, one sentence a step; it reads the same before and after. */
export function describeLeave(facts: LeaveFacts): readonly string[] {
  const { checks, calls, loading, home } = facts;
  return [
    checks
      ? 'Your hourly checks stop. Those of other people end by themselves at their next hour.'
      : 'You have no hourly checks here; those of other people end by themselves at their next hour.',
    sayMail(facts),
    ...(calls === 0 ? [] : [`${sayCount(calls, 'cell')} with =WHY, =KPI_STATUS or =NEXT_RUN keep what they show, as plain values.`]),
    ...(loading === 0
      ? []
      : [
          `${sayCount(loading, 'cell')} with such a function show nothing yet and stay as they are. Wait until they do, then run this again.`,
        ]),
    ...sayRuns(facts),
    ...sayHidden(facts),
    'The warnings on columns that Runsheet filled in go. Dropdowns and colours stay.',
    ...(home === '' ? [] : [`${home} says that Runsheet was removed and of when the statuses are, and explains what is in this file.`]),
    'All rows, statuses, formulas, the history and the Log stay as they are.',
  ];
}

/** What a second removal says. */
export function sayLeftBefore(day: string): readonly string[] {
  return [`Runsheet was removed from this file on ${day} already. Nothing was changed. "Set up tabs" in its menu brings it back.`];
}

/** Refusal where somebody wrote into Settings or the Outbox at that moment. */
export const CHANGED_MEANWHILE = 'Somebody changed this file at this moment, so Runsheet was not removed. Look at Settings and try again.';

/** Refusal of what needs Runsheet to be at work in the file. */
export function refuseLeft(day: string): string {
  return `Runsheet was removed from this file on ${day}. Choose "Set up tabs" in the Runsheet menu to bring it back.`;
}

/** Said where it came back. */
export const CAME_BACK =
  'Runsheet is back in this file. Escalation mail is off; what came due meanwhile is settled and nobody is mailed about it.';

/** Said where the check with which it comes back did not come to its end. */
export const CHECK_AGAIN = 'The first check did not come to its end, so Runsheet is not back yet. Set up the tabs once more.';
