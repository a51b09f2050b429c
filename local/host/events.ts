import { enterValue, inputPlace } from '../services/cell-input';
import { isLockedFor } from '../services/range-guards';
import { displayValue } from '../store/display';
import type { Tab } from '../store/tab';
import type { Area, StoredCell } from '../store/types';
import type { StoredTrigger } from './desk';
import type { Host, RunArguments, RunOptions } from './host';
import type { AuthMode } from './permissions';
import type { RunResult } from './run-result';

/** A person's edit: the same rectangle of values that was typed or pasted. */
export interface Edit {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  /** Rows of typed texts; a single cell is `[['x']]`, clearing it `[['']]`. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly user?: string;
}

/** Opens the file as Google does: runs `onOpen` where there is one. */
export function openDocument(host: Host, options: { readonly user?: string; readonly authMode?: AuthMode } = {}): RunResult | null {
  const run: RunOptions = { authMode: 'LIMITED', ...options, kind: 'simple' };
  return runIfThere(host, 'onOpen', (tools) => [{ authMode: tools.authMode(), source: tools.spreadsheet() }], run);
}

/** Fires an installable trigger as its owner; `null` where it is disabled and so never fires. `more` is added to its event. */
export function fireTrigger(
  host: Host,
  trigger: StoredTrigger,
  options: RunOptions = {},
  more: Readonly<Record<string, boolean>> = {},
): RunResult | null {
  if (trigger.disabled) return null;
  const at = new Date(host.now);
  const run: RunOptions = { ...options, user: trigger.user, kind: 'trigger', authMode: 'FULL' };
  return host.run(
    trigger.handler,
    (tools) => [
      {
        authMode: tools.authMode(),
        triggerUid: trigger.uid,
        year: at.getUTCFullYear(),
        month: at.getUTCMonth() + 1,
        'day-of-month': at.getUTCDate(),
        'day-of-week': at.getUTCDay() === 0 ? 7 : at.getUTCDay(),
        hour: at.getUTCHours(),
        minute: at.getUTCMinutes(),
        second: at.getUTCSeconds(),
        timezone: 'UTC',
        ...more,
      },
    ],
    run,
  );
}

/**
 * Carries out a person's edit without telling the add-on; returns the cells and what the first one held. Throws where a
 * protection keeps this person out.
 */
export function applyEdit(host: Host, edit: Edit): { readonly tab: Tab; readonly area: Area; readonly before: StoredCell | undefined } {
  const tab = host.book.findTab(edit.tab);
  if (tab === undefined) throw new Error(`There is no tab named ${edit.tab}.`);
  const columns = Math.max(1, ...edit.values.map((line) => line.length));
  const area = { row: edit.row, column: edit.column, rows: edit.values.length, columns };
  if (isLockedFor(edit.user ?? host.user, tab, area, host.book)) {
    throw new Error(`${edit.user ?? host.user} may not edit ${edit.tab} row ${edit.row}, column ${edit.column}: it is protected.`);
  }
  const before = tab.cell(edit.row, edit.column);
  const place = inputPlace(host.book, host.now);
  edit.values.forEach((line, row) => {
    line.forEach((value, column) => {
      const at = [edit.row + row, edit.column + column] as const;
      tab.setCell(...at, enterValue(tab.cell(...at), value, place));
    });
  });
  return { tab, area, before };
}

/** A person's edit followed by the simple trigger `onEdit`, where there is one. */
export function editCells(host: Host, edit: Edit): RunResult | null {
  const { tab, area, before } = applyEdit(host, edit);
  const user = edit.user ?? host.user;
  const run: RunOptions = { user, kind: 'simple', authMode: 'LIMITED' };
  const single = area.rows === 1 && area.columns === 1;
  const now = single ? eventValue(host, tab.cell(area.row, area.column)) : undefined;
  const old = single ? eventValue(host, before) : undefined;
  return runIfThere(
    host,
    'onEdit',
    (tools) => [
      {
        authMode: tools.authMode(),
        range: tools.range(tab, area),
        source: tools.spreadsheet(),
        user: tools.account(user),
        ...(now === undefined ? {} : { value: now }),
        ...(old === undefined ? {} : { oldValue: old }),
      },
    ],
    run,
  );
}

function runIfThere(host: Host, name: string, args: RunArguments, options: RunOptions): RunResult | null {
  const result = host.run(name, args, options);
  return result.error?.message === `Script function not found: ${name}` ? null : result;
}

/** As in Google's events: text as shown, dates as serial numbers, nothing for a blank cell. */
function eventValue(host: Host, cell: StoredCell | undefined): string | undefined {
  if (cell === undefined || cell.value === '') return undefined;
  return typeof cell.value === 'number' ? String(cell.value) : displayValue(cell.value, cell.format, host.book.locale);
}
