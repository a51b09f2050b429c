import { bareFile, copy, day, draftOf, HEADER, ownFile, PLAN, planOf, request, scanOne } from './own-file';
import { footprint, refusal } from '../ask';
import { addRows, rowsOf, typeInto } from '../../../support/company';
import { runSweep } from '../../../../src/app/sweep/sweep';
import { verifyWorkbook } from '../../../../src/app/requests/verify';

const titles = (ports: ReturnType<typeof ownFile>) => rowsOf(ports, 'To-Dos').map((row) => row['To-Do']);

describe('copying a tab of the team', () => {
  it('is shown first and writes nothing then', () => {
    const ports = ownFile();
    const before = footprint(ports);
    const view = request(ports, 'adopt', { draft: draftOf(scanOne(ports)), dry: true });
    expect(footprint(ports)).toEqual(before);
    expect(view).toMatchObject({ dry: true, added: 5, there: 0, rejected: 0 });
    expect(view.lines[0]).toMatchObject({ change: 'new', row: 2, title: 'Order new chairs' });
    expect(view.lines[0]?.cells).toContainEqual({ name: 'Owner', was: '', is: 'Ana Roe' });
    expect(view.adoption).toBeUndefined();
    expect(view.says.join(' ')).toContain('The tab To-Dos is not there yet');
  });

  it('makes the tab, the rows with ids, and a column that leads back to each', () => {
    const ports = ownFile();
    const view = copy(ports);
    const rows = rowsOf(ports, 'To-Dos');
    expect(view).toMatchObject({ dry: false, added: 5 });
    expect(rows.map((row) => row['To-Do'])).toEqual(PLAN.slice(1).map(([title]) => title));
    expect(rows[0]).toMatchObject({ Owner: 'Ana Roe', Due: day('2026-11-27'), Comment: 'the blue ones' });
    expect(rows[0]?.['Source']).toMatch(/#gid=\d+&range=A2$/);
    expect(new Set(rows.map((row) => row['ID'])).size).toBe(5);
  });

  it('adds who is not in People yet by name, and says that they cannot be mailed', () => {
    const ports = ownFile();
    expect(copy(ports).says.join(' ')).toContain('Added to People: Ana Roe, Ben Oduya and Cy Tran. Nobody can be mailed');
    expect(rowsOf(ports, 'People').map((row) => row['Name'])).toEqual(['Ana Roe', 'Ben Oduya', 'Cy Tran']);
  });

  it('leaves the tab of the team as it is, cell by cell', () => {
    const ports = ownFile();
    const before = planOf(ports);
    copy(ports);
    runSweep(ports);
    expect(planOf(ports)).toEqual(before);
  });

  it('gives rows in which the next check misses only what the team left blank, and an inspection finds no fault', () => {
    const ports = ownFile();
    copy(ports);
    const issues = runSweep(ports).issues.map(({ tab, column }) => `${tab} ${column}`);
    expect([issues, verifyWorkbook(ports).findings]).toEqual([
      expect.arrayContaining(['To-Dos Owner', 'People Email', 'People Email', 'People Email']),
      [],
    ]);
    expect(issues).toHaveLength(4);
    expect(rowsOf(ports, 'To-Dos')[1]).toMatchObject({ Status: 'Overdue' });
  });

  it('works in a file where nothing of Runsheet is yet', () => {
    const ports = bareFile();
    expect(copy(ports)).toMatchObject({ added: 5 });
    expect(titles(ports)).toHaveLength(5);
    expect(rowsOf(ports, 'Log').map((row) => row['What'])).toContain('adopted');
  });

  it('names the file where the rows come from another one, never its path', () => {
    const ports = ownFile();
    copy(ports, { from: 'C:\\team\\plan.xlsx' });
    expect(rowsOf(ports, 'To-Dos')[0]?.['Source']).toBe('plan.xlsx, Plan, row 2');
  });

  it('keeps a column of the team that is called as one of ours under another name', () => {
    const ports = ownFile([[...HEADER.slice(0, 3), 'Status'], ...PLAN.slice(1).map((row) => [...row.slice(0, 3), 'blue'])]);
    const draft = draftOf(scanOne(ports));
    request(ports, 'adopt', { draft: { ...draft, columns: { ...draft.columns, D: '' } }, dry: false });
    expect(rowsOf(ports, 'To-Dos')[0]).toMatchObject({ Status: '', 'Status (Plan)': 'blue' });
  });

  it('takes hostile texts as texts', () => {
    const hostile = ['=IMPORTXML("https://x.example","//a")', '__proto__', 'constructor', '<img src=x onerror=alert(1)>'];
    const ports = ownFile([HEADER, ...hostile.map((text) => [text, 'Ana Roe', day('2026-12-01'), text]), ...PLAN.slice(1)]);
    copy(ports);
    expect(titles(ports)).toEqual(expect.arrayContaining(hostile));
  });
});

describe('a draft that does not fit', () => {
  const draft = () => draftOf(scanOne(ownFile()));

  it.each([
    ['a tab that is gone', { sheet: 'Gone' }, 'There is no tab "Gone" of your own in this file. Scan the file again.'],
    ['a tab of ours', { sheet: 'People' }, 'There is no tab "People" of your own in this file. Scan the file again.'],
    ['a table we do not have', { table: 'Dragons' }, 'Runsheet has no tab "Dragons". Choose one of its tabs.'],
    ['another place', { column: 'Z' }, '"Plan": the table is no longer where it was. Scan the file again and look at its header row.'],
  ])('is refused: %s', (_name, more, says) => {
    const ports = ownFile();
    const before = footprint(ports);
    expect(refusal(ports, { request: 'adopt', draft: { ...draft(), ...more }, dry: false })).toBe(says);
    expect(footprint(ports)).toEqual(before);
  });

  it('waits for nobody: while the file is being worked on it says so', () => {
    const ports = ownFile();
    const mine = draftOf(scanOne(ports));
    copy(ports);
    ports.setBusy(true);
    expect(refusal(ports, { request: 'adopt', draft: mine, dry: false })).toContain('Runsheet is working on this file');
  });
});

it('what stands in our tab under a column that was taken out is said, not dropped silently', () => {
  const ports = ownFile();
  copy(ports);
  typeInto(ports, 'To-Dos', 1, 'Due', 'Due some day');
  addRows(ports, 'Plan', [{ Task: 'Paint the door', Owner: 'Ana Roe', 'Due date': day('2026-12-20') }]);
  expect(copy(ports).says.join(' ')).toContain('To-Dos: there is no column Due, so it is left out.');
});
