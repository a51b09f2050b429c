import type { MineView, NextStep, OpenRunLine, PersonLine } from './acting';
import type { Words } from './reword';
import type { HealthLine, PersonFocus, TopLine } from './strategy';
import type { Tone } from './tone';

/** Mail as Settings has it. */
export type MailMode = 'off' | 'dry run' | 'on';

/** Something that needs somebody. Times are local ISO strings of the file's zone. */
export interface AttentionItem {
  /** Group it stands in: `missed run`, `late run`, `missed for good`, `mail`, `Rocks: Off track` .. */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly why: string;
  readonly since: string | null;
  readonly tone: Tone;
  /** True where it is the reader's own or that of somebody who reports to them. */
  readonly mine: boolean;
  readonly next: NextStep;
}

/** One row with its derived status. */
export interface StatusLine {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly status: string;
  readonly tone: Tone;
  readonly why: string;
  readonly since: string | null;
  readonly flags: readonly string[];
  /** Local date by which it is to be done; absent where it has none. */
  readonly due?: string;
  /** Id of the row that it serves or is part of. */
  readonly under?: string;
  /** Measurables only: values of the newest thirteen periods, the oldest first; `null` where blank. */
  readonly points?: readonly (number | null)[];
  /** Measurables only: whether each of these hit its own goal, `null` where blank. */
  readonly hits?: readonly (boolean | null)[];
  /** Measurables only: edges of today's goal in the numbers of `points`; one for `>= 95`, two for a range, none for yes. */
  readonly goal?: { readonly says: string; readonly edges: readonly number[] };
  /** Measurables only: as the sheet shows them, `''` where there is none. */
  readonly sums?: { readonly total: string; readonly average: string };
  /** Measurables only: true where the last point is a period that is not over. */
  readonly running?: boolean;
  /** Processes only: its newest thirteen closed runs, the oldest first. */
  readonly strip?: readonly { readonly tone: Tone; readonly says: string }[];
  readonly location?: string;
}

/** Rows of one kind, in the order of their tab. */
export interface StatusGroup {
  /** `rocks`, `scorecard`, `processes`, `goals` */
  readonly key: string;
  readonly title: string;
  readonly good: number;
  readonly lines: readonly StatusLine[];
}

/** Something that was shown as proof of what waits for a sign-off. */
export interface SigningEvidence {
  /** Its step, `''` where it belongs to what is signed itself. */
  readonly name: string;
  readonly text: string;
  /** Https links in it, checked. */
  readonly links: readonly string[];
}

/** A run or a step that waits for the sign-off of a second person. */
export interface SigningItem {
  readonly run: string;
  /** Order of the step, `null` for the run itself. */
  readonly step: number | null;
  readonly title: string;
  /** Number and name of the step, `''` for the run itself. */
  readonly part: string;
  /** Who did it, and when as local ISO text. */
  readonly doer: string;
  readonly done: string;
  readonly evidence: readonly SigningEvidence[];
  /** Sent back with a sign-off, so that nobody signs what they have not seen. */
  readonly seen: string;
  /** Why the reader may not sign it, `''` where they may. */
  readonly refusal: string;
}

/** A row that could not be read, as a sentence that names tab, row and column. */
export interface Unreadable {
  readonly tab: string;
  readonly row: number;
  readonly message: string;
}

/** Everything the sidebar shows when it opens; the answer to `overview`. */
export interface Overview {
  /** Name of the company, `''` where Settings has none. */
  readonly company: string;
  /** Local date and time in the file's zone. */
  readonly now: string;
  readonly zone: string;
  /** Who reads: `address` is `''` where Google does not reveal it, `name` where People does not know it. */
  readonly you: {
    readonly address: string;
    readonly name: string;
    /** True where `name` was chosen by the reader: it filters and never signs. */
    readonly chosen: boolean;
  };
  /** Locale of the file, `de_DE`, `''` where not known. */
  readonly locale: string;
  /** False where the tabs are not set up yet. */
  readonly installed: boolean;
  /** `on` where this person's hourly trigger exists, `by` is whose checks run, absent where not known; `late` where the last complete check is more than two hours old. */
  readonly checks: { readonly on: boolean; readonly last: string | null; readonly late: boolean; readonly by?: string };
  /** What counts now; `off` in a copy of the file that nobody confirmed. */
  readonly mail: MailMode;
  /** Sentence about mail that somebody should read, such as that this file is a copy; absent where there is none. */
  readonly notice?: string;
  /** Those of the reader and their people first, then the gravest and oldest. */
  readonly attention: readonly AttentionItem[];
  /** What waits for a sign-off; what the reader may give stands first. */
  readonly signing: readonly SigningItem[];
  readonly groups: readonly StatusGroup[];
  /** The reader first, then those who report to them, then everybody; nobody stands here without an item. */
  readonly focus: readonly PersonFocus[];
  /** What the reader, or whoever they chose to look as, holds now. */
  readonly mine: MineView;
  /** Open runs, the gravest first; at most five hundred. */
  readonly runs: readonly OpenRunLine[];
  /** How many open runs there are beside these; absent where none. */
  readonly moreRuns?: number;
  readonly people: readonly PersonLine[];
  /** At most three company Rocks of this quarter. */
  readonly top: readonly TopLine[];
  readonly health: readonly HealthLine[];
  /** What is called otherwise in this file, by the usual word in lower case: `rocks` is `priorities`; see `reword`. */
  readonly words: Words;
  /** At most a hundred; where there are more the last entry says how many and names no tab. */
  readonly unreadable: readonly Unreadable[];
}

/** How a process runs: beside the reason of its status. */
export interface ProcessCard {
  /** Its cadence in words with the next five due times, or why it cannot be read. */
  readonly cadence: string;
  /** Its newest thirteen closed runs, the oldest first. */
  readonly strip: readonly { readonly id: string; readonly due: string; readonly result: string; readonly tone: Tone }[];
  /** Sentences: its rates of thirteen weeks, its streak, its version. */
  readonly says: readonly string[];
}

/** Why a row has its status; the answer to `why`. */
export interface WhyView {
  readonly id: string;
  readonly status: string;
  /** The sentence with its numbers. */
  readonly why: string;
  /** What the rule that decided means. */
  readonly words: string;
  /** What that rule looked at. */
  readonly facts: readonly { readonly says: string; readonly value: string }[];
  /** Numbers of the Rules tab that it compared with. */
  readonly thresholds: readonly { readonly value: number; readonly unit: string; readonly words: string }[];
  /** The rows that caused it, itself first. */
  readonly rows?: readonly WhyRow[];
  /** Every other rule that holds: its status or flag, its sentence, and what it means. */
  readonly also?: readonly { readonly gives: string; readonly says: string; readonly words: string }[];
  /** What the owner says, `''` where nothing. */
  readonly said?: string;
  /** Where somebody set the status for a while: by whom, to which last day (local date), why, and what is derived behind it. */
  readonly override?: {
    readonly by: string;
    readonly until: string;
    readonly why: string;
    readonly derived: string;
  };
  /** Sentences: what would change the status, each tried out on the rows; better ones first. */
  readonly flip?: readonly string[];
  /** Processes only. */
  readonly card?: ProcessCard;
  /** Measurables only: what people noted beside its values, the newest period (its first day) first. */
  readonly notes?: readonly { readonly period: string; readonly text: string }[];
}

/** A row behind a status. */
export interface WhyRow {
  readonly id: string;
  readonly tab: string;
  readonly title: string;
  readonly status: string;
}

/** What starting the hourly checks would do, before anybody agrees; the answer to `preview`. */
export interface StartPreview {
  /** Sentences: what the first check would open, move, close, change. */
  readonly says: readonly string[];
  /** Mails the first check would send, were mail on. */
  readonly mails: readonly { readonly to: string; readonly subject: string }[];
  /** Everybody who may be mailed as the file stands, by name (`''` where People does not know it) and address. */
  readonly recipients: readonly { readonly name: string; readonly address: string }[];
  /** Whoever is named later is mailed at these domains only; others wait for approval. Absent where mail cannot be switched on. */
  readonly domains?: readonly string[];
  /** Whose address mail goes out from, `''` where Google does not reveal it. */
  readonly from: string;
  /** The setting now. */
  readonly mail: MailMode;
}

/** What an action did, in sentences; the answer to `install`, `start`, `stop`, `remove-sample`, `sign-off`. */
export interface ActionResult {
  readonly says: readonly string[];
}
