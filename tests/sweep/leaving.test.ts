import { askAs } from './first-use';
import { beatAt, makeCafe, root, rowsOf, setClock, tabOf } from './cafe';
import { runReal } from './run-real';
import type { Host } from '../../local/host/host';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { writeWorkbook } from '../../local/xlsx/write-workbook';
import { makeFolder } from '../xlsx/make-xlsx';
import { join } from 'node:path';

/** A café in which a daily run was missed and told of. */
function workingCafe(): Host {
  const host = makeCafe({
    now: '2026-11-19T06:00',
    rows: {
      Processes: [
        {
          ...{ Process: 'Count the till', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy' },
          Cadence: 'every day',
          'Due at': '07:00',
          Proof: 'number',
        },
      ],
    },
  });
  host.user = 'dee@cafe.example';
  askAs(host, { request: 'start', mail: 'on' });
  ['2026-11-19T06:30', '2026-11-19T12:30', '2026-11-20T06:30', '2026-11-20T10:30'].forEach((now) => beatAt(host, now));
  return host;
}

function done(host: Host, request: object): Readonly<Record<string, unknown>> {
  const asked = askAs(host, request);
  expect([asked.run.missing, asked.error]).toEqual([[], undefined]);
  return asked.result;
}

it('the built add-on leaves a file without triggers, warnings or a banner that turns red, and comes back without old mail', () => {
  const host = workingCafe();
  const before = host.desk.mails.length;
  expect([before > 0, host.desk.triggers.length]).toEqual([true, 1]);
  const dry = done(host, { request: 'leave', dry: true });
  expect([host.desk.triggers.length, tabOf(host, 'Runs').protections.length > 0]).toEqual([1, true]);
  expect(done(host, { request: 'leave', dry: false, show: true })['says']).not.toEqual(dry['says']);
  expect([host.desk.triggers.length, tabOf(host, 'Runs').protections, tabOf(host, 'Log').hidden]).toEqual([0, [], false]);
  const home = tabOf(host, 'Home');
  expect(home.cell(2, 1)).toMatchObject({ value: 'Runsheet was removed on 2026-11-20; statuses are as of 2026-11-20 10:30.' });
  expect(home.conditionals.filter(({ test }) => test?.kind === 'formula')).toEqual([]);
  expect(done(host, { request: 'verify' })).toEqual({ ok: true, findings: [] });

  setClock(host, '2026-12-07T09:00');
  done(host, { request: 'install' });
  expect(home.cell(2, 1)?.formula).toBe('=NOW()-$B$3');
  expect(home.conditionals.filter(({ test }) => test?.kind === 'formula')).toHaveLength(1);
  done(host, { request: 'start', mail: 'on' });
  beatAt(host, '2026-12-07T09:30');
  expect(host.desk.mails.slice(before).map(({ subject }) => subject)).toEqual([]);
  beatAt(host, '2026-12-08T12:30');
  expect(host.desk.mails.length).toBeGreaterThan(before);
});

it('the built add-on says what a working file hangs on, and verifies its totals', () => {
  const host = workingCafe();
  const processes = tabOf(host, 'Processes');
  ['P-100K', 'Lock up', 'Ana'].forEach((value, at) => {
    processes.setCell(3, at + 1, { value });
  });
  const { fixes } = done(host, { request: 'honesty' }) as { fixes: readonly { key: string; tab: string; row: number }[] };
  expect(fixes.slice(0, 2).map(({ key, tab, row }) => `${key} ${tab} ${row}`)).toEqual(['backup Processes 3', 'proof Processes 3']);
  expect(done(host, { request: 'show-place', sheet: 'Processes', row: 3, column: 'D' })).toMatchObject({ says: ['Processes, row 3.'] });
  expect(done(host, { request: 'write-dictionary' })['says']).toEqual([expect.stringMatching(/^Dictionary/)]);
  expect(rowsOf(host, 'Dictionary').find((row) => row['Column'] === 'Backup')?.['Owner']).not.toBe('');
});

describe('on the command line', () => {
  it('a file that is left keeps what its functions showed', async () => {
    const path = join(makeFolder(), 'cafe.xlsx');
    await runReal(root, 'install', path, '--sample');
    const { file, book } = await readWorkbook(path);
    const tab = book.addTab('Mine');
    tab.setCell(1, 1, { value: '', formula: '=KPI_STATUS("Complaints",Home!$B$3)' });
    tab.setCell(2, 1, { value: '', formula: '=1+1' });
    writeWorkbook(file, book, path);
    await runReal(root, 'sweep', path);
    const dry = await runReal(root, 'leave', path, '--dry-run');
    expect(dry.out).toMatch(/^This would happen; nothing was written:\n {2}You have no hourly checks here.*\n.*\n {2}1 cell with =WHY/);
    const shown = (await readWorkbook(path)).book.findTab('Mine')?.cell(1, 1);
    expect(shown?.formula).toBe('=KPI_STATUS("Complaints",Home!$B$3)');
    expect((await runReal(root, 'leave', path)).code).toBe(0);
    const left = (await readWorkbook(path)).book.findTab('Mine');
    expect([left?.cell(1, 1)?.formula, left?.cell(1, 1)?.value, left?.cell(2, 1)?.formula]).toEqual([undefined, shown?.value, '=1+1']);
    expect((await runReal(root, 'leave', path)).out).toMatch(/^Runsheet was removed from this file on 2026-11-16 already/);
  });

  it('any workbook is looked through and not changed', async () => {
    const path = join(makeFolder(), 'cafe.xlsx');
    await runReal(root, 'install', path, '--sample');
    const { code, out } = await runReal(root, 'formalise', path);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^\d+ of \d+ questions that can be answered found nothing to mend\.$/),
    ]);
    const said = await runReal(root, 'formalise', path, '--json', '--dictionary');
    expect(JSON.parse(said.out)).toMatchObject({ installed: true, fixes: expect.any(Array) as unknown });
  });
});
