import type { FollowPlan } from '../adopt/bind/plan-follow';
import type { Said, Sweeper } from '../beat/sweeper';
import type { TrendWeek } from '../history/trend';
import type { KnownOverrides } from '../overrides/note-overrides';
import type { RuleFile } from '../rules/rule-file';
import type { NotedSettings } from '../settings/note-settings';
import type { Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';
import type { Issue } from '../tables/issue';
import type { LocalDate, LocalDateTime, Zone } from '../time/local';
import type { Damage } from '../verify/keep-damage';

/** What the engine keeps between sweeps outside the sheet. */
export interface EngineState {
  /** End of the last complete sweep; everything up to it is final. `null` before the first. */
  readonly handledThrough: LocalDateTime | null;
  /** Day of the newest log line by row, for rows that drift. */
  readonly moves: Readonly<Record<string, LocalDate>>;
  /** The log as the engine left it: last used row and the head of its chain. */
  readonly log: { readonly rows: number; readonly seq: number; readonly hash: string };
  /** Day on which all that could be packed was packed; absent before the first. */
  readonly packed?: LocalDate;
  /** When the first complete sweep of this file ran; absent where that was before this was kept. */
  readonly since?: LocalDateTime;
  /** Health numbers of the last thirteen kept weeks, the oldest first; absent where it has to be read from History again. */
  readonly trend?: readonly TrendWeek[];
  /** Overrides of which the log knows that they began; absent where none. */
  readonly overrides?: KnownOverrides;
  /** The sentence about a file that is nearly full, as it was found once today; absent where it is not. */
  readonly crowded?: string;
  /** Whose hourly trigger checks the file; absent before the first. */
  readonly sweeper?: Sweeper;
  /** Day on which mail was handed over last; absent where not known. */
  readonly mailed?: LocalDate;
  /** Up to then it is not known any more what was mailed; absent where it always was. */
  readonly forgotten?: LocalDateTime;
  /** What is said for a day; absent where nothing is. */
  readonly said?: Said;
  /** Fingerprint of the file this was written for; absent where an older version wrote it. */
  readonly file?: string;
  /** The tab Link lists and a short hash of what it holds; absent where that is not known. */
  readonly lists?: string;
  /** What Google would not let the last sweep write; absent where nothing. */
  readonly refused?: readonly Issue[];
  /** What was found changed when that was looked for last; absent before the first time. */
  readonly damage?: Damage;
}

/** Everything one decision is made from, as data. */
export interface SweepInput {
  /** True where the file is older than what was done with it: somebody brought a version back. */
  readonly restored?: boolean;
  /** True where sweeps ran in this file and yet there is no state. */
  readonly lost?: boolean;
  /** True where the state is that of another file, or there is none though sweeps ran: this may be a copy. */
  readonly foreign?: boolean;
  readonly now: LocalDateTime;
  readonly zone: Zone;
  /** Fingerprint of this file. */
  readonly fingerprint: string;
  readonly url: string;
  /** Number of each tab in addresses, by its name; absent where nobody asks. */
  readonly tabIds?: Readonly<Record<string, number>>;
  /** The tab that is Home; absent where there is none. */
  readonly homeTab?: string;
  /** Locale of this file, `de_DE`; absent where Settings has it. */
  readonly locale?: string;
  /** Tabs as read, by table key; a table that is not installed is absent. */
  readonly raws: Readonly<Record<string, RawTable | undefined>>;
  readonly ruleFiles: readonly RuleFile[];
  readonly state: EngineState;
  readonly properties: Readonly<Record<string, string>>;
  /** A cell of any tab that a proof rule names; `undefined` where tab or cell is missing. */
  readonly cellOf: (tab: string, cell: string) => Cell | undefined;
  /** Columns and tabs of the team's own that were followed to where they stand now; absent where none is bound. */
  readonly followed?: FollowPlan;
  /** What went wrong before decoding. */
  readonly issues: readonly Issue[];
  /** Settings and rules as the log knows them; `null` before the first check. */
  readonly noted?: NotedSettings | null;
}
