import type { Faults } from '../../local/host/faults';
import type { Host } from '../../local/host/host';
import { beatAt, faultyBeat, goBack, rowsOf, tabOf } from './cafe';
import { AFTER, BUSY, ledgerOf, makeMorning } from './morning';

const FULL = 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
const NO_ROOM = 'You have exceeded the property storage quota. Please remove some properties and try again.';
const cellsOf = (host: Host): number => host.book.tabs.reduce((sum, tab) => sum + tab.maxRows * tab.maxColumns, 0);
const notice = (host: Host): string => String(tabOf(host, 'Home').cell(5, 1)?.value ?? '');
const told = (host: Host): readonly string[] => host.desk.mails.map(({ to, body }) => `${to.join()} ${body.split('\n')[0] ?? ''}`).sort();

const { host, morning } = makeMorning();
const finish = (): { readonly ledger: unknown; readonly mails: readonly string[] } => {
  AFTER.forEach((moment) => beatAt(host, moment));
  return { ledger: ledgerOf(host), mails: told(host) };
};
goBack(host, morning);
beatAt(host, BUSY);
const sentAtOnce = told(host);
const undisturbed = finish();

beforeEach(() => goBack(host, morning));

/** Fills the tabs to the last row, so that the next row needs a larger grid. */
function useUpRows(names: readonly string[]): void {
  names.forEach((name) => {
    const tab = tabOf(host, name);
    tab.maxRows = tab.lastRow();
  });
}

describe('a file that has all the cells Google allows', () => {
  it.each([['Log'], ['Outbox'], ['Runs']])('mails nothing while %s finds no room, says so, and goes on once there is some', (name) => {
    useUpRows([name]);
    const { run } = faultyBeat(host, BUSY, { cellLimit: cellsOf(host) });
    expect(run.killed).toBe(false);
    expect(run.mails).toEqual([]);
    expect(run.error?.message).toMatch(/^This file is full, .* most of them in the tab .* Delete blank rows and columns there/);
    expect(notice(host)).toContain(run.error?.message ?? 'an error');
    expect(told(host)).toEqual([]);
    expect(finish()).toEqual(undisturbed);
    expect(notice(host)).toMatch(/^$|^The hourly checks work again/);
  });

  it('is known by its number in whatever language Google answers', () => {
    const message = 'Durch diese Aktion würde die Anzahl der Zellen in der Arbeitsmappe das Limit von 10.000.000 Zellen überschreiten.';
    useUpRows(['Log']);
    const { run } = faultyBeat(host, BUSY, { throwAt: [{ name: 'Sheet.insertRowsAfter', phase: 'before', message }] });
    expect(run.error?.message).toMatch(/^This file is full/);
  });

  it('is told in one sentence to whoever sets up in it', () => {
    const { error } = host.rpc('rpc', JSON.stringify({ request: 'install' }), { faults: { cellLimit: cellsOf(host) } });
    expect(error).toBeNull();
    const faults: Faults = { throwAt: [{ name: 'Range.setValues', phase: 'before', message: FULL }] };
    const { value } = host.rpc('rpc', JSON.stringify({ request: 'sweep' }), { faults });
    expect(String(value)).toContain('This file is full');
  });
});

describe('a file that fills up', () => {
  it.each([
    ['just below four fifths', 7_990_000, false],
    ['at four fifths', 8_000_000, true],
    ['beyond', 9_700_000, true],
  ])('%s is warned of or not, once a day, with the tab that has most', (_name, cells, warns) => {
    const sheet = tabOf(host, 'Sheet1');
    sheet.maxColumns = 1;
    sheet.maxRows += cells - cellsOf(host);
    beatAt(host, BUSY);
    ['2026-11-21T00:05', '2026-11-21T01:05', '2026-11-21T02:05'].forEach((at) => beatAt(host, at));
    expect(notice(host).includes(' % of the 10 million cells Google allows, most of them in the tab Sheet1.')).toBe(warns);
    sheet.maxRows = 10;
    ['2026-11-22T00:05', '2026-11-22T01:05', '2026-11-22T02:05'].forEach((at) => beatAt(host, at));
    expect(notice(host)).not.toContain('million');
  });
});

describe('a claim that Google does not keep', () => {
  it.each([
    ['the first', 1],
    ['the second', 2],
    ['the third', 3],
  ])('%s: that mail and those after it wait, and each goes once', (_name, nth) => {
    goBack(host, morning);
    const claims: number[] = [];
    faultyBeat(host, BUSY, { hookAt: (call, name) => void (name === 'Properties.setProperty' && claims.push(call)) });
    goBack(host, morning);
    const call = claims[nth - 1] ?? 0;
    const { run } = faultyBeat(host, BUSY, { throwAt: [{ call, phase: 'before', message: NO_ROOM }] });
    expect([run.error, run.mails.length]).toEqual([null, nth - 1]);
    expect(rowsOf(host, 'Outbox').filter((row) => row['State'] === 'queued').length).toBeGreaterThan(0);
    beatAt(host, '2026-11-20T09:35');
    expect(told(host)).toEqual(sentAtOnce);
    expect(rowsOf(host, 'Outbox').filter((row) => row['State'] === 'unconfirmed')).toEqual([]);
  });
});

it('a cache that forgets everything changes nothing but the cost', () => {
  faultyBeat(host, BUSY, { evictCache: true });
  expect(told(host)).toEqual(sentAtOnce);
  expect(finish()).toEqual(undisturbed);
});
