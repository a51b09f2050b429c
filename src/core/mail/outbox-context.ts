import type { MailContext } from './choose-mails';
import type { Claims } from './claims';
import type { OwnWork } from './own-work';
import type { Reminded } from './reminded';
import type { Standing } from './standing';
import type { Run } from '../runs/run';
import type { MailMode } from '../settings/settings';
import type { LocalDateTime } from '../time/local';

/** What the Outbox is planned with. */
export interface OutboxContext extends MailContext {
  readonly mode: MailMode;
  readonly approvedDomains: readonly string[];
  readonly claims: Claims;
  /** How many messages went to each address today; absent where nobody counts. */
  readonly sentToday?: ReadonlyMap<string, number>;
  /** An older version of the file came back and what was claimed since is lost: what may have gone out up to then is not sent again. */
  readonly forgotten?: LocalDateTime | undefined;
  /** Every open run and every run closed lately, by id. */
  readonly runs: ReadonlyMap<string, Run>;
  /** Open runs whose process is paused: what waits about them goes on waiting. */
  readonly resting: ReadonlySet<string>;
  /** Open to-dos and Rocks, by id. */
  readonly reminded: ReadonlyMap<string, Reminded>;
  /** Measurables, Rocks and goals, by id. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly own: OwnWork;
}
