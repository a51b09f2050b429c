import { join } from 'node:path';
import { makeEvaluator } from '../../local/formulas/evaluate';
import { makeAddOnCells } from '../../local/host/add-on-cells';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { writeWorkbook } from '../../local/xlsx/write-workbook';
import { makeFolder } from '../xlsx/make-xlsx';
import { addOn, beatAt, makeCafe, root, tabOf } from './cafe';
import { runReal } from './run-real';

const FORMULAS = [
  '=WHY("R-R0TA",Home!$B$3)',
  '=KPI_STATUS("Complaints",Home!$B$3)',
  '=NEXT_RUN("P-0PEN",Home!$B$3)',
  '=UPPER(KPI_STATUS("K-C0MP",Home!$B$3))&"!"',
  '=WHY("T-B1N5")',
  '=WHY("M-CR03",Home!$B$3)',
  '=WHY("R-ZZZZ",Home!$B$3)',
  '=KPI_STATUS("Nobody",Home!$B$3)',
  '=WHY("",Home!$B$3)',
] as const;

async function withFormulas(): Promise<string> {
  const path = join(makeFolder(), 'cafe.xlsx');
  const { code, err } = await runReal(root, 'install', path, '--sample');
  if (code !== 0) throw new Error(err);
  const { file, book } = await readWorkbook(path);
  const tab = book.addTab('Mine');
  FORMULAS.forEach((formula, index) => {
    tab.setCell(index + 1, 1, { value: '', formula });
  });
  writeWorkbook(file, book, path);
  return path;
}

async function mine(path: string): Promise<readonly (readonly [string | undefined, unknown])[]> {
  const tab = (await readWorkbook(path)).book.findTab('Mine');
  return FORMULAS.map((_one, index) => [tab?.cell(index + 1, 1)?.formula, tab?.cell(index + 1, 1)?.value]);
}

describe('functions for cells', () => {
  it('follow each check in the file, which keeps formula and value', async () => {
    const path = await withFormulas();
    const sweep = (now: string) => runReal(root, 'sweep', path, '--now', now, '--zone', 'Europe/Berlin');
    expect((await sweep('2026-11-16T08:00')).code).toBe(0);
    const found = await mine(path);
    expect(found.map(([formula]) => formula)).toEqual(FORMULAS);
    expect(found.map(([, value]) => value)).toEqual([
      expect.stringMatching(/^(On track|At risk|Off track): .*done/),
      expect.stringMatching(/^(On track|At risk|No data|Off track)$/),
      expect.stringMatching(/^\d+ Nov 2026, \d\d:\d\d$/),
      expect.stringMatching(/^[A-Z ]+!$/),
      // Without the heartbeat it keeps what it said before the first check, as in Google.
      'Not checked yet; it gets a status at the next check.',
      expect.stringMatching(/^Open: Open, due /),
      // An .xlsx knows no #ERROR!.
      { error: '#VALUE!' },
      { error: '#VALUE!' },
      '',
    ]);
    await sweep('2026-12-09T08:00');
    expect((await mine(path))[5]?.[1]).toMatch(/^Overdue: /);
  }, 30_000);

  it('are asked again only when an argument changes', () => {
    const host = makeCafe({ sample: true });
    const asked: string[] = [];
    const cells = makeAddOnCells({ ...addOn, desk: host.desk, user: host.user });
    const counting = {
      names: cells.names,
      value: (...given: Parameters<typeof cells.value>) => {
        asked.push(given[3]);
        return cells.value(...given);
      },
    };
    expect(cells.names).toEqual(['KPI_STATUS', 'NEXT_RUN', 'WHY']);
    const tab = host.book.addTab('Mine');
    tab.setCell(1, 1, { value: '', formula: '=WHY(B1:B2,Home!$B$3)' });
    tab.setCell(1, 2, { value: 'R-R0TA' });
    const evaluator = makeEvaluator(counting);
    beatAt(host, '2026-11-16T08:05');
    evaluator.evaluate(host.book, host.now);
    const first = tab.cell(1, 1)?.value;
    expect(first).toMatch(/done/);
    tabOf(host, 'Rocks').setCell(2, 1, { value: 'R-0000' });
    evaluator.evaluate(host.book, host.now);
    expect([asked.length, tab.cell(1, 1)?.value]).toEqual([1, first]);
    beatAt(host, '2026-11-16T09:05');
    evaluator.evaluate(host.book, host.now);
    expect(asked.length).toBe(2);
  });
});
