import type { Ports } from '../ports';
import { decodeState } from '../sweep/decode-state';
import { specOf } from '../sweep/read-tables';
import { decodeFailure } from '../../core/beat/decode-beat';
import { countFailure, failureOf, isToTell, type Failure } from '../../core/beat/failure';
import { HEARTBEAT_LABEL, HOME } from '../../core/home/layout';
import { cellText } from '../../core/tables/cell';
import { candidateTabs } from '../../core/tables/locate-table';
import { describeAsking, describeFailing, sayFailing } from '../../core/texts/beat-texts';
import { toLocal } from '../../core/time/zone';

/** Some of what failed may fail here too; the rest is still to be tried. */
function attempt<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}

/** Where Google does not say who this is, the state knows who swept last. */
function whoRuns({ identity, store }: Ports, trigger: string): string {
  const asked = attempt(() => identity.effective(), '');
  if (asked !== '') return asked;
  const { sweeper } = decodeState(store.all(), null);
  return sweeper?.trigger === trigger ? sweeper.who : '';
}

function showOnHome({ workbook, clock }: Ports, { since, says }: Failure): void {
  const spec = specOf('home');
  const names = workbook.tabs().map(({ name }) => name);
  const { row } = HOME.heartbeat;
  const isHome = (tab: string): boolean => cellText(workbook.part(tab, row, 1)[0]?.[0] ?? '') === HEARTBEAT_LABEL;
  const home = candidateTabs(spec, names, []).find(({ tab }) => isHome(tab));
  if (home === undefined) return;
  workbook.write(home.tab, HOME.notice.row, HOME.notice.column, [[sayFailing(toLocal(since, clock.zone()), says)]]);
}

/**
 * Counts a heartbeat that did not come to its end and tells the person whose trigger it is, from their own address: of a missing
 * permission once a day, of anything else once after the third. The property claims the mail before it goes out. Never throws.
 * @param asking where Google's permission is granted, `null` where something else failed
 */
export function noteFailure(ports: Ports, trigger: string, says: string, asking: string | null): void {
  attempt(() => {
    const { store, clock, mailer, workbook } = ports;
    const name = failureOf(trigger);
    const now = clock.now();
    const failure = countFailure(decodeFailure(store.all()[name]), now, says);
    const to = isToTell(failure, now, asking !== null) && attempt(() => mailer.quota(), 0) > 0 ? whoRuns(ports, trigger) : '';
    store.set(name, JSON.stringify(to === '' ? failure : { ...failure, told: now }));
    if (asking === null) attempt(() => showOnHome(ports, failure), undefined);
    if (to === '') return;
    const url = attempt(() => workbook.url(), '');
    mailer.send(asking === null ? describeFailing(to, failure.count, says, url) : describeAsking(to, asking));
  }, undefined);
}
