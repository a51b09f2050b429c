import { refusal } from './ask';
import { addRows, gridOf, makeCompany, setSettings, type TypedRow } from '../../support/company';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';
import { PAGE_COLUMNS, PAGE_ROWS } from '../../../src/core/one-page/layout';

const NOW = '2026-11-20T09:00';
const ROCK: TypedRow = { Rock: 'Loyalty card', Owner: 'Ana', Level: 'Company', Quarter: '2026 Q4', From: 0, Target: 10, Current: 4 };

function company(rows: Readonly<Record<string, readonly TypedRow[]>> = {}): MemoryPorts {
  const ports = makeCompany({
    now: NOW,
    rows: {
      VTO: [{ Section: 'Core values', Item: 'Warm' }],
      Goals: [
        { Goal: 'Guests come back', Owner: 'Ben', Year: 2026 },
        { Goal: 'Of last year', Year: 2025 },
      ],
      Rocks: [ROCK, { ...ROCK, Rock: 'Of a team', Level: 'Team' }, { ...ROCK, Rock: 'Later', Quarter: '2027 Q1' }],
      Scorecard: [{ Measurable: 'Complaints', Owner: 'Cy', Goal: '< 3' }],
      ...rows,
    },
  });
  runSweep(ports);
  return ports;
}

function ask(ports: MemoryPorts): string {
  const answer = answerRequest(JSON.stringify({ request: 'one-page' }), ports);
  if (!answer.ok) throw new Error(answer.error);
  return (JSON.parse(JSON.stringify(answer.result)) as { says: string[] }).says.join(' ');
}

const lines = (ports: MemoryPorts, tab = 'One page') =>
  gridOf(ports, tab).map((cells) =>
    cells
      .filter((cell) => cell !== '')
      .map(String)
      .join(' | '),
  );

describe('the plan on one page', () => {
  it('has plan, goals of the year, company Rocks of the quarter and numbers, with the day it was made', () => {
    const ports = company();
    expect(ask(ports)).toMatch(/^The tab One page was made: /);
    const page = lines(ports);
    expect(page.slice(0, 5)).toEqual([
      'The plan on one page',
      'Made by Runsheet | 2026-11-20',
      'VTO | Goals of 2026 | Owner | Status | Done',
      'Core values | Warm | Guests come back | Ben | Incomplete',
      '',
    ]);
    expect(page.filter((line) => /Rocks|Loyalty|team|Later|Complaints/.test(line))).toEqual([
      'Company Rocks of 2026 Q4 | Owner | Status | Done',
      'Loyalty card | Ana | Off track | 40 %',
      'Complaints | Cy | No data',
    ]);
    expect(ports.workbook.shown()).toBe('One page');
  });

  it('is brought up to date by every request, and by no check', () => {
    const ports = company();
    ask(ports);
    addRows(ports, 'VTO', [{ Section: 'Core values', Item: 'Clean' }]);
    ports.setNow('2026-11-23T09:00');
    runSweep(ports);
    expect(lines(ports).join()).not.toContain('Clean');
    expect(ask(ports)).toMatch(/^The tab One page was brought up to date: /);
    expect(lines(ports).slice(1, 5).join()).toMatch(/2026-11-23.*Clean/);
  });

  it('speaks the words of the file', () => {
    const ports = company();
    setSettings(ports, { Vocabulary: 'OKR', Company: 'Corner Cup' });
    ask(ports);
    const page = lines(ports);
    expect(page[0]).toBe('Corner Cup: the plan on one page');
    expect(page[2]).toBe('Strategy | Objectives of 2026 | Owner | Status | Done');
    expect(page[11]).toBe('Company key results of 2026 Q4 | Owner | Status | Done');
    expect(page[20]).toBe('Metrics | Owner | Status | Latest');
  });

  it('never grows over one sheet, whatever stands in the tabs, and says how much more there is', () => {
    const texts = Array.from({ length: 60 }, (_unused, at) => `${HOSTILE_TEXTS[at % HOSTILE_TEXTS.length] ?? ''} ${String(at)}`);
    const ports = company({
      VTO: texts.map((text) => ({ Section: text, Item: text, Detail: text })),
      Goals: texts.map((text) => ({ Goal: text, Owner: text, Year: 2026 })),
      Rocks: texts.map((text) => ({ ...ROCK, Rock: text, Owner: text })),
      Scorecard: texts.map((text) => ({ Measurable: text, Owner: text, Goal: text })),
    });
    ask(ports);
    const grid = gridOf(ports, 'One page');
    expect([grid.length, grid[0]?.length]).toEqual([PAGE_ROWS, PAGE_COLUMNS]);
    expect(lines(ports).filter((line) => /and \d+ more in (Goals|Rocks|Scorecard)/.test(line))).toHaveLength(3);
    expect(grid.flat().filter((cell) => String(cell).length > 70 || /\n/.test(String(cell)))).toEqual([]);
  });

  it.each([
    ['a tab of that name that is not ours', [['Mine']], 'One page (Runsheet)', [['Mine']]],
    ['an empty one', [], 'One page', null],
  ])('with %s it is written into %s', (_, cells, tab, left) => {
    const ports = company();
    ports.workbook.addTab('One page', 40, 10);
    if (cells.length > 0) ports.workbook.write('One page', 1, 1, cells);
    ask(ports);
    ask(ports);
    expect(lines(ports, tab)[1]).toBe('Made by Runsheet | 2026-11-20');
    if (left !== null) expect(gridOf(ports, 'One page')).toEqual(left);
    expect(ports.workbook.tabs().filter(({ name }) => name.startsWith('One page'))).toHaveLength(left === null ? 1 : 2);
  });

  it('is refused where nothing is set up, and while another execution works on the file', () => {
    const ports = makeMemoryPorts();
    const busy = company();
    busy.setBusy(true);
    expect(refusal(ports, { request: 'one-page' })).toMatch(/^There are no tabs of Runsheet/);
    expect(refusal(busy, { request: 'one-page' })).toMatch(/^Runsheet is working on this file/);
    expect(ports.workbook.tabs()).toHaveLength(1);
  });
});
