import { askAs } from './first-use';
import { goBack, rowsOf, setClock } from './cafe';
import { makeMorning } from './morning';

const { host, morning } = makeMorning();
beforeEach(() => {
  goBack(host, morning);
  setClock(host, '2026-11-20T09:06');
});

it('acts through the built bundle: hands a run over, once, and takes it back', () => {
  const open = rowsOf(host, 'Runs').find((row) => row['Assignee'] !== 'Ana' && !/Done|Excused/.test(String(row['Status'])));
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
