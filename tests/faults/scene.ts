import type { Faults } from '../../local/host/faults';
import type { Host } from '../../local/host/host';
import type { RunResult } from '../../local/host/run-result';
import { ledgerOf, unconfirmedLines } from '../sweep/morning';
import { beatAt, goBack, setClock, toldLines, type Morning } from '../sweep/cafe';

/** Something a person or a trigger does, on a file in which there is something to do. */
export interface Scene {
  readonly label: string;
  readonly host: Host;
  /** Where it begins; the same host goes back to it again and again. */
  readonly morning: Morning;
  /** Local moment at which it is done, ISO. */
  readonly at: string;
  readonly act: (host: Host, faults: Faults) => RunResult;
  /** Heartbeats after it, local moments, ISO. */
  readonly after: readonly string[];
}

/** How a scene is played. */
export interface Play {
  readonly faults: Faults;
  /** True where whoever did it does it again once they saw that it failed. */
  readonly again: boolean;
}

/** Cells of every tab as people see them; what the engine notes for itself may be left out by name of the tab. */
export function cellsOf(host: Host, without: readonly string[] = []): Readonly<Record<string, readonly string[]>> {
  const shown = host.book.tabs.filter(({ name }) => !without.includes(name));
  return Object.fromEntries(
    shown.map((tab) => {
      const cells: string[] = [];
      for (let row = 1; row <= tab.lastRow(); row += 1)
        for (let column = 1; column <= tab.lastColumn(); column += 1) {
          const { value = '', formula } = tab.cell(row, column) ?? {};
          if (value !== '' && value !== null) cells.push(`${row},${column}: ${formula ?? ''}${JSON.stringify(value)}`);
        }
      return [tab.name, cells];
    }),
  );
}

/** Where a scene ended: the ledger, what each person was told, what is in doubt. */
export interface Outcome {
  readonly runs: unknown;
  readonly steps: unknown;
  readonly told: readonly string[];
  readonly inDoubt: readonly string[];
}

export function outcomeOf(host: Host): Outcome {
  return { ...ledgerOf(host), told: toldLines(host), inDoubt: [...unconfirmedLines(host)] };
}

/** Goes back, does it with these faults, perhaps again without, and lets the heartbeats come. */
export function playScene({ host, morning, at, act, after }: Scene, { faults, again }: Play): RunResult {
  goBack(host, morning);
  setClock(host, at);
  const run = act(host, faults);
  if (again) act(host, {});
  after.forEach((moment) => beatAt(host, moment));
  return run;
}
