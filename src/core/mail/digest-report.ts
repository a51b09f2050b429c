import type { WeeklySection } from './weekly-report';
import type { LocalDateTime } from '../time/local';

/** What those who lead are told before their meeting. */
export interface DigestReport {
  /** When the meeting begins. */
  readonly meeting: LocalDateTime;
  readonly sections: readonly WeeklySection[];
  /** The first Rocks of the quarter, each with its status: at most three. */
  readonly top: readonly string[];
}
