import type { Fix } from '../patterns/read-fixes';
import type { Directory } from '../people/person';
import type { ProofCircumstances } from '../proof/check-proof';
import type { RuleBook } from '../rules/rule-file';
import type { Settings } from '../settings/settings';
import type { LocalDateTime, Zone } from '../time/local';

/** What every run is judged with. */
export interface RunContext {
  readonly now: LocalDateTime;
  /** End of the last complete sweep; a tick found now counts as made just after it. `null` where there was none. */
  readonly lastSweep: LocalDateTime | null;
  readonly zone: Zone;
  readonly settings: Settings;
  readonly directory: Directory;
  readonly rules: RuleBook;
  /** Ids that stand in Processes, rows without a title included; `null` where there is no such tab. */
  readonly processIds: ReadonlySet<string> | null;
  /** Latest fix by process id. */
  readonly fixes: ReadonlyMap<string, Fix>;
  /** Circumstances of a proof given in a run. */
  readonly proofOf: (run: string) => ProofCircumstances;
}

/** Whoever makes marks at this moment. */
export interface Maker {
  /** Orders of the marked steps, `THE_RUN` among them. */
  readonly of: readonly number[];
  /** Name, else the address, `''` where Google does not tell. */
  readonly name: string;
  readonly email: string;
}

/** What the marks of the team are judged with. */
export interface MarkContext extends Pick<RunContext, 'now' | 'lastSweep' | 'proofOf'> {
  /** Absent in a sweep, which finds marks that were made before. */
  readonly maker?: Maker;
}
