import { makeMemoryPorts } from '../support/memory-ports';
import { makeZone } from '../support/make-zone';
import { toLocal } from '../../src/core/time/zone';
import { describePortsContract } from './ports-contract';

describePortsContract('in memory', (timeZone) => {
  const zone = makeZone(timeZone);
  const ports = makeMemoryPorts({ tabs: { Data: [] }, zone, now: toLocal(Date.parse('2026-11-20T09:30:00Z'), zone) });
  return { ports, setQuota: ports.setQuota, setBusy: ports.setBusy, mails: () => ports.sent };
});
