import { askAs } from './first-use';
import { goBack, rowsOf, setClock } from './cafe';
import { makeMorning } from './morning';

const { host, morning } = makeMorning();
beforeEach(() => {
  goBack(host, morning);
  setClock(host, '2026-11-20T09:06');
});

it('acts through the built bundle: hands a run over, once, and takes it back', () => {
  const open = rowsOf(host, 'Runs').find((row) => String(row['Process']).includes('Fridge check') && row['Assignee'] === 'Cy');
  const before = open?.['Assignee'];
  const id = open?.['ID'];
  const asked = { request: 'reassign', id, to: 'Ana', from: before };
  const holder = (): unknown => rowsOf(host, 'Runs').find((row) => row['ID'] === id)?.['Assignee'];
  const first = askAs(host, asked);
  expect(first).toMatchObject({ ok: true, run: { missing: [] } });
  expect(holder()).toBe('Ana');
  expect(String((askAs(host, asked).result['says'] as readonly string[])[0])).toMatch(/Nothing was written\.$/);
  askAs(host, first.result['undo'] as object);
  expect(holder()).toBe(before);
});

it.each(['settle', 'selected'])('%s is answered with nothing missing from the stand-in', (request) => {
  expect(askAs(host, { request })).toMatchObject({ ok: true, run: { missing: [] } });
});

it.each([
  ['raise', { issue: 'Beans run out', about: 'P' }, 'Issues'],
  ['add-to-do', { title: 'Buy beans', owner: 'Ana' }, 'To-Dos'],
])('%s makes its row through the built bundle, once, and takes it away', (request, given, tab) => {
  expect(askAs(host, { request: 'install', templates: ['meetings'] })).toMatchObject({ ok: true });
  const [process] = rowsOf(host, 'Processes');
  const asked = { request, ...given, ...('about' in given ? { about: process?.['ID'] } : {}) };
  const first = askAs(host, asked);
  expect(first).toMatchObject({ ok: true, run: { missing: [] } });
  expect([rowsOf(host, tab).length, askAs(host, asked).ok, rowsOf(host, tab).length]).toEqual([1, true, 1]);
  expect(askAs(host, first.result['undo'] as object)).toMatchObject({ ok: true, run: { missing: [] } });
  expect(rowsOf(host, tab)).toEqual([]);
});
