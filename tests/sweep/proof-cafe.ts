import { editCells } from '../../local/host/events';
import type { Host } from '../../local/host/host';
import { columnOf, findRows } from '../../local/sample/fill-sheet';
import { goBack, makeCafe, remember, rowsOf, setClock, tabOf, beatAt } from './cafe';

/** A value of a cell as a person would have typed it; a date as a number with a format is typed with the serial. */
export type Given = string | number | boolean;

const day = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };

/** A café with one process for each rule, opened this morning, and one whose single step has the rule. */
export interface ProofCafe {
  readonly host: Host;
  /** What the note of a tick says, `''` where it counts: of the run with the rule, and of the step with it. */
  readonly judge: (rule: string, value: Given | null) => { readonly run: string; readonly step: string };
  /** Which runs with these rules the next heartbeat closes, and what they say where it does not. */
  readonly close: (rule: string, value: Given | null) => { readonly run: string; readonly step: string };
}

const named = (rule: string): string => `Check ${rule}`;
const stepped = (rule: string): string => `Round ${rule}`;

/** Makes a café for these rules; `tabs` are the team's own, by name, from A1. */
export function makeProofCafe(rules: readonly string[], tabs: Readonly<Record<string, readonly (readonly Given[])[]>> = {}): ProofCafe {
  const host = makeCafe({
    templates: ['processes', 'people'],
    warm: true,
    rows: {
      Processes: rules.flatMap((rule) => [
        { Process: named(rule), ...day, Proof: rule },
        { Process: stepped(rule), ...day },
      ]),
      Steps: rules.map((rule) => ({ Process: stepped(rule), Order: 1, Step: 'Look', Proof: rule })),
    },
  });
  for (const [name, grid] of Object.entries(tabs)) {
    const tab = host.book.addTab(name);
    grid.forEach((line, row) =>
      line.forEach((value, column) => {
        tab.setCell(row + 1, column + 1, { value });
      }),
    );
  }
  ['2026-11-19T18:35', '2026-11-20T00:05', '2026-11-20T06:05'].forEach((at) => beatAt(host, at));
  const morning = remember(host);
  const rowOf = (tab: string, ending: string): number =>
    findRows(tabOf(host, tab), (text) => text(tab === 'Runs' ? 'Process' : 'Run').endsWith(ending))[0] ?? 0;
  const type = (tab: string, row: number, header: string, value: Given): void => {
    editCells(host, { tab, row, column: columnOf(tabOf(host, tab), header), values: [[value]] });
  };
  const noteAt = (tab: string, row: number): string =>
    (tabOf(host, tab).cell(row, columnOf(tabOf(host, tab), 'Done'))?.note ?? '').replace(/^Runsheet:\n(Not done yet: )?/, '');
  const fill = (tab: 'Runs' | 'Run steps', name: string, value: Given | null): number => {
    goBack(host, morning);
    setClock(host, '2026-11-20T06:11');
    const row = rowOf(tab, name);
    if (value !== null) type(tab, row, 'Proof', value);
    type(tab, row, 'Done', true);
    return row;
  };
  const statusOf = (process: string): string => {
    const found = rowsOf(host, 'Runs').find((row) => row['Process']?.endsWith(process)) ?? {};
    return found['Status'] === 'Done' ? 'Done' : (/ Ticked, but (.*?\.)(?: If|$)/.exec(found['Why'] ?? '')?.[1] ?? found['Why'] ?? '');
  };
  return {
    host,
    judge: (rule, value) => ({
      run: noteAt('Runs', fill('Runs', named(rule), value)),
      step: noteAt('Run steps', fill('Run steps', stepped(rule), value)),
    }),
    close: (rule, value) => {
      const ends = [named(rule), stepped(rule)].map((name, at) => {
        fill(at === 0 ? 'Runs' : 'Run steps', name, value);
        if (at === 1) type('Runs', rowOf('Runs', name), 'Done', true);
        beatAt(host, '2026-11-20T07:05');
        return statusOf(name);
      });
      return { run: ends[0] ?? '', step: ends[1] ?? '' };
    },
  };
}
