import { makeAssets } from './google-assets';
import { makeClock } from './google-clock';
import { makeIdentity } from './google-identity';
import { makeLock } from './google-lock';
import { makeMailer } from './google-mailer';
import { makeStore } from './google-store';
import { makeTriggers } from './google-triggers';
import { makeWorkbook } from './google-workbook';
import { makeFileZone, type FileZone } from './google-zone';
import type { Ports } from '../app/ports';

/** The zone is worked out at the first date, so that a menu that opens nothing costs no call. */
function lazyZone(began: number): FileZone {
  let made: FileZone | null = null;
  const get = (): FileZone => (made ??= makeFileZone(began));
  return {
    get zone() {
      return get().zone;
    },
    toLocal: (date) => get().toLocal(date),
    toDate: (local) => get().toDate(local),
  };
}

/** The ports over Google's services; makes no call itself. */
export function makePorts(): Ports {
  const began = Date.now();
  const zone = lazyZone(began);
  return {
    workbook: makeWorkbook(zone),
    mailer: makeMailer(),
    clock: makeClock(zone, began),
    lock: makeLock(),
    store: makeStore(),
    identity: makeIdentity(),
    triggers: makeTriggers(),
    assets: makeAssets(),
  };
}
