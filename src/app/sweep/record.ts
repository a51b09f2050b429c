import { encodeState, NOTED_PROPERTY, STATE_PROPERTY } from './decode-state';
import type { SweepRefusals } from './refusals';
import { writeHeartbeat } from './write-home';
import { keepDoneDays } from '../adopt/done-days';
import { keepHeaders } from '../adopt/bind-follow';
import type { OpenSweep } from '../beat/open-sweep';
import type { Ports } from '../ports';
import { staleClaims } from '../../core/mail/claims';
import type { EngineState } from '../../core/plan/sweep-input';
import type { NotedSettings } from '../../core/settings/note-settings';
import { dateOf } from '../../core/time/arith';
import { addHours } from '../../core/time/zone';

/** What is remembered once a sweep is done. */
export interface Remembered {
  readonly state: EngineState;
  readonly noted: NotedSettings;
}

/** Shows the heartbeat and remembers the state, after everything else is safe. */
export function record(ports: Ports, { input, read, failing }: OpenSweep, { state, noted }: Remembered, { attempt }: SweepRefusals): void {
  const next = addHours(input.now, 1, input.zone);
  const who = state.sweeper?.who ?? '';
  attempt(read.home, 'home', () => writeHeartbeat(ports.workbook, read, { now: input.now, next, who }), undefined);
  ports.workbook.flush();
  if (failing !== null) ports.store.remove(failing);
  if (JSON.stringify(noted) !== input.properties[NOTED_PROPERTY]) ports.store.set(NOTED_PROPERTY, JSON.stringify(noted));
  ports.store.set(STATE_PROPERTY, encodeState(state));
  keepHeaders(ports, read, input.properties);
  keepDoneDays(ports, read, input.properties);
  staleClaims(input.properties, dateOf(input.now)).forEach((name) => ports.store.remove(name));
}
