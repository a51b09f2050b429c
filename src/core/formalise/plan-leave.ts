import { diffOutbox } from '../mail/outbox-cells';
import { decodeOutbox, WAITING, type OutboxEntry } from '../mail/outbox';
import { decodeWorkbook } from '../plan/decode-workbook';
import type { CellChange, LogLine } from '../plan/plan';
import { settingChange } from '../plan/plan-mail';
import type { SweepInput } from '../plan/sweep-input';

/** What leaving writes into tabs that a check reads. */
export interface LeavePlan {
  readonly changes: readonly CellChange[];
  readonly log: readonly LogLine[];
  readonly mail: string;
  /** Mails that will not go out any more. */
  readonly waiting: number;
}

const NOT_SENT = { state: 'not needed', why: 'Runsheet was removed from this file.' } as const;
const UNSURE = { state: 'unconfirmed', why: 'It was being sent when Runsheet was removed; it may or may not have gone out.' } as const;

/**
 * Switches mail off and settles what waits in the Outbox, so that nothing of it goes out should Runsheet come back.
 * @param who as the Log names whoever leaves
 */
export function planLeave(input: SweepInput, who: string): LeavePlan {
  const workbook = decodeWorkbook(input);
  const { mailMode } = workbook.settings;
  const waiting = decodeOutbox(input.raws['outbox']).filter(({ state }) => WAITING.has(state));
  const settled = waiting.map((entry): OutboxEntry => ({ ...entry, ...(entry.state === 'sending' ? UNSURE : NOT_SENT) }));
  return {
    changes: [...(mailMode === 'off' ? [] : settingChange(workbook, 'Escalation mail', 'off')), ...settled.flatMap(diffOutbox)],
    log: [{ who, what: 'removed', row: 'Settings', before: mailMode, after: 'off', reason: 'Runsheet was removed from this file.' }],
    mail: mailMode,
    waiting: waiting.length,
  };
}
