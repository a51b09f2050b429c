import { makeMemoryPorts } from '../support/memory-ports';
import { makeZone } from '../support/make-zone';
import { toLocal } from '../../src/core/time/zone';
import { describePortsContract } from './ports-contract';

describePortsContract('in memory', (timeZone) => {
  const zone = makeZone(timeZone);
  const ports = makeMemoryPorts({ tabs: { Data: [] }, zone, now: toLocal(Date.parse('2026-11-20T09:30:00Z'), zone) });
  const data = ports.workbook.sheet('Data');
  return {
    ports,
    setQuota: ports.setQuota,
    setBusy: ports.setBusy,
    merge: (area) => void data.merges.push(area),
    format: (row, column, pattern) => void data.formats.set(`${row - 1},${column - 1}`, pattern),
    mails: () => ports.sent,
  };
});
