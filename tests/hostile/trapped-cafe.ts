import { Host } from '../../local/host/host';
import { TRAPPED, trapCode } from '../support/inherited-trap';
import { beatAt, makeCafe } from '../sweep/cafe';

/** The sample company after two heartbeats, with a tab and a runtime in which names that every object has are traps. */
export function makeTrapped(): Host {
  const cafe = makeCafe({ sample: true });
  const host = new Host({ ...cafe, code: trapCode + cafe.code, warm: true });
  ['2026-11-20T06:05', '2026-11-20T07:05'].forEach((at) => beatAt(host, at));
  host.book.addTab(TRAPPED);
  return host;
}
