import type { LocalDateTime } from '../time/local';

/** What those who lead are told of a meeting that was held; its texts are those of the tab. */
export interface RecapReport {
  /** When it began. */
  readonly meeting: LocalDateTime;
  readonly minutes: number;
  /** Average, `null` where nobody rated it. */
  readonly rating: number | null;
  /** The rating of each person. */
  readonly ratings: string;
  /** One line each. */
  readonly decided: readonly string[];
  readonly todos: readonly string[];
  readonly messages: readonly string[];
}
