import { decodeWorkbook } from './decode-workbook';
import { confirmMail, licenceMail, settingChange, settingRow } from './plan-mail';
import { placeChanges } from './place-changes';
import type { CellChange, LogLine } from './plan';
import type { SweepInput } from './sweep-input';
import type { MailMode } from '../settings/settings';
import type { Cell } from '../tables/cell';
import { NO_MAIL_SETTING, NOBODY_TO_MAIL, NOT_SET_UP } from '../texts/start-texts';

/** What has to be written before the hourly checks begin, or the sentence that refuses them. */
export type StartPlan =
  | {
      readonly ok: true;
      readonly changes: readonly CellChange[];
      readonly log: readonly LogLine[];
      /** Domains that may be mailed; empty where mail is not on. */
      readonly domains: readonly string[];
    }
  | { readonly ok: false; readonly says: string };

/** Mail as it is before anybody starts anything: `off` in a copy, whatever Settings says. */
export function mailNow(input: SweepInput): MailMode {
  return licenceMail(decodeWorkbook(input), input.fingerprint, input.foreign).mode;
}

/**
 * Sets Escalation mail. `on` is the confirmation: the file is stamped, the domains are approved, and the log says who did it and
 * where mail may go, each time. The log has a line of every start, so that nobody starts checks in a file they cannot write to.
 * @param who address of the person, `''` where Google does not reveal it
 */
export function planStart(input: SweepInput, mode: MailMode, who: string): StartPlan {
  if (input.raws['settings'] === undefined) return { ok: false, says: NOT_SET_UP };
  const workbook = decodeWorkbook(input);
  const before = workbook.settings.mailMode;
  if (mode !== before && settingRow(workbook, 'Escalation mail') === undefined) return { ok: false, says: NO_MAIL_SETTING };
  const change = mode === before ? [] : settingChange(workbook, 'Escalation mail', mode);
  const what = mode === before && mode !== 'on' ? 'checks started' : `mail ${mode}`;
  const line = { who: who === '' ? 'unknown' : who, what, row: 'Settings', before, after: mode, reason: '' };
  if (mode !== 'on') return { ok: true, changes: change, log: [line], domains: [] };
  const confirmed = confirmMail(workbook, input.fingerprint);
  if (confirmed.approvedDomains.length === 0) return { ok: false, says: NOBODY_TO_MAIL };
  const log = confirmed.log.map(({ reason }) => ({ ...line, reason }));
  return { ok: true, changes: [...change, ...confirmed.changes], log, domains: confirmed.approvedDomains };
}

/** The input as it would be read once these changes of Settings were written. */
export function withSettings(input: SweepInput, changes: readonly CellChange[]): SweepInput {
  const raw = input.raws['settings'];
  if (raw === undefined) return input;
  const grid = raw.grid.map((cells): Cell[] => [...cells]);
  for (const { row, column, values } of placeChanges(raw, changes).blocks) {
    values.forEach((cells, down) => cells.forEach((cell, right) => grid[row - 1 + down]?.splice(column - 1 + right, 1, cell)));
  }
  return { ...input, raws: { ...input.raws, settings: { ...raw, grid } } };
}
