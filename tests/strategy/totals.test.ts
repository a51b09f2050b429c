import fc from 'fast-check';
import { inputOf } from './core-sweep';
import { companies } from './make-company';
import type { Company } from './model/company';
import { ENGLISH, writeCompany } from './write-company';
import { listGroups } from '../../src/core/overview/list-groups';
import { planSweep, type SweepPlan } from '../../src/core/plan/plan-sweep';
import type { SweepInput } from '../../src/core/plan/sweep-input';
import { describeReview } from '../../src/core/review/describe-review';
import { findDiffering, type Shown } from '../../src/core/verify/recount/find-differing';

const RUNS = Number(process.env['RUNSHEET_COMPANIES'] ?? 40);

interface Counted {
  readonly shown: Shown;
  readonly input: SweepInput;
  readonly plan: SweepPlan;
}

function countIn(company: Company): Counted {
  const input = inputOf(company, writeCompany(company, ENGLISH));
  const plan = planSweep(input);
  const groups = listGroups(plan.statuses, input.raws, {}, () => ({}));
  const { alignment } = describeReview(plan, { now: input.now, snapshots: [], calculated: new Set(), log: 0, cells: 0 });
  return { shown: { plan, groups, alignment }, input, plan };
}

describe('totals of any company', () => {
  it('are the same counted two ways', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const { shown, input } = countIn(company);
        expect(findDiffering(shown, input)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('lead to their rows: as many rows are named as keep a number from being full', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const lines = countIn(company).plan.front.health.filter(({ key }) => !['ontime', 'withoutowner', 'clarity'].includes(key));
        const missing = lines.map(({ key, good, of }) => [key, Math.min(20, of - good)]);
        expect(lines.map(({ key, rows }) => [key, rows.length])).toEqual(missing);
      }),
      { numRuns: RUNS },
    );
  });

  it('are found where one of them is off', () => {
    const [company] = fc.sample(companies, { numRuns: 1, seed: 7 });
    if (company === undefined) throw new Error('no company');
    const { shown, input, plan } = countIn(company);
    const health = plan.front.health.map((line) => ({ ...line, good: line.good + 1 }));
    const front = { ...plan.front, health, top: { ...plan.front.top, count: plan.front.top.count + 1 } };
    const groups = shown.groups.map((group) => ({ ...group, good: group.good + 1 }));
    const alignment = shown.alignment.map((team) => ({ ...team, of: team.of + 1 }));
    const found = findDiffering({ plan: { ...plan, front }, groups, alignment }, input);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['total-differs']));
    expect(found).toHaveLength(health.length + 1 + groups.length + (alignment.length > 0 ? 1 : 0));
    expect(found[0]?.message).toMatch(/^Home: "Measurables on track" is shown as \d+ of \d+, counted from the rows it is \d+ of \d+\.$/);
  });
});
