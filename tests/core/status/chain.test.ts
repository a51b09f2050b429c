import { rock, row, statusOf } from './builders';
import type { Row } from '../../../src/core/tables/row';

/** Tue 24 Nov: 80 % expected; off track below 60 %, at risk below 76 %. */
const AT_80 = '2026-11-24T09:00';
const WELL = 90;
const OFF = 10;
type Linked = readonly [id: string, current: number, dependsOn: readonly string[]];

const judge = (rocks: readonly Linked[], tables: Readonly<Record<string, readonly Row[]>> = {}) => {
  const rows = rocks.map(([id, current, depends_on]) => rock(id, { current, depends_on }));
  const lastMoves = Object.fromEntries(rocks.map(([id]) => [id, '2026-11-20']));
  return statusOf('R-CCCC', { now: AT_80, lastMoves, tables: { ...tables, rocks: rows } });
};

describe('the chain behind a late row', () => {
  it('is named where the direct row is late itself', () => {
    const found = judge([
      ['R-AAAA', OFF, []],
      ['R-BBBB', OFF, ['R-AAAA']],
      ['R-CCCC', WELL, ['R-BBBB']],
    ]);
    expect(found).toMatchObject({ status: 'At risk', because: ['R-CCCC', 'R-BBBB'] });
    expect(found.why).toBe(
      'It depends on R-BBBB "Rock R-BBBB", which is off track and itself depends on R-AAAA "Rock R-AAAA", which is off track.',
    );
  });

  it('is told, and decides nothing, where the direct row is only at risk because of it', () => {
    const found = judge([
      ['R-AAAA', OFF, []],
      ['R-BBBB', WELL, ['R-AAAA']],
      ['R-CCCC', WELL, ['R-BBBB']],
    ]);
    expect(found).toMatchObject({ status: 'On track', flags: [], because: ['R-CCCC'] });
    expect(found.why).toBe(
      '90 % done, 80 % expected by today. Further up, R-AAAA "Rock R-AAAA" is off track, and R-BBBB "Rock R-BBBB" depends on it.',
    );
  });

  it('ends in a circle, and after four rows', () => {
    const circle = judge([
      ['R-AAAA', OFF, ['R-BBBB']],
      ['R-BBBB', OFF, ['R-AAAA']],
      ['R-CCCC', WELL, ['R-BBBB']],
    ]);
    const ids = ['R-DDDD', 'R-EEEE', 'R-FFFF', 'R-GGGG', 'R-HHHH'];
    const long = judge([['R-CCCC', WELL, ['R-DDDD']], ...ids.map((id, n): Linked => [id, OFF, ids.slice(n + 1, n + 2)])]);
    expect([circle, long].map(({ why }) => why.match(/itself depends on/g)?.length)).toEqual([1, 2]);
  });

  it.each([
    ['a goal that is off track because of its Rock', 'G-AAAA', 'is off track'],
    ['a process that is failing', 'P-AAAA', 'is failing'],
    ['a milestone past due', 'M-AAAA', 'was due 23 Nov 2026'],
  ])('may begin with %s', (_label, id, says) => {
    const tables = {
      goals: [row('goals', 'G-AAAA', 'Grow', { owner: 'Ana' })],
      processes: [row('processes', 'P-AAAA', 'Opening', { owner: 'Ana', status: 'Failing' })],
      milestones: [row('milestones', 'M-AAAA', 'Plan', { rock: 'R-AAAA', due: '2026-11-23' })],
    };
    const found = judge(
      [
        ['R-AAAA', OFF, []],
        ['R-CCCC', WELL, [id]],
      ],
      tables,
    );
    expect(found.status).toBe('At risk');
    expect(found.why).toContain(says);
  });
});
