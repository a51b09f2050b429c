import { copy, draftOf, ownFile, request, scanOne } from './own-file';
import { makeMemoryPorts, type MemoryPorts } from '../../../support/memory-ports';
import { rowsOf, snapshotOf } from '../../../support/company';
import { endAtCall, endPoints, UNDISTURBED, type Endable } from '../../../support/end-at-call';

const ready = ownFile();
const { adoption = '' } = copy(ready);
request(ready, 'unadopt', { adoption });
const start = { ...snapshotOf(ready), now: '2026-11-20T09:12', fingerprint: 'file-1', active: 'mara@cafe.example' };
const draft = draftOf(scanOne(makeMemoryPorts(start)));
const press = (ports: MemoryPorts): void => void request(ports, 'adopt', { draft, dry: false });

const endOf = (ports: MemoryPorts) => ['People', 'To-Dos', 'Plan', 'Log'].map((tab) => rowsOf(ports, tab));

it('copying that was ended at any call and pressed again ends as if nothing had been', () => {
  const endable: Endable = { options: start, act: press };
  const wanted = endOf(endAtCall(endable, UNDISTURBED).ports);
  expect(wanted[1]).toHaveLength(5);
  for (const point of endPoints(endable)) {
    const { ports } = endAtCall(endable, point);
    press(ports);
    expect({ point, end: endOf(ports) }).toEqual({ point, end: wanted });
  }
});

it('undoing that was ended at any call and pressed again leaves nothing of it', () => {
  const done = makeMemoryPorts(start);
  const made = request(done, 'adopt', { draft, dry: false }).adoption ?? '';
  const takeBack = (ports: MemoryPorts): void => void request(ports, 'unadopt', { adoption: made });
  const endable: Endable = { options: { ...start, ...snapshotOf(done) }, act: takeBack };
  for (const point of endPoints(endable)) {
    const { ports } = endAtCall(endable, point);
    try {
      takeBack(ports);
    } catch (error) {
      expect(String(error)).toContain('was taken back already');
    }
    const [people, todos] = endOf(ports);
    expect({ point, people, todos }).toEqual({ point, people: [], todos: [] });
  }
});
