import { reviewInput } from '../review/builders';
import { rock } from '../status/builders';
import { listTop, sayCountOfRocks, type TopRocks } from '../../../src/core/home/top-rocks';
import type { Row, Value } from '../../../src/core/tables/row';

/** Fri 20 Nov 2026. */
function topOf(rocks: readonly Row[], yearStartsIn = 1): TopRocks {
  const { statuses, today } = reviewInput({ tables: { rocks }, rules: [{ id: 'rock.risk.drift', value: null, on: false }] });
  return listTop({ rocks, statuses, today, yearStartsIn });
}

const ids = (rocks: readonly Row[]): readonly string[] => topOf(rocks).lines.map(({ id }) => id);
const of = (id: string, rank: number | null, values: Readonly<Record<string, Value>> = {}): Row =>
  rock(id, { level: 'Company', quarter: '2026 Q4', rank, ...values });

describe('the top of the quarter', () => {
  it('goes by Rank, then by id, whatever the order of the tab; without a rank comes last', () => {
    const rocks = [of('R-DDDD', null), of('R-CCCC', 2), of('R-BBBB', 2), of('R-AAAA', null), of('R-EEEE', 1)];
    expect(ids(rocks)).toEqual(['R-EEEE', 'R-BBBB', 'R-CCCC']);
    expect(ids([...rocks].reverse())).toEqual(['R-EEEE', 'R-BBBB', 'R-CCCC']);
  });

  it.each<readonly [string, Readonly<Record<string, Value>>, boolean]>([
    ['of the company', {}, true],
    ['without a level', { level: null }, true],
    ['of a team', { level: 'Team' }, false],
    ['of a person', { level: 'Personal' }, false],
    ['of this quarter, long overdue', { start: '2026-10-01', due: '2026-10-31' }, true],
    ['of the quarter before', { quarter: '2026 Q3' }, false],
    ['of the next quarter', { quarter: '2027 Q1' }, false],
    ['without a quarter, running today', { quarter: null }, true],
    ['without a quarter, over', { quarter: null, due: '2026-11-19' }, false],
    ['that is done', { current: 100 }, false],
    ['that was carried', { result: 'Carried' }, false],
  ])('a Rock %s', (_label, values, there) => {
    expect(ids([of('R-AAAA', 1, values)])).toEqual(there ? ['R-AAAA'] : []);
  });

  it('counts a quarter of a year that starts in April', () => {
    expect(topOf([of('R-AAAA', 1, { quarter: '2026 Q3' })], 4)).toMatchObject({ quarter: '2026 Q3', count: 1 });
  });

  it('tells whose it is and why it stands so, with what the owner says where that is not what is derived', () => {
    const why = '0 % done, 70 % expected by today. Its owner says "on track".';
    expect(topOf([of('R-AAAA', 1, { owner_says: 'on track' })]).lines[0]).toMatchObject({
      owner: 'Ana',
      status: 'Off track',
      tone: 'bad',
      why,
    });
  });
});

describe('how many company Rocks a quarter has', () => {
  const many = (count: number, values = {}): readonly Row[] => Array.from({ length: count }, (_unused, at) => of(`R-AAA${at}`, at, values));
  const says = (rocks: readonly Row[], words = {}): string => sayCountOfRocks(topOf(rocks), words);

  it.each([
    [0, ''],
    [
      2,
      '2026 Q4 has 2 company Rocks; three to seven can be kept in view. To do: name what else must be done, in the tab Rocks, columns Level and Quarter.',
    ],
    [3, ''],
    [7, ''],
    [
      8,
      '2026 Q4 has 8 company Rocks; three to seven can be kept in view. To do: choose what can wait, in the tab Rocks, columns Level and Quarter.',
    ],
  ])('%s', (count, sentence) => {
    expect(says(many(count))).toBe(sentence);
  });

  it('counts those that are done, not those that were dropped', () => {
    expect([says(many(3, { current: 100 })), says(many(3, { result: 'Done' }))]).toEqual(['', '']);
    expect(says(many(3, { result: 'Dropped' }))).toMatch(/^2026 Q4 has 0 company Rocks/);
  });

  it('says it in the words of the file, and leaves the tab its name', () => {
    expect(says(many(1), { rock: 'key result', rocks: 'key results' })).toBe(
      '2026 Q4 has 1 company key result; three to seven can be kept in view. To do: name what else must be done, in the tab Rocks, columns Level and Quarter.',
    );
  });
});
