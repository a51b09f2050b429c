import { row } from '../status/builders';
import { listPlan, wrapText } from '../../../src/core/one-page/list-plan';
import type { Row, Value } from '../../../src/core/tables/row';

const line = (section: string, item: string, values: Readonly<Record<string, Value>> = {}): Row =>
  row('vto', `V-${item.slice(0, 4)}`, item, { section, item, ...values });

const many = (section: string, count: number, length = 10): readonly Row[] =>
  Array.from({ length: count }, (_unused, at) => line(section, `${section} ${String(at)} ${'x'.repeat(length)}`));

describe('the plan in few lines', () => {
  it('names a section once, and keeps number, unit, date and detail with the line', () => {
    const rows = [
      line('10-year target', 'Ten cafés', { number: 10, unit: 'cafés', date: '2035-12-31' }),
      line('Core values', 'Warm', { detail: 'Guests leave happier.' }),
      line('core values', 'Clean'),
      line('Core values', ''),
    ];
    expect(listPlan(rows, 33)).toEqual([
      ['10-year target', 'Ten cafés, 10 cafés, 2035-12-31'],
      ['Core values', 'Warm: Guests leave happier.'],
      ['', 'Clean'],
    ]);
  });

  it('is empty where there is none', () => expect(listPlan([], 33)).toEqual([]));

  it.each([
    ['details go first', [line('A', 'One', { detail: 'y'.repeat(60) }), ...many('B', 4)], 5, 'One'],
    ['then long lines are cut', [line('A', `One ${'y '.repeat(60)}`), ...many('B', 4)], 5, `One ${'y '.repeat(29)}y…`],
  ])('where room is short %s', (_, rows, room, first) => {
    const lines = listPlan(rows, room);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toEqual(['A', first]);
  });

  it('then says of the longest sections how much more there is, so that every section is seen', () => {
    const lines = listPlan([...many('A', 30), ...many('B', 3), ...many('C', 12)], 15);
    const sections = lines.map(([section]) => section).filter((section) => section !== '');
    expect(lines.length).toBeLessThanOrEqual(15);
    expect(sections).toEqual(['A', 'B', 'C']);
    expect(lines.map(([, item]) => item).filter((item) => item.startsWith('and '))).toEqual(['and 25 more in vto', 'and 7 more in vto']);
  });

  it('ends with what is left where there are more sections than lines', () => {
    const lines = listPlan(
      Array.from({ length: 50 }, (_unused, at) => line(`Section ${String(at)}`, 'One')),
      33,
    );
    expect(lines).toHaveLength(33);
    expect(lines[32]).toEqual(['', 'and 18 more']);
  });

  it.each([
    ['short', 10, 3, ['short']],
    ['one two three four', 9, 3, ['one two', 'three', 'four']],
    ['one two three four', 9, 2, ['one two', 'three fo…']],
    ['abcdefghijklmnop', 6, 2, ['abcdef', 'ghijk…']],
  ])('parts %j between words', (text, width, lines, parts) => expect(wrapText(text, width, lines)).toEqual(parts));
});
