import { context, rock, row, statusOf, type World } from './builders';
import { explainStatus } from '../../../src/core/status/explain-status';

const world = (values: Parameters<typeof rock>[1], more: World = {}): World => ({
  now: '2026-11-24T09:00',
  lastMoves: { 'R-AAAA': '2026-11-20' },
  ...more,
  tables: { rocks: [rock('R-AAAA', values)], ...more.tables },
});

const explain = (given: World) => explainStatus(context(given).rules, statusOf('R-AAAA', given));

describe('an explanation', () => {
  it('has the words of the rule, its facts, its thresholds as set, and everything that fired', () => {
    const found = explain(world({ current: 40 }, { rules: [{ id: 'rock.off.pace', value: 0.6, on: true }] }));
    expect(found).toMatchObject({ status: 'Off track', words: 'Off track: progress is below the value times what is expected by today.' });
    expect(found.facts.map((fact) => [fact.name, fact.value])).toEqual([
      ['settled', 'no'],
      ['progress', '0.4'],
      ['paceKnown', 'yes'],
      ['expected', '0.8'],
      ['offLine', '0.48'],
    ]);
    expect(found.thresholds.map(({ id, value, unit }) => [id, value, unit])).toEqual([
      ['rock.off.pace', 0.6, 'ratio'],
      ['rock.quiet', 0.1, 'ratio'],
    ]);
    expect(found.hits.map((hit) => [hit.rule, hit.decided])).toEqual([
      ['rock.off.pace', true],
      ['rock.risk.pace', false],
      ['rock.ontrack', false],
    ]);
  });

  it('says that a person decided', () => {
    const overrides = [row('overrides', '', '', { row: 'R-AAAA', status: 'On track', why: 'x', until: '2026-11-25' })];
    const found = explain(world({ current: 40 }, { tables: { overrides } }));
    expect(found.words).toBe('Somebody set this status for a while; what was derived stands behind it.');
    expect(found.hits.some((hit) => hit.decided)).toBe(false);
  });
});
