import type { DigestReport } from './digest-report';
import type { OwnWork } from './own-work';
import type { RecapReport } from './recap-report';
import type { Reminded } from './reminded';
import type { Standing } from './standing';
import type { WeeklyReport } from './weekly-report';
import type { Words } from '../contract/reword';
import type { Fix } from '../patterns/read-fixes';
import type { Directory } from '../people/person';
import type { Run, RunStep } from '../runs/run';
import type { LocalDateTime } from '../time/local';

/** What a mail is rendered with. */
export interface RenderContext {
  readonly now: LocalDateTime;
  readonly company: string;
  /** Address of the file. */
  readonly url: string;
  /** What opens a tab at a row, behind that address: `#gid=7&range=A12`; `''` where it has no such tab. */
  readonly placeOf: (table: string, id: string) => string;
  /** Until when whoever holds a run has it, by its id. */
  readonly until: ReadonlyMap<string, LocalDateTime>;
  readonly directory: Directory;
  readonly runs: ReadonlyMap<string, Run>;
  readonly stepsOf: ReadonlyMap<string, readonly RunStep[]>;
  /** Latest fix by process id. */
  readonly fixes: ReadonlyMap<string, Fix>;
  readonly reminded: ReadonlyMap<string, Reminded>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly own: OwnWork;
  readonly words: Words;
  /** The week whose weekly mail goes now, `null` where none goes. */
  readonly weekly: WeeklyReport | null;
  /** The next leadership meeting, `null` where no mail before it goes. */
  readonly digest: DigestReport | null;
  /** Meetings whose recap goes now, by id. */
  readonly recaps: ReadonlyMap<string, RecapReport>;
}
