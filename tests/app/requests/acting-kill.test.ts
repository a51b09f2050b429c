import { act, actingCafe, runId } from './acting-cafe';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { snapshotOf } from '../../support/company';
import { endAtCall, endPoints, UNDISTURBED, type Endable } from '../../support/end-at-call';

const start = { ...snapshotOf(actingCafe()), now: '2026-11-20T06:11', fingerprint: 'file-1' };
const here = makeMemoryPorts(start);
const [cash, opening] = [runId(here, 'Cash-up'), runId(here, 'Opening')];

/** Every cell and note that people see; the properties hold when the log was written last. */
function endOf({ workbook }: MemoryPorts): unknown {
  return workbook.sheets.map(({ name, cells, notes }) => [name, cells.filter((row) => row.some((cell) => cell !== '')), [...notes]]);
}

const REQUESTS: readonly (readonly [string, object])[] = [
  ['submit', { run: cash, proof: 'https://x.example/1', done: true, note: 'counted' }],
  ['escalate', { run: opening, from: 'Ana' }],
  ['raise', { issue: 'Queue again', about: 'R-T1KK' }],
  ['decide', { id: 'I-0001', fix: 'two tills' }],
  ['set', { id: 'K-0001', field: 'value', value: '97', note: 'rain' }],
];

it.each(REQUESTS)('%s that was ended at any call and pressed again ends as if nothing had been', (request, more) => {
  const press = (ports: MemoryPorts): void => void act(ports, 'Dee', { request, ...more });
  const endable: Endable = { options: start, act: press };
  const { ports: undisturbed } = endAtCall(endable, UNDISTURBED);
  const wanted = endOf(undisturbed);
  for (const point of endPoints(endable)) {
    const { ports } = endAtCall(endable, point);
    press(ports);
    expect({ point, end: endOf(ports) }).toEqual({ point, end: wanted });
  }
});
