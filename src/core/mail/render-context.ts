import type { Reminded } from './reminded';
import type { WeeklyReport } from './weekly-report';
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
  readonly directory: Directory;
  readonly runs: ReadonlyMap<string, Run>;
  readonly stepsOf: ReadonlyMap<string, readonly RunStep[]>;
  /** Latest fix by process id. */
  readonly fixes: ReadonlyMap<string, Fix>;
  readonly reminded: ReadonlyMap<string, Reminded>;
  /** The week whose weekly mail goes now, `null` where none goes. */
  readonly weekly: WeeklyReport | null;
}
