import { context, rock, row, statusOf, type World } from './builders';
import { deriveStrategy } from '../../../src/core/status/derive-strategy';
import type { Row } from '../../../src/core/tables/row';

/** Tue 24 Nov: 80 % expected; off track below 60 %, at risk below 76 %. */
const AT_80 = '2026-11-24T09:00';
const one = (values: Parameters<typeof rock>[1], world: World, others: readonly Row[]) => {
  const tables: World['tables'] = { ...world.tables, rocks: [rock('R-AAAA', values), ...others] };
  return statusOf('R-AAAA', { now: AT_80, lastMoves: { 'R-AAAA': '2026-11-20' }, ...world, tables });
};

describe('what a Rock depends on', () => {
  it.each([
    ['off track', { current: 10 }, 'At risk'],
    ['due today', { current: 90, due: '2026-11-24' }, 'On track'],
    ['past due', { current: 99, due: '2026-11-23' }, 'At risk'],
    ['past due but done', { current: 100, due: '2026-11-23' }, 'On track'],
    ['past due but dropped', { current: 10, result: 'Dropped', due: '2026-11-03' }, 'On track'],
    ['at risk', { current: 70 }, 'On track'],
  ])('upstream %s', (_name, values, status) => {
    const found = one({ current: 90, depends_on: ['R-BBBB'] }, {}, [rock('R-BBBB', values)]);
    expect(found.status).toBe(status);
    expect(found.flags).toEqual(status === 'At risk' ? ['Upstream late'] : []);
  });

  it('names the row and the type', () => {
    const found = one({ current: 90, depends_on: ['R-BBBB'] }, {}, [rock('R-BBBB', { current: 10 })]);
    expect(found).toMatchObject({
      why: 'It depends on R-BBBB "Rock R-BBBB", which is off track.',
      constraint: 'dependency',
      because: ['R-AAAA', 'R-BBBB'],
    });
  });

  it('an upstream initiative past due counts', () => {
    const initiatives = [row('initiatives', 'W-AAAA', 'New till', { owner: 'Ana', serves: 'G-AAAA', due: '2026-11-23' })];
    expect(one({ current: 90, depends_on: ['W-AAAA'] }, { tables: { initiatives } }, []).flags).toEqual(['Upstream late']);
  });

  it('reaches one link, not the whole chain', () => {
    const chain = [rock('R-BBBB', { current: 90, depends_on: ['R-CCCC'] }), rock('R-CCCC', { current: 10 })];
    const moves = { 'R-AAAA': '2026-11-20', 'R-BBBB': '2026-11-20' };
    const rocks = [rock('R-AAAA', { current: 90, depends_on: ['R-BBBB'] }), ...chain];
    const statuses = deriveStrategy(context({ now: AT_80, tables: { rocks }, lastMoves: moves }));
    expect(statuses.map((status) => [status.id, status.status])).toEqual([
      ['R-AAAA', 'On track'],
      ['R-BBBB', 'At risk'],
      ['R-CCCC', 'Off track'],
    ]);
  });

  it('a circle ends', () => {
    const rocks = [rock('R-AAAA', { current: 10, depends_on: ['R-BBBB'] }), rock('R-BBBB', { current: 90, depends_on: ['R-AAAA'] })];
    const statuses = deriveStrategy(context({ now: AT_80, tables: { rocks }, lastMoves: { 'R-BBBB': '2026-11-20' } }));
    expect(statuses.map((status) => status.status)).toEqual(['Off track', 'At risk']);
  });
});
