import { chooseSweeper } from './choose-sweeper';
import type { Ports } from '../ports';
import { STATE_PROPERTY } from '../sweep/decode-state';
import { readInput, type ReadInput } from '../sweep/read-input';
import { decodeFailure, isNewer } from '../../core/beat/decode-beat';
import { failureOf } from '../../core/beat/failure';
import type { Sweeper } from '../../core/beat/sweeper';
import { emptyReport } from '../../core/plan/build-report';
import type { LogLine } from '../../core/plan/plan';
import type { SweepReport } from '../../core/plan/report';
import { forgottenThrough, sayTrouble } from '../../core/plan/say-trouble';
import type { EngineState, SweepInput } from '../../core/plan/sweep-input';
import { NEWER, sayStandingBy } from '../../core/texts/beat-texts';
import { issueOfTab } from '../../core/texts/issue-texts';
import { toLocal } from '../../core/time/zone';

/** What one sweep works with: everything read, and what it says of the sweeps before. */
export interface OpenSweep extends ReadInput {
  readonly trouble: readonly LogLine[];
  /** What it may say once it came to its end. */
  readonly recovery: readonly LogLine[];
  /** Property that counts the failures of this trigger, to be taken away once this sweep is recorded; `null` where there is none. */
  readonly failing: string | null;
  /** The same read anew. */
  readonly again: () => OpenSweep;
}

/** A sweep to be carried out, or the report of one that rests. */
export type Opening = { readonly sweep: OpenSweep } | { readonly rests: SweepReport };

function rest({ clock }: Ports, code: string, says: string): Opening {
  const zone = clock.zone();
  return { rests: { ...emptyReport(toLocal(clock.now(), zone), zone.name), issues: [issueOfTab(code, 'Home', says)], complete: true } };
}

/** Reads everything; once more where a tab went or got another name between the list of tabs and its cells. */
function readSteady(ports: Ports, properties?: SweepInput['properties']): ReadInput {
  try {
    return readInput(ports, properties);
  } catch {
    return readInput(ports);
  }
}

/** Who sweeps, and the property that counts their failures. */
interface Beat {
  readonly sweeper: Sweeper | undefined;
  readonly failing: string | null;
}

/** Whoever sweeps is remembered with what this sweep says; a person who asks for a check changes nothing about whose checks run. */
function openFor(ports: Ports, beat: Beat, properties?: SweepInput['properties']): OpenSweep {
  const { sweeper, failing } = beat;
  const { input, ...found } = readSteady(ports, properties);
  const { said: _before, sweeper: last, ...state } = input.state;
  const failed = failing === null ? null : decodeFailure(input.properties[failing]);
  const { log, recovery, said } = sayTrouble(input, failed, { before: last?.who ?? '', now: sweeper?.who ?? '' });
  const by = sweeper ?? last;
  const forgotten = forgottenThrough(input);
  const now: EngineState = {
    ...state,
    ...(forgotten !== null && { forgotten }),
    ...(said && { said }),
    ...(by && { sweeper: by }),
    file: input.fingerprint,
  };
  return { ...found, input: { ...input, state: now }, trouble: log, recovery, failing, again: () => openFor(ports, beat) };
}

/**
 * Reads what a sweep needs. It rests where a newer version wrote the state, and where the checks of another person are at work.
 * @param trigger unique id of the hourly trigger, absent where a person asked
 */
export function openSweep(ports: Ports, trigger: string | undefined): Opening {
  const properties = ports.store.all();
  if (isNewer(properties[STATE_PROPERTY])) return rest(ports, 'newer-version', NEWER);
  if (trigger === undefined) return { sweep: openFor(ports, { sweeper: undefined, failing: null }, properties) };
  const { sweeper, standsBy } = chooseSweeper(ports, properties, trigger);
  const name = failureOf(trigger);
  const failing = properties[name] === undefined ? null : name;
  if (!standsBy) return { sweep: openFor(ports, { sweeper, failing }, properties) };
  if (failing !== null) ports.store.remove(failing);
  return rest(ports, 'standing-by', sayStandingBy(sweeper.who));
}
