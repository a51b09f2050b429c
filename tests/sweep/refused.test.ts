import type { Host } from '../../local/host/host';
import { askAddOn } from '../../local/cli/call-add-on';
import { columnOf } from '../../local/sample/fill-sheet';
import type { Tab } from '../../local/store/tab';
import { beatAt, goBack, rowsOf, tabOf, toldLines } from './cafe';
import { AFTER, BUSY, makeMorning, outcomeOf, unconfirmedLines } from './morning';

interface Told {
  readonly code: string;
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

const { host, morning } = makeMorning();

const NOBODY = { description: 'theirs', warningOnly: false, editors: ['eve@cafe.example'] };

function protect(name: string, column?: string): void {
  const tab = tabOf(host, name);
  const area = column === undefined ? null : { row: 1, rows: tab.maxRows, column: columnOf(tab, column), columns: 1 };
  tab.protections = [...tab.protections, { ...NOBODY, area }];
  tab.touch();
}

/** A dropdown that knows none of the engine's words. */
function layDropdown(name: string, column: string): void {
  const tab = tabOf(host, name);
  const area = { row: 2, rows: tab.maxRows - 1, column: columnOf(tab, column), columns: 1 };
  const rule = { kind: 'list', values: ['green', 'red'], allowInvalid: false, help: '' } as const;
  tab.validations = [...tab.validations, { area, rule }];
  tab.touch();
}

/** Takes away what stood in the way. */
function free(at: Host): void {
  at.book.tabs.forEach((tab: Tab) => {
    tab.protections = tab.protections.filter(({ description }) => description !== NOBODY.description);
    tab.validations = tab.validations.filter(({ rule }) => rule.values[0] !== 'green');
    tab.touch();
  });
}

const WAYS: readonly (readonly [string, string, () => void])[] = [
  ['Runs is protected', 'Runs', () => protect('Runs')],
  ['a range of Runs is protected', 'Runs', () => protect('Runs', 'Status')],
  ['Runs has a dropdown on Status', 'Runs', () => layDropdown('Runs', 'Status')],
  ['Runs has a dropdown on Assignee', 'Runs', () => layDropdown('Runs', 'Assignee')],
  ['Run steps is protected', 'Run steps', () => protect('Run steps')],
  ['Run steps has a dropdown on Status', 'Run steps', () => layDropdown('Run steps', 'Status')],
  ['Outbox is protected', 'Outbox', () => protect('Outbox')],
  ['Outbox has a dropdown on State', 'Outbox', () => layDropdown('Outbox', 'State')],
  ['Log is protected', 'Log', () => protect('Log')],
  ['Log has a dropdown on What', 'Log', () => layDropdown('Log', 'What')],
  ['Processes is protected', 'Processes', () => protect('Processes')],
  ['Processes has a dropdown on Health', 'Processes', () => layDropdown('Processes', 'Health')],
  ['Home is protected', 'Home', () => protect('Home')],
];

const LEDGER = ['Runs', 'Run steps', 'Outbox', 'Log'];

const issuesOf = (report: Readonly<Record<string, unknown>>): readonly Told[] => report['issues'] as readonly Told[];
const refusedIn = (report: Readonly<Record<string, unknown>>): readonly Told[] =>
  issuesOf(report).filter(({ code }) => code === 'cannot-write');

function homeText(at: Host): string {
  return rowsOf(at, 'Home')
    .map((row) => Object.values(row).join(' '))
    .join(' ');
}

const undisturbed = (() => {
  goBack(host, morning);
  [BUSY, ...AFTER].forEach((moment) => beatAt(host, moment));
  return outcomeOf(host);
})();

describe.each(WAYS)('%s', (_name, tab, act) => {
  const begin = (): void => {
    goBack(host, morning);
    act();
  };

  it('is named once, with the tab, on Home too, and again at every check while it lasts', () => {
    begin();
    for (const moment of [BUSY, ...AFTER]) {
      const refused = refusedIn(beatAt(host, moment).report);
      expect(refused.map((issue) => issue.tab)).toEqual([tab]);
      expect(refused[0]?.message).toMatch(new RegExp(`^${tab}[:,].*Take the rule or the protection away`));
      if (tab !== 'Home') expect(homeText(host)).toContain(refused[0]?.message.slice(0, 60));
    }
    const { unreadable } = askAddOn(host, { request: 'overview' }).answer as { readonly unreadable: readonly Told[] };
    expect(unreadable.filter(({ message }) => message.includes('Google refuses'))).toHaveLength(1);
  });

  it('does not stop the other tabs', () => {
    begin();
    const before = new Map(LEDGER.map((name) => [name, JSON.stringify(rowsOf(host, name))]));
    beatAt(host, BUSY);
    expect(rowsOf(host, 'Processes').some((row) => (row['Next due'] ?? '') !== '')).toBe(true);
    const changed = LEDGER.filter((name) => JSON.stringify(rowsOf(host, name)) !== before.get(name));
    if (!LEDGER.includes(tab)) expect(changed.sort()).toEqual([...LEDGER].sort());
    else expect(changed).not.toContain(tab);
  });

  it('claims nothing falsely: nobody is told of what could not be written', () => {
    begin();
    const told = toldLines(host).length;
    beatAt(host, BUSY);
    if (['Runs', 'Outbox', 'Log', 'Run steps'].includes(tab)) expect(toldLines(host).length).toBe(told);
    else expect(toldLines(host).length).toBeGreaterThan(told);
  });

  it('is written when the way is free: the same ledger, each told once', () => {
    begin();
    beatAt(host, BUSY);
    free(host);
    AFTER.forEach((moment) => beatAt(host, moment));
    const found = outcomeOf(host);
    expect({ runs: found.runs, steps: found.steps }).toEqual({ runs: undisturbed.runs, steps: undisturbed.steps });
    expect(found.told).toEqual(undisturbed.told);
    expect([...unconfirmedLines(host)]).toEqual([]);
    expect(askAddOn(host, { request: 'verify' }).answer).toEqual({ ok: true, findings: [] });
    expect(refusedIn(beatAt(host, '2026-11-20T12:05').report)).toEqual([]);
    const lines = rowsOf(host, 'Log').map((row) => [row['What'], row['Row'], row['Before'], row['After']].join(' | '));
    expect(new Set(lines).size).toBe(lines.length);
  });
});
