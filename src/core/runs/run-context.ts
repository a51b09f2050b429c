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
  /** Latest fix by process id. */
  readonly fixes: ReadonlyMap<string, Fix>;
  /** Circumstances of a proof given in a run. */
  readonly proofOf: (run: string) => ProofCircumstances;
}

/** What the marks of the team are judged with. */
export type MarkContext = Pick<RunContext, 'now' | 'lastSweep' | 'proofOf'>;
