import { addRows, makeCompany, rowsOf } from '../../support/company';
import { runSweep } from '../../../src/app/sweep/sweep';

const OWN = {
  status: 'At risk',
  priority: 650,
  conditions: { all: [{ fact: 'openMilestones', operator: 'greaterThan', value: { fact: 'team.rock.many' } }] },
  why: '{openMilestones} milestones are open',
  words: 'At risk: too many open milestones.',
};

const company = () =>
  makeCompany({
    now: '2026-11-20T10:00',
    rows: {
      Goals: [{ ID: 'G-AAAA', Goal: 'Grow', Owner: 'Ana' }],
      Rocks: [
        {
          ID: 'R-AAAA',
          Rock: 'Second till',
          Owner: 'Ana',
          Goal: 'G-AAAA',
          'Why it matters': 'Queues',
          Start: { local: '2026-11-20T00:00' },
          Due: { local: '2026-12-31T00:00' },
        },
      ],
      Milestones: ['a', 'b', 'c'].map((Milestone) => ({ Milestone, Rock: 'R-AAAA', Due: { local: '2026-12-20T00:00' } })),
    },
  });

describe('rules of the team in a sweep', () => {
  it('judge rows, and those above them', () => {
    const ports = company();
    addRows(ports, 'Rules', [{ ID: 'team.rock.many', 'Applies to': 'Rocks', Value: 2, Rule: JSON.stringify(OWN) }]);
    const report = runSweep(ports);
    expect(report.issues).toEqual([]);
    expect(rowsOf(ports, 'Rocks')[0]).toMatchObject({ Status: 'At risk', Why: '3 milestones are open.' });
    expect(rowsOf(ports, 'Goals')[0]).toMatchObject({ Status: 'At risk' });
  });

  it('that are wrong are an issue and stop nothing; their rows stay as they are', () => {
    const ports = company();
    addRows(ports, 'Rules', [{ ID: 'team.rock.many', 'Applies to': 'Rocks', Rule: '{"status":' }]);
    const before = rowsOf(ports, 'Rules');
    const report = runSweep(ports);
    expect(report.issues).toMatchObject([{ code: 'rule-shape', tab: 'Rules', column: 'Rule' }]);
    expect(rowsOf(ports, 'Rocks')[0]).toMatchObject({ Status: 'On track' });
    expect(rowsOf(ports, 'Rules')).toEqual(before);
  });
});
