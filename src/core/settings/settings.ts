import type { AgendaPart } from '../contract/meeting';
import type { Calendar } from '../time/calendar-types';
import type { LocalDateTime, LocalTime } from '../time/local';
import type { Vocabulary } from '../words/vocabulary';

/** A moment of every week: ISO weekday and time. */
export interface WeeklyMoment {
  readonly weekday: number;
  readonly time: LocalTime;
}

/** A span of the day in which nobody is mailed; may pass midnight. `null`: none. */
export interface QuietHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

export type MailMode = 'off' | 'dry run' | 'on';

/** The Settings tab, decoded; anything blank has its default. */
export interface Settings {
  readonly company: string;
  /** As typed: address, name or seat. */
  readonly businessOwner: string;
  readonly calendar: Calendar;
  /** True where this file writes decimals behind a comma: `1.234,5`. */
  readonly decimalComma: boolean;
  readonly leadershipMeeting: WeeklyMoment;
  /** Its parts in their order. */
  readonly meetingAgenda: readonly AgendaPart[];
  readonly entryDeadline: WeeklyMoment;
  readonly mailMode: MailMode;
  /** `''` where mail goes to its real recipient. */
  readonly testRecipient: string;
  readonly approvedDomains: readonly string[];
  readonly quietHours: QuietHours | null;
  /** Days between nags. */
  readonly nagEveryDays: number;
  /** Days before Due on which the owner of an open to-do or Rock is reminded. */
  readonly remindDays: { readonly todo: readonly number[]; readonly rock: readonly number[] };
  /** When the business owner is told of the week; `null` never. */
  readonly weeklyMail: WeeklyMoment | null;
  /** When owners are told of what of theirs is not as it should be; `null` never. */
  readonly midweekMail: WeeklyMoment | null;
  readonly acknowledgeHoldsHours: number;
  /** Everything rests until then; `null` where nothing is paused. */
  readonly pausedUntil: LocalDateTime | null;
  readonly vocabulary: Vocabulary;
  /** Fingerprint of the file that may mail; `''` before the first mail. */
  readonly file: string;
  readonly sweeper: string;
}
