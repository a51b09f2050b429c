import { makeRun, rawOf, type Cells } from '../../support/core-world';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { chooseMails, findMails, packMails } from '../../../src/core/archive/pack-mails';
import { runCells } from '../../../src/core/runs/run-cells';

const TODAY = '2026-11-20';
const at = (day: string): Cells['x'] => ({ local: `${day}T09:05` });

function mail(more: Cells = {}): Cells {
  const texts = { key: 'U-7K2QAB:hop1:ben@cafe.example', message: 'M-1', to: 'ben@cafe.example', subject: 'Missed', about: 'U-7K2QAB' };
  return { ...texts, for: at('2026-08-01'), queued: at('2026-08-01'), state: 'sent', sent: at('2026-08-01'), why: '', ...more };
}

const TODAYS = mail({ key: 'U-7K2QAB:nag:ben@cafe.example', queued: at('2026-11-20') });
const closed = runCells(makeRun({ status: 'Done' }, { closed: '2026-08-01T10:05' }));
const chosen = (mails: readonly Cells[], run: Cells = closed): readonly string[] =>
  chooseMails(rawOf('outbox', [...mails, TODAYS]), rawOf('runs', [run]), TODAY).map(({ line }) => line);

describe('a mail', () => {
  it.each([
    ['sent', true],
    ['unconfirmed', true],
    ['not needed', true],
    ['dry run', true],
    ['failed', true],
    ['queued', false],
    ['held', false],
    ['waiting for quota', false],
    ['waiting for approval', false],
    ['sending', false],
  ])('that is %s leaves the Outbox: %s', (state, goes) => {
    expect(chosen([mail({ state })]).length).toBe(goes ? 1 : 0);
  });

  it.each([
    ['a month old', '2026-10-20', 0],
    ['a day older', '2026-10-19', 1],
    ['without its day', '', 0],
  ])('%s leaves or stays', (_name, day, count) => {
    expect(chosen([mail({ queued: day === '' ? '' : at(day) })]).length).toBe(count);
  });

  it.each([
    ['is closed', closed, 1],
    ['is open', runCells(makeRun({ status: 'Missed' })), 0],
    ['was opened again by hand', { ...closed, status: 'Open' }, 0],
    ['has left Runs', runCells(makeRun({ id: 'U-OTHER1' })), 1],
  ])('whose run %s leaves or stays', (_name, run, count) => {
    expect(chosen([mail()], run).length).toBe(count);
  });

  it('stays where it is the only one: a tab keeps one row below its header', () => {
    const outbox = (...rows: readonly Cells[]): number => chooseMails(rawOf('outbox', rows), rawOf('runs', [closed]), TODAY).length;
    expect([outbox(), outbox(mail()), outbox(mail(), mail({ key: 'U-7K2QAB:hop2:cy@cafe.example' }))]).toEqual([0, 0, 1]);
  });

  it('is kept with all its cells', () => {
    expect(chosen([mail()])).toEqual([
      '["U-7K2QAB:hop1:ben@cafe.example","M-1","ben@cafe.example","Missed","U-7K2QAB","2026-08-01T09:05","2026-08-01T09:05","sent","2026-08-01T09:05",""]',
    ]);
  });

  it.each([...HOSTILE_TEXTS, { name: '50,000 quotes', text: '"'.repeat(50_000) }])(
    'is one line of a cell with $name everywhere',
    ({ text }) => {
      const rows = [mail({ key: text, message: text, to: text, subject: text, about: text, why: text }), mail()];
      const raw = rawOf('outbox', [...rows, TODAYS]);
      const mails = chooseMails(raw, rawOf('runs', [closed]), TODAY);
      const cells = packMails(mails).map((row) => String(row.cells['lines']));
      expect(cells.every((cell) => cell.length <= 30_000)).toBe(true);
      expect(cells.flatMap((cell) => cell.split('\n'))).toEqual(mails.map(({ line }) => line));
      expect(findMails(raw, new Set(cells.flatMap((cell) => cell.split('\n'))))).toEqual([1, 2]);
    },
  );
});

describe('rows of the Outbox that were packed', () => {
  const rows = [mail(), mail({ key: 'U-7K2QAB:nag:ben@cafe.example' })];
  it.each<[string, readonly Cells[], readonly number[]]>([
    ['are found wherever they stand', [...rows].reverse(), [1, 2]],
    ['are left alone once they say something else', [mail(), mail({ key: 'U-7K2QAB:nag:ben@cafe.example', why: 'typed' })], [1]],
  ])('%s', (_name, now, found) => {
    expect(findMails(rawOf('outbox', now), new Set(chosen(rows)))).toEqual(found);
  });
});
