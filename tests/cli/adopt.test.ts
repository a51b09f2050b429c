import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { writeWorkbook } from '../../local/xlsx/write-workbook';
import { valuesOf, writeBytes } from '../files/write-file';
import { makeFolder, makeXlsx } from '../xlsx/make-xlsx';
import { installed, json } from './installed';
import { runWords } from './run-words';

const list = (...lines: readonly string[]): string => writeBytes('list.csv', `${['Was;Wer', ...lines].join('\n')}\n`);
const twoTasks = (): string => list('Call Ana;Ben', 'Pay;Cy');
const workbook = (): string =>
  makeXlsx({ cells: '<row r="1"><c r="A1" t="str"><v>What</v></c></row><row r="2"><c r="A2" t="str"><v>Call</v></c></row>' });

async function tabsOf(path: string) {
  return (await readWorkbook(path)).book.tabs;
}

async function takenInto(path: string) {
  return valuesOf((await tabsOf(path)).find((tab) => tab.name === 'Taken'));
}

describe('adopt without --apply', () => {
  it('prints what the add-on says of the file, and writes nothing', async () => {
    const path = twoTasks();
    const { code, out, err } = await runWords('adopt', path, '--json');
    expect([code, err, json(out)]).toEqual([
      0,
      '',
      {
        tables: [
          expect.objectContaining({
            sheet: 'Sheet1',
            table: 'To-Dos',
            headerRow: 1,
            mapping: { 'To-Do': 'Was' },
            unmapped: ['Wer'],
            rows: 2,
          }),
        ],
        others: [],
        says: [],
      },
    ]);
    expect(readdirSync(dirname(path))).toEqual(['list.csv']);
  });

  it('tells a person the tables, their columns and what could not be read', async () => {
    const { out } = await runWords('adopt', twoTasks());
    expect(out).toContain('  Sheet1: To-Dos (90 % sure), header in row 1, rows 2 to 3\n');
    expect(out).toContain('    To-Do  from Was\n    left out: Wer\n');
    expect(out).toContain('    1 of 2 rows can be taken over\n      row 3  Pay  Row 3 has no title.\n');
  });

  it('looks at the tab and takes it for the table that were asked for', async () => {
    const { out } = await runWords('adopt', workbook(), '--sheet', 'One', '--as', 'Rocks', '--json');
    expect(json(out)).toMatchObject({ tables: [{ sheet: 'One', table: 'Rocks', mapping: { Rock: 'What' } }] });
  });

  it('says that nothing was found, and why', async () => {
    const { code, out } = await runWords('adopt', makeXlsx({}));
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Nothing that Runsheet knows was found.\n\n  Not recognised\n    One row 1  Nothing stands on it.\n'),
    ]);
  });

  it('never shows the control characters of a cell', async () => {
    const { out } = await runWords('adopt', writeBytes('list.csv', 'a\u001b[31m,b\n1,2\n'));
    expect(out).not.toContain('\u001b');
  });

  it.each<[string, readonly string[], string]>([['a tab that is not there', ['--sheet', 'Nowhere'], 'There is no tab "Nowhere".\n']])(
    'is refused: %s',
    async (_, words, sentence) => {
      const ended = await runWords('adopt', workbook(), ...words, '--json');
      expect([ended.code, ended.out, ended.err]).toEqual([1, '', sentence]);
    },
  );
});

describe('adopt of several files', () => {
  it('reports a bad one in its place and goes on', async () => {
    const folder = makeFolder();
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, '');
    const files = [twoTasks(), bad, workbook(), join(folder, 'none.ods')];
    const { code, out, err } = await runWords('adopt', ...files, '--json');
    expect([code, err, json(out)]).toMatchObject([
      1,
      `bad.csv is empty.\n${join(folder, 'none.ods')} does not exist.\n`,
      {
        files: [
          { file: files[0], tables: [{ sheet: 'Sheet1' }] },
          { file: bad, tables: [], others: [], error: 'bad.csv is empty.' },
          { file: files[2], tables: [{ sheet: 'One' }] },
          { file: files[3], tables: [], error: `${files[3] ?? ''} does not exist.` },
        ],
      },
    ]);
  });
});

describe('adopt --apply', () => {
  it('makes and sets up a workbook that is not there, and copies the rows of every file', async () => {
    const into = join(makeFolder(), 'team.xlsx');
    const [one, other] = [twoTasks(), workbook()];
    const { code, out } = await runWords('adopt', one, other, '--apply', into, '--json');
    expect([code, json(out)]).toMatchObject([0, { files: [{ applied: [{ table: 'To-Dos', added: 2 }] }, { applied: [{ added: 1 }] }] }]);
    expect((await tabsOf(into)).map(({ name }) => name)).toEqual(expect.arrayContaining(['Settings', 'Taken']));
    expect(await takenInto(into)).toEqual([
      ['Call Ana', 'To-Dos', 'copy', 'list.csv', 'Sheet1', '{"A":"title","B":""}'],
      ['Pay', 'To-Dos', 'copy', 'list.csv', 'Sheet1', '{"A":"title","B":""}'],
      ['Call', 'To-Dos', 'copy', basename(other), 'One', '{"A":"title"}'],
    ]);
  });

  it('leaves the files and the tabs of the workbook as they are, also where a name is taken', async () => {
    const into = await installed();
    const path = makeXlsx(
      { cells: '<row r="1"><c r="A1" t="str"><v>What</v></c></row><row r="2"><c r="A2"><f>Beats!A1</f><v>7</v></c></row>' },
      'beats.xlsx',
    );
    const before = readFileSync(path);
    const names = (await tabsOf(into)).map(({ name }) => name);
    await runWords('adopt', path, '--apply', into);
    await runWords('adopt', path, '--apply', into);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect((await tabsOf(into)).map(({ name }) => name)).toEqual([...names, 'Taken']);
    expect(await takenInto(into)).toEqual([7, 7].map((value) => [value, 'To-Dos', 'copy', 'beats.xlsx', 'One', '{"A":"title"}']));
  });

  it('gives no copy a name that a tab of the workbook has', async () => {
    const into = await installed();
    const path = makeXlsx(
      { cells: '<row r="1"><c r="A1" t="str"><v>What</v></c></row><row r="2"><c r="A2"><v>7</v></c></row>' },
      'plan.xlsx',
    );
    const { book, file } = await readWorkbook(path);
    book.tabs.forEach((tab) => {
      tab.name = 'Beats';
      tab.touch();
    });
    writeWorkbook(file, book, path);
    await runWords('adopt', path, '--apply', into);
    expect(await takenInto(into)).toEqual([[7, 'To-Dos', 'copy', 'plan.xlsx', 'Beats (plan.xlsx)', '{"A":"title"}']]);
    expect((await tabsOf(into)).map(({ name }) => name)).not.toContain('Beats (plan.xlsx)');
  });

  it('takes people first, so that the others find them', async () => {
    const into = await installed();
    const path = makeXlsx({ cells: '<row r="1"><c r="A1" t="str"><v>What</v></c></row><row r="2"><c r="A2" t="str"><v>x</v></c></row>' });
    const { book, file } = await readWorkbook(path);
    const people = book.addTab('Crew');
    ['People', 'Ana'].forEach((value, at) => people.setCell(at + 1, 1, { value }));
    writeWorkbook(file, book, path);
    await runWords('adopt', path, '--apply', into);
    expect((await takenInto(into)).map(([title, table]) => [title, table])).toEqual([
      ['Ana', 'People'],
      ['x', 'To-Dos'],
    ]);
  });

  it('says which table the add-on would not take, and saves the others', async () => {
    const into = await installed();
    const { code, out } = await runWords('adopt', list('refuse;x'), twoTasks(), '--apply', into);
    expect([code, out]).toEqual([1, expect.stringContaining('Sheet1 was not taken into To-Dos: Another table is there already.')]);
    expect(out).toContain('Sheet1 into To-Dos: 2 new, 0 there already, 0 left out');
    expect(await takenInto(into)).toHaveLength(2);
  });

  it('saves nothing where nothing could be read', async () => {
    const into = await installed();
    const before = readFileSync(into);
    expect((await runWords('adopt', writeBytes('bad.csv', ''), '--apply', into)).code).toBe(1);
    expect(readFileSync(into).equals(before)).toBe(true);
  });

  it('binds the tabs of the file itself', async () => {
    const path = workbook();
    expect((await runWords('adopt', path, '--apply', path, '--bind')).code).toBe(0);
    expect(await takenInto(path)).toEqual([['Call', 'To-Dos', 'bind', '', 'One', '{"A":"title"}']]);
  });

  it.each([
    ['without --apply', (path: string) => [path, '--bind']],
    ['with another workbook', (path: string) => [path, '--bind', '--apply', join(makeFolder(), 'other.xlsx')]],
    ['with several files', (path: string) => [path, twoTasks(), '--bind', '--apply', path]],
  ])('binds no file %s', async (_, words) => {
    const path = workbook();
    const { code, err } = await runWords('adopt', ...words(path));
    expect([code, err]).toEqual([2, expect.stringMatching(/^--bind works on one file in its place/)]);
  });

  it('writes into workbooks only', async () => {
    const into = join(makeFolder(), 'team.csv');
    const { code, err } = await runWords('adopt', twoTasks(), '--apply', into);
    expect([code, err, existsSync(into)]).toEqual([1, `${into} is not named .xlsx; Runsheet works on .xlsx workbooks.\n`, false]);
  });
});
