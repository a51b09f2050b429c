import { act, actingCafe, sweepAt, type Came } from './acting-cafe';
import { footprint } from './ask';
import { rowsOf } from '../../support/company';

const NOT_OWN = / stays: you did not make it within the last hour; delete its row in the tab\.$/;
const REMOVED = / is removed\.$/;

const cafe = () => {
  const ports = actingCafe();
  ports.setNow('2026-11-20T06:11');
  return ports;
};

describe('a row that an action made', () => {
  it.each([
    ['raise', 'within the hour', '07:10', { request: 'raise', issue: 'No beans' }, REMOVED],
    ['raise', 'at its end', '07:11', { request: 'raise', issue: 'No beans' }, REMOVED],
    ['raise', 'after it', '07:12', { request: 'raise', issue: 'No beans' }, NOT_OWN],
    ['add-to-do', 'within the hour', '07:10', { request: 'add-to-do', title: 'Buy beans' }, REMOVED],
    ['add-to-do', 'after it', '07:12', { request: 'add-to-do', title: 'Buy beans' }, NOT_OWN],
    ['add-to-do under a row', 'at its end', '07:11', { request: 'add-to-do', title: 'Buy beans', under: 'R-T1KK' }, REMOVED],
  ])('by %s is taken back %s', (_request, _when, now, request, says) => {
    const ports = cafe();
    const { undo } = act(ports, 'Ana', request);
    ports.setNow(`2026-11-20T${now}`);
    expect(act(ports, 'Ana', undo ?? {}).says).toMatch(says);
  });

  it.each([
    ['somebody else made', 'Ben', 'I-0002'],
    ['nobody made by an action', 'Ana', 'I-0001'],
  ])('is all that goes: not one that %s, however it is asked for', (_what, who, id) => {
    const ports = cafe();
    const { undo } = act(ports, 'Ana', { request: 'raise', issue: 'No beans' });
    const made: Came['undo'] = undo;
    const wanted = id === 'I-0001' ? id : (made?.made[0]?.id ?? '');
    const cells = rowsOf(ports, 'Issues').flatMap((row) =>
      row['ID'] === wanted
        ? ['Issue', 'Raised by', 'Horizon', 'About'].map((header) => ({
            ...{ table: 'issues', id: wanted, column: header.toLowerCase().replace(' ', '_') },
            ...{ was: '', is: String(row[header]) },
          }))
        : [],
    );
    const before = footprint(ports);
    expect(act(ports, who, { request: 'undo', cells, made: [{ table: 'issues', id: wanted }] }).says).toMatch(NOT_OWN);
    expect(footprint(ports)).toEqual(before);
  });

  it('may be made again once it was taken back, and is logged again', () => {
    const ports = cafe();
    const request = { request: 'raise', issue: 'No beans' };
    const says = [1, 2].map(() => {
      const { undo } = act(ports, 'Ana', request);
      return act(ports, 'Ana', undo ?? {}).says;
    });
    expect(says).toEqual([expect.stringMatching(REMOVED), expect.stringMatching(REMOVED)]);
    expect(rowsOf(ports, 'Log').filter(({ What }) => What === 'issue raised')).toHaveLength(2);
  });
});

it.each([
  ['open', '2026-11-20T06:11', 'Cash-up'],
  ['missed for good', '2026-11-21T00:05', 'Cash-up'],
])('an issue about a run that is %s is about its process', (_what, now, title) => {
  const ports = actingCafe();
  ports.setNow('2026-11-20T06:11');
  const [id] = rowsOf(ports, 'Runs').flatMap((row) => (String(row['Process']).includes(title) ? [String(row['ID'])] : []));
  sweepAt(ports, now);
  expect(act(ports, 'Dee', { request: 'raise', issue: 'Again', about: id }).says).toMatch(/is raised about "P-\S+ Cash-up"\.$/);
});
