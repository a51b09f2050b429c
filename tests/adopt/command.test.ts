import { join } from 'node:path';
import { readAddOn } from '../../local/cli/read-add-on';
import { runCommandLine } from '../../local/cli/run-command-line';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { valuesOf, writeBytes } from '../files/write-file';
import { makeFolder } from '../xlsx/make-xlsx';
import { day, type MadeFile } from './made-file';
import { makeFiles } from './make-files';

const addOn = readAddOn(join(__dirname, '..', '..'));

async function adopt(...words: readonly string[]) {
  let out = '';
  let err = '';
  const terminal = { out: (text: string) => void (out += text), err: (text: string) => void (err += text), watched: false };
  const surroundings = { terminal, addOn, clock: () => Date.UTC(2026, 10, 20, 8), zone: 'Europe/Berlin', env: {}, root: '/nowhere' };
  const code = await runCommandLine(['adopt', ...words, '--json'], surroundings);
  return { code, err, json: JSON.parse(out === '' ? 'null' : out) as unknown };
}

async function tabOf(path: string, name: string) {
  return valuesOf((await readWorkbook(path)).book.tabs.find((tab) => tab.name === name));
}

const list = (name: string, ...lines: readonly string[]): string => writeBytes(name, ['Task;Who;Due date', ...lines].join('\n'));
const workbook = async (file: MadeFile): Promise<string> => join(await makeFiles([file]), file.name);

const own: MadeFile = {
  name: 'own.xlsx',
  content: [
    {
      name: 'Rocks',
      rows: [
        ['Rock', 'Owner', 'Due'],
        ['Open the shop', 'Ana', day('2026-12-31')],
        ['Sell online', 'Ben', day('2026-12-15')],
      ],
    },
    {
      name: 'People',
      rows: [
        ['Name', 'Email'],
        ['Ana', 'ana@cafe.example'],
        ['Ben', 'ben@cafe.example'],
      ],
    },
  ],
  tables: [],
};

describe('adopt with the real add-on', () => {
  it('takes rows over once, and later only what is new', async () => {
    const into = join(makeFolder(), 'team.xlsx');
    const path = list('list.csv', 'Call Ana;Ben;2026-12-01', 'Pay the rent;Cy;2026-12-05');
    expect(await adopt(path, '--apply', into)).toMatchObject({
      code: 0,
      json: { tables: [{ accepted: 2 }], applied: [{ added: 2, there: 0 }] },
    });
    expect(await adopt(path, '--apply', into)).toMatchObject({ json: { applied: [{ added: 0, there: 2 }] } });
    const titles = (await tabOf(into, 'To-Dos')).map((row) => row[1]);
    expect(titles).toEqual(['To-Do', 'Call Ana', 'Pay the rent']);
  }, 60_000);

  it('takes tabs that are called as ours are, people with their addresses', async () => {
    const into = join(makeFolder(), 'team.xlsx');
    expect(await adopt(await workbook(own), '--apply', into)).toMatchObject({
      code: 0,
      json: { tables: [{ table: 'Rocks' }, { table: 'People' }] },
    });
    expect((await tabOf(into, 'Rocks')).map((row) => [row[2], row[4]])).toEqual([
      ['Rock', 'Owner'],
      ['Open the shop', 'Ana'],
      ['Sell online', 'Ben'],
    ]);
    expect((await tabOf(into, 'People')).map((row) => [row[0], row[2]])).toEqual([
      ['Name', 'Email'],
      ['Ana', 'ana@cafe.example'],
      ['Ben', 'ben@cafe.example'],
    ]);
    expect((await readWorkbook(into)).book.tabs.filter(({ name }) => name.includes('own.xlsx'))).toEqual([]);
  }, 60_000);

  it('finds nothing in a file that was set up and holds nothing of the team', async () => {
    const into = join(makeFolder(), 'team.xlsx');
    await adopt(list('list.csv', 'Call Ana;Ben;2026-12-01'), '--apply', into);
    expect(await adopt(into)).toMatchObject({ code: 0, json: { tables: [] } });
  }, 60_000);

  it('works on the tabs of the file itself and leaves what the team wrote', async () => {
    const rows = [
      ['Task', 'Owner', 'Due date'],
      ['Call Ana', 'Ben', day('2026-12-01')],
      ['Pay the rent', 'Cy', day('2026-12-05')],
    ] as const;
    const path = await workbook({ name: 'list.xlsx', content: [{ name: 'Our list', rows }], tables: [] });
    const before = await tabOf(path, 'Our list');
    expect(await adopt(path, '--bind', '--apply', path)).toMatchObject({ code: 0, json: { applied: [{ table: 'To-Dos' }] } });
    expect((await tabOf(path, 'Our list')).map((row) => row.slice(0, 3))).toEqual(before);
    expect(await tabOf(path, 'To-Dos')).toEqual([]);
  }, 60_000);

  it('refuses a tab and a table that are not there', async () => {
    const path = list('list.csv', 'Call Ana;Ben;2026-12-01');
    expect(await adopt(path, '--sheet', 'Nowhere')).toMatchObject({
      code: 1,
      json: null,
      err: expect.stringContaining('"Nowhere"') as unknown,
    });
    expect(await adopt(path, '--as', 'Plans')).toMatchObject({ code: 1, json: null, err: expect.stringContaining('"Plans"') as unknown });
  }, 60_000);
});
