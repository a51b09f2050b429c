import { makeCompany, rowsOf } from '../../support/company';
import { answerCells } from '../../../src/app/cells/answer-cells';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { Cell } from '../../../src/core/tables/cell';

const CHECKED = '2026-11-20T10:00';
const day = (date: string): Cell => ({ local: `${date}T00:00` });

const company = (swept = true) => {
  const ports = makeCompany({
    now: CHECKED,
    rows: {
      Milestones: [{ ID: 'M-AAAA', Milestone: 'Sign', Rock: 'R-AAAA', Due: day('2026-11-18') }],
      Rocks: [{ ID: 'R-AAAA', Rock: 'Second till', Owner: 'Ana' }],
      Scorecard: ['Waste', 'waste', 'Sales'].map((Measurable, turn) => ({ ID: `K-AAA${turn}`, Measurable, Owner: 'Ana', Goal: '< 3' })),
      Processes: [
        { ID: 'P-AAAA', Process: 'Opening', Owner: 'Ana', Backup: 'Ben', Cadence: 'every day', 'Due at': '07:00', Proof: 'none' },
        { ID: 'P-BBBB', Process: 'Closing', Owner: 'Ana', Cadence: 'each incident', Proof: 'none' },
      ],
    },
  });
  if (swept) runSweep(ports);
  return ports;
};
const one = (question: Parameters<typeof answerCells>[1], cell: Cell, checked: string | null = CHECKED, swept = true): string => {
  const answer = answerCells(company(swept).workbook, question, [[cell]], checked)[0]?.[0];
  return answer === undefined ? '' : answer.ok ? answer.text : `refused: ${answer.says}`;
};

describe('a function for cells', () => {
  it.each<[name: string, question: Parameters<typeof answerCells>[1], cell: Cell, says: RegExp]>([
    ['why of a row with a column for it', 'why', 'R-AAAA', /^Off track: Milestone "Sign" was due 18 Nov 2026, 2 days ago/],
    ['why of a link as it stands in a cell', 'why', ' r-aaaa Second till', /^Off track: /],
    ['why of a row without such a column', 'why', 'M-AAAA', /^Overdue: Due 18 Nov 2026, 2 days overdue\.$/],
    ['why of a blank cell', 'why', '', /^$/],
    ['why of no row', 'why', 'R-ZZZZ', /^refused: No row of Rocks has the id "R-ZZZZ"\.$/],
    ['why of no id', 'why', 42, /^refused: "42" is no id of a row with a status/],
    ['why of a row of a kind that has no status', 'why', 'S-AAAA', /^refused: /],
    ['why of hostile text', 'why', '=HYPERLINK("x")', /^refused: "=HYPERLINK/],
    ['a measurable by id', 'measurable', 'K-AAA2', /^No data$/],
    ['a measurable by name, whatever its case', 'measurable', 'SALES', /^No data$/],
    ['a measurable whose name two rows have', 'measurable', 'waste', /^refused: 2 rows are called "waste"\. Give the id instead\.$/],
    ['no measurable', 'measurable', 'Luck', /^refused: No measurable has the id or the name "Luck"/],
    ['the next run by name', 'next run', 'opening', /^2[01] Nov 2026, 07:00$/],
    ['a process without a date', 'next run', 'P-BBBB', /^Nothing is due\. Not enforced: /],
  ])('%s', (_name, question, cell, says) => {
    expect(one(question, cell)).toMatch(says);
  });

  it('asks for the heartbeat where it is not given', () => {
    expect(one('why', 'M-AAAA', null)).toBe('Overdue. Give Home!$B$3 as the second argument, so that this follows each check.');
  });

  it('says where nothing was checked yet', () => {
    expect(one('why', 'R-AAAA', CHECKED, false)).toBe('Not checked yet; it gets a status at the next check.');
  });

  it('answers a range cell by cell, and reads one tab and Columns', () => {
    const ports = company();
    const before = ports.calls['read'] ?? 0;
    const answers = answerCells(
      ports.workbook,
      'why',
      [
        ['R-AAAA', ''],
        ['R-ZZZZ', 'R-AAAA'],
      ],
      CHECKED,
    );
    expect(answers.map((row) => row.map(({ ok }) => ok))).toEqual([
      [true, true],
      [false, true],
    ]);
    expect((ports.calls['read'] ?? 0) - before).toBe(2);
    expect(rowsOf(ports, 'Rocks')).toHaveLength(1);
  });

  it('says which tab is missing', () => {
    const ports = company();
    const gone = { ...ports.workbook, tabs: () => ports.workbook.tabs().filter(({ name }) => name !== 'Rocks') };
    expect(answerCells(gone, 'why', [['R-AAAA']], CHECKED)).toEqual([
      [{ ok: false, says: 'There is no tab Rocks of Runsheet in this file.' }],
    ]);
  });
});
