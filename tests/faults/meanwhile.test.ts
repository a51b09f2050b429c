import type { RunResult } from '../../local/host/run-result';
import { columnOf, findRows } from '../../local/sample/fill-sheet';
import { rowsOf, tabOf } from '../sweep/cafe';
import { comeToEnd, host, makeReady, pressFirst, pressIt, reset, type Ready } from './press';
import { PRESSES } from './presses';

const MINUTES = 5 * 60_000;
const WRITES = /\.(set|insert|delete|append|clear|send|create|remove)/;
/** What has its own guard: a check, whose mail is claimed; a tab that is written anew; triggers, of which Google lets a person have one. */
const WITHOUT_LOG = new Set([
  'settle',
  'one page',
  'start checks',
  'stop checks',
  'start a meeting',
  'go on in a meeting',
  'end a meeting',
]);

/** Names of the calls of an undisturbed press, in order. */
function callsOf(ready: Ready): readonly string[] {
  const names: string[] = [];
  pressFirst(ready, { hookAt: (_call, name) => void names.push(name) });
  return names;
}

/** The same button, pressed in another window just before a call of the first press. */
function pressWithin(ready: Ready, at: number, lies: boolean): readonly RunResult[] {
  const inner: RunResult[] = [];
  const outer = pressFirst(ready, {
    hookAt: (call) => {
      if (call !== at || inner.length > 0) return;
      if (lies) host.desk.locks.clear();
      inner.push(pressIt(ready));
    },
  });
  return [outer, ...inner];
}

it.each(PRESSES)(
  'a button that is pressed in two windows at once is pressed once: $label',
  (press) => {
    const ready = makeReady(press);
    const names = callsOf(ready);
    const whole = comeToEnd(ready);
    const first = names.findIndex((name) => WRITES.test(name)) + 1;
    const some = [1, 2, 3, Math.floor(first / 2), first, names.length].filter((at) => at <= names.length);
    const lying = WITHOUT_LOG.has(press.label) ? [] : [3, Math.floor(first / 2), first - 4];
    for (const [at, lies] of [...some.map((one) => [one, false] as const), ...lying.map((one) => [one, true] as const)]) {
      reset(ready);
      const runs = pressWithin(ready, at, lies);
      expect({ at, lies, errors: runs.map(({ error }) => error) }).toEqual({ at, lies, errors: runs.map(() => null) });
      expect({ at, lies, end: comeToEnd(ready) }).toEqual({ at, lies, end: whole });
    }
  },
  MINUTES,
);

/** What a person changes while a press works: a cell that the press wrote or judged, or the whole row. */
const CHANGED = [
  { label: 'reassign a to-do', tab: 'To-Dos', row: ['ID', 'T-0001'], header: 'Owner', value: 'Cy' },
  { label: 'redate', tab: 'To-Dos', row: ['ID', 'T-0001'], header: 'Due', value: '2026-12-24' },
  { label: 'decide', tab: 'Issues', row: ['ID', 'I-0001'], header: 'Fix', value: 'Fewer guests' },
  { label: 'set a current', tab: 'Goals', row: ['ID', 'G-0001'], header: 'Current', value: 33 },
  { label: 'submit a step', tab: 'Run steps', row: ['Step', 'Count the drawer'], header: 'Proof', value: '99' },
  { label: 'submit a step', tab: 'Runs', row: ['Process', 'Till count'], header: 'Terms', value: 'mine' },
  { label: 'override anew', tab: 'Overrides', row: ['Status', 'Off track'], header: 'Status', value: 'Complete' },
  { label: 'save settings', tab: 'Settings', row: ['Setting', 'Company'], header: 'Value', value: 'Bar' },
] as const;

type Changed = (typeof CHANGED)[number];

function changeCell({ tab: name, row: [header, text], header: column, value }: Changed): void {
  const tab = tabOf(host, name);
  const row = findRows(tab, (at) => at(header).endsWith(text))[0];
  if (row !== undefined) tab.setCell(row, columnOf(tab, column), { value });
}

function deleteRow({ tab: name, row: [header, text] }: Changed): void {
  const tab = tabOf(host, name);
  const row = findRows(tab, (at) => at(header).endsWith(text))[0];
  if (row !== undefined) tab.deleteRows(row, 1);
}

/** A form that lacks something is answered with its gaps. */
const isRefused = ({ value }: RunResult): boolean => /"gaps":\[\{|"ok":false/.test(String(value));
const linesOf = (what: (line: string) => boolean): number => rowsOf(host, 'Log').filter((row) => what(String(row['What']))).length;
it.each(
  CHANGED.flatMap((one) => [
    { ...one, how: 'changes $header' as const, change: changeCell },
    { ...one, how: 'deletes the row' as const, change: deleteRow },
  ]),
)(
  'somebody who changes $tab while a press works is not written over unseen, and no other row is touched: $label, $how',
  ({ change, ...one }) => {
    const press = PRESSES.find(({ label }) => label === one.label);
    if (press === undefined) throw new Error(`no press is ${one.label}`);
    const ready = makeReady(press);
    const names = callsOf(ready);
    const done = linesOf(() => true);
    const wrong: string[] = [];
    for (const [index, name] of names.entries()) {
      if (WRITES.test(name)) continue;
      reset(ready);
      const before = linesOf(() => true);
      const run = pressFirst(ready, { hookAt: (call) => void (call === index + 1 && change(one)) });
      const [all, not] = [linesOf(() => true) - before, linesOf((what) => what === 'not written')];
      if (isRefused(run) ? all !== 2 * not : all !== done - before || not > 0)
        wrong.push(`${name} ${index + 1}: ${all} lines, ${not} taken back`);
    }
    expect(wrong).toEqual([]);
  },
  MINUTES,
);
