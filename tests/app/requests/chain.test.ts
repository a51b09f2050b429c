import { ask, footprint, refusal } from './ask';
import { plannedCompany } from './planned-company';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { ChainView } from '../../../src/core/contract/strategy';

const ports = plannedCompany();
const chain = (id: string): ChainView => ask(ports, 'chain', { id });
const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

describe('the chain of a row', () => {
  it.each([
    ['an item of the plan', 'V-P1AN', [], ['G-AAAA']],
    ['a goal', 'G-AAAA', ['V-P1AN'], ['K-WEEK', 'R-CARD']],
    ['a Rock', 'R-CARD', ['V-P1AN', 'G-AAAA'], ['M-0002', 'W-PA1D', 'P-0001', 'I-0001', 'M-0001']],
    ['a milestone', 'M-0002', ['V-P1AN', 'G-AAAA', 'R-CARD'], ['T-0001']],
    ['a to-do', 'T-0001', ['V-P1AN', 'G-AAAA', 'R-CARD', 'M-0002'], []],
    ['a measurable', 'K-WEEK', ['V-P1AN', 'G-AAAA'], []],
    ['a seat', 'H-BAR0', ['H-HEAD'], []],
    ['a Rock without a goal', 'R-A10N', [], []],
    ['an id as somebody types it', ' m-0002 ', ['V-P1AN', 'G-AAAA', 'R-CARD'], ['T-0001']],
  ])('leads up and down from %s', (_what, id, above, below) => {
    const view = chain(id);
    expect(ids(view.above)).toEqual(above);
    expect([...ids(view.below)].sort()).toEqual([...below].sort());
  });

  it('leads back from everything it leads to', () => {
    const missed: string[] = [];
    const walk = (id: string, seen: Set<string>): void => {
      if (seen.has(id)) return;
      seen.add(id);
      const { below } = chain(id);
      for (const { id: child } of below) {
        const back = chain(child).above;
        if (back[back.length - 1]?.id !== id) missed.push(`${child} to ${id}`);
        walk(child, seen);
      }
    };
    const seen = new Set<string>();
    walk('V-P1AN', seen);
    expect(missed).toEqual([]);
    expect([...seen].sort()).toEqual(['G-AAAA', 'I-0001', 'K-WEEK', 'M-0001', 'M-0002', 'P-0001', 'R-CARD', 'T-0001', 'V-P1AN', 'W-PA1D']);
  });

  it('shows what is late first, and what is done last', () => {
    const { below } = chain('R-CARD');
    expect([below[0]?.id, below[below.length - 1]?.id]).toEqual(['M-0002', 'M-0001']);
    expect(below[0]).toMatchObject({ status: 'Overdue', tone: 'bad', due: '2026-11-12', owner: 'Ben' });
  });

  it('names beside it what it waits for, what waits for it and its seat', () => {
    const beside = (id: string) => chain(id).beside.map(({ says, rows }) => [says, ...ids(rows)]);
    expect(beside('R-CARD')).toEqual([['Waits for', 'W-TT11', 'K-WEEK']]);
    expect(beside('K-WEEK')).toEqual([
      ['Waited for by', 'R-CARD'],
      ['Seat that answers for it', 'H-BAR0'],
    ]);
    expect(beside('H-BAR0')).toEqual([['What this seat answers for', 'K-WEEK', 'P-0001']]);
    expect(beside('H-HEAD')).toEqual([['What this seat answers for', 'R-A10N']]);
  });

  it.each([
    [
      'R-CARD',
      /^Rock R-CARD "Loyalty card" belongs to Ben, serves goal G-AAAA "Half of the guests return", waits for initiative W-TT11 "Till update" and measurable K-WEEK "Guests back" and is off track\.$/,
    ],
    [
      'W-PA1D',
      'Initiative W-PA1D "Pay by phone" belongs to Ana, is worked on by Bar, Kitchen, serves Rock R-CARD "Loyalty card" and is on track.',
    ],
    [
      'W-TT11',
      'Initiative W-TT11 "Till update" belongs to "Nobody we know", whom People does not know, names no team that works on it, names "R-GONE Gone", which is no row it can serve (Initiatives, row 2, column Serves) and is incomplete.',
    ],
    [
      'R-A10N',
      /^Rock R-A10N "Second oven" belongs to Ben, is answered for by seat H-HEAD "Head of Guests", serves nothing yet \(Rocks, row 3, column Goal\) and is/,
    ],
    ['M-0001', 'Milestone M-0001 "Card printed" belongs to Ben, is part of Rock R-CARD "Loyalty card" and is done.'],
    ['I-0001', /is about Rock R-CARD "Loyalty card" and is open\.$/],
    ['H-BAR0', 'Seat H-BAR0 "Bar lead" is held by Cy and reports to seat H-HEAD "Head of Guests".'],
  ])('says the links of %s as one sentence', (id, says) => {
    expect(chain(id).says).toMatch(says);
  });

  it('of a run leads to its process and what that serves', () => {
    const own = plannedCompany({ now: '2026-11-20T18:00' });
    own.setNow('2026-11-20T09:00');
    runSweep(own);
    const run = own.workbook.read('Runs')[1]?.[0];
    const view = ask(own, 'chain', { id: run });
    expect([view.row.table, ids(view.above), view.makes]).toEqual(['runs', ['V-P1AN', 'G-AAAA', 'R-CARD', 'P-0001'], []]);
    expect(view.says).toMatch(/^Run U-\w+ "Ask for the card" is one run of process P-0001 "Ask for the card", is with Cy and is open\.$/);
  });

  it('ends where it goes in a circle', () => {
    const circle = plannedCompany({
      rows: {
        Seats: [
          { ID: 'H-AAAA', Seat: 'One', Holder: 'Ana', 'Reports to': 'Two' },
          { ID: 'H-BBBB', Seat: 'Two', Holder: 'Ben', 'Reports to': 'One' },
          { ID: 'H-CCCC', Seat: 'Three', Holder: 'Cy', 'Reports to': 'Three' },
        ],
      },
    });
    expect(ids(ask(circle, 'chain', { id: 'H-AAAA' }).above)).toEqual(['H-BBBB']);
    expect(ids(ask(circle, 'chain', { id: 'H-CCCC' }).above)).toEqual([]);
  });

  it('offers what can be made there, and nothing under what is closed or where the tab is missing', () => {
    expect(['G-AAAA', 'G-BBBB', 'R-CARD', 'M-0001', 'M-0002', 'K-WEEK', 'H-HEAD', 'V-P1AN'].map((id) => chain(id).makes)).toEqual([
      ['rock', 'to-do'],
      [],
      ['milestone', 'to-do'],
      [],
      ['to-do'],
      ['to-do'],
      [],
      [],
    ]);
    const without = plannedCompany();
    const sheet = without.workbook.sheets.find(({ name }) => name === 'To-Dos');
    sheet?.cells.splice(0, sheet.cells.length, ['Band']);
    expect(ask(without, 'chain', { id: 'R-CARD' }).makes).toEqual(['milestone']);
  });

  it('of an id that nothing has is refused, and reading it writes nothing', () => {
    const before = footprint(ports);
    expect(refusal(ports, { request: 'chain', id: 'R-N0NE' })).toBe(
      'No row that can be linked has the id "R-N0NE". Check now and look again.',
    );
    chain('R-CARD');
    expect(footprint(ports)).toEqual(before);
  });
});

describe('the lines of Status', () => {
  const lineOf = (id: string) =>
    ask(ports, 'overview')
      .groups.flatMap(({ lines }) => lines)
      .find((line) => line.id === id);

  it.each([
    ['a Rock with a due date', 'R-CARD', { due: '2026-12-18', under: 'G-AAAA' }],
    ['an open milestone', 'M-0002', { due: '2026-11-12', under: 'R-CARD' }],
    ['a process', 'P-0001', { under: 'R-CARD' }],
    ['a goal', 'G-AAAA', { under: 'V-P1AN' }],
    ['a measurable', 'K-WEEK', { under: 'G-AAAA' }],
  ])('say when %s is due and what it serves', (_what, id, extras) => {
    expect(lineOf(id)).toMatchObject(extras);
  });

  it('leave out milestones that are done', () => {
    expect(lineOf('M-0001')).toBeUndefined();
  });

  it('have the values of a measurable, the oldest first, with gaps', () => {
    const own = plannedCompany();
    const row = own.workbook.read('Scorecard')[0]?.length ?? 0;
    const [first = 0, second = 0, third = 0] = [row - 12, row - 11, row - 10];
    own.workbook.write('Scorecard', 2, first, [[36]]);
    own.workbook.write('Scorecard', 2, second, [['thirty-five']]);
    own.workbook.write('Scorecard', 2, third, [['34']]);
    const [line] = ask(own, 'overview').groups.find(({ key }) => key === 'scorecard')?.lines ?? [];
    expect(line?.points).toEqual([...Array.from({ length: 10 }, () => null), 34, null, 36]);
  });
});
