import type { Host } from '../../local/host/host';
import type { Cell } from '../../src/core/tables/cell';
import { installTemplates } from '../../src/app/install/install';
import type { Ports } from '../../src/app/ports';
import { makeMemoryPorts } from '../support/memory-ports';
import { makeZone } from '../support/make-zone';
import { makePlatformWorld } from '../support/platform-ports';

const NOW = Date.parse('2026-11-20T09:30:00Z');
const everything = JSON.stringify({ sample: true });

function installed(request = everything) {
  const world = makePlatformWorld('Europe/Berlin', NOW);
  const result = world.host.run('door.install', [request]);
  if (result.error !== null) throw new Error(result.error.stack);
  return { ...world, result };
}

const contentOf = (ports: Ports): Record<string, Cell[][]> =>
  Object.fromEntries(ports.workbook.tabs().map(({ name }) => [name, ports.workbook.read(name)]));
const said = (host: Host, name: string, request: string) =>
  JSON.parse(String(host.run(name, [request]).value)) as { created: string[]; rows: number; says: string[] };

describe('installing in the stand-in', () => {
  it('leaves the same cells as in memory', () => {
    const memory = makeMemoryPorts({ tabs: { Data: [] }, zone: makeZone('Europe/Berlin'), now: '2026-11-20T10:30' });
    installTemplates(memory, { sample: true });
    const { ports } = installed();
    const withoutBanner = ({ Home, ...rest }: Record<string, Cell[][]>) => ({ ...rest, Home: Home?.filter((_, index) => index !== 1) });
    expect(withoutBanner(contentOf(ports))).toEqual(withoutBanner(contentOf(memory)));
  });

  it('changes nothing the second time', () => {
    const { ports, host } = installed();
    const before = contentOf(ports);
    const again = said(host, 'door.install', everything);
    expect(again).toMatchObject({ created: [], rows: 0, says: ['Everything is installed already; nothing was changed.'] });
    expect(contentOf(ports)).toEqual(before);
  });

  it('costs a bounded number of calls for each tab, and minutes less than Apps Script allows', () => {
    const { result, ports } = installed();
    const tabs = ports.workbook.tabs().length;
    expect(result.calls.total / tabs).toBeLessThan(25);
    expect(result.modelledMs).toBeLessThan(150_000);
  });

  it('asks nothing of the stand-in that is not there', () => {
    expect(installed().result.missing).toEqual([]);
  });

  it('has formats before values: ids, times and quarters stay text', () => {
    const { host } = installed();
    const cell = (tab: string, column: number) => host.book.findTab(tab)?.cell(2, column);
    expect(cell('Rocks', 6)).toMatchObject({ value: '2026 Q4', format: '@' });
    expect(cell('Processes', 7)).toMatchObject({ value: '07:00', format: '@' });
    expect(cell('Milestones', 5)).toMatchObject({ format: 'yyyy-mm-dd' });
  });

  it('protects engine columns with a warning only, and no others', () => {
    const { host } = installed();
    const protections = host.book.findTab('Milestones')?.protections ?? [];
    expect(protections.map(({ area, warningOnly }) => [area?.column, area?.columns, warningOnly])).toEqual([
      [1, 1, true],
      [9, 1, true],
    ]);
  });

  it('takes its warnings off again, and leaves what somebody else protected', () => {
    const { host, ports } = installed();
    const tab = host.book.findTab('Milestones');
    const own = { area: null, description: 'Ask Ana', warningOnly: false, editors: [] };
    if (tab !== undefined) tab.protections = [...tab.protections, own];
    ports.workbook.dropWarnings('Milestones');
    expect(tab?.protections).toEqual([own]);
  });

  it('ticks nothing: a checkbox is there, the cell is blank, and the tab has no used row but the header', () => {
    const { host, ports } = installed(JSON.stringify({ sample: false }));
    const runs = host.book.findTab('Runs');
    expect(runs?.lastRow()).toBe(1);
    ports.workbook.append('Runs', 1, [['U-AAAAAA']]);
    expect(runs?.lastRow()).toBe(2);
  });

  it('removes the sample in one action', () => {
    const { host, ports } = installed();
    const result = host.run('door.removeSampleRows', []);
    expect(result.error).toBeNull();
    expect(ports.workbook.read('Rocks')).toHaveLength(1);
    expect(ports.workbook.read('People')).toHaveLength(1);
  });

  it('gives an older file the dropdowns of links, but leaves the rules somebody made', () => {
    const { host, ports } = installed();
    const rocks = host.book.findTab('Rocks');
    const lists = host.book.findTab('Link lists');
    if (rocks === undefined || lists === undefined) throw new Error('a tab is missing');
    const own = { kind: 'list', values: ['mine'], allowInvalid: true, help: '' } as const;
    rocks.validations = [{ area: { row: 30, column: 19, rows: 1, columns: 1 }, rule: own }];
    host.book.removeTab(lists);
    said(host, 'door.install', everything);
    const rules = rocks.validations.map(({ area, rule }) => [area.column, area.row, rule.values[0], rule.allowInvalid]);
    expect(rules).toEqual([
      [19, 30, 'mine', true],
      [7, 2, "'Link lists'!A2:A1000", true],
    ]);
    expect(ports.workbook.read('Link lists')).toHaveLength(1);
  });
});
