import { makeRun, runContext, type ContextOptions } from '../../support/core-world';
import type { MailItem, MailKind } from '../../../src/core/mail/mail-item';
import { mailKey } from '../../../src/core/mail/mail-item';
import { hashKey } from '../../../src/core/mail/claims';
import type { OutboxEntry } from '../../../src/core/mail/outbox';
import type { OutboxContext } from '../../../src/core/mail/plan-outbox';
import type { Run } from '../../../src/core/runs/run';
import type { MailMode } from '../../../src/core/settings/settings';

/** Something to tell Ben about Ana's run. */
export function makeItem(kind: MailKind, more: Partial<MailItem> & { readonly mark?: string } = {}): MailItem {
  const { mark = '', ...rest } = more;
  const to = rest.to ?? 'ben@cafe.example';
  const run = rest.run ?? 'U-7K2QAB';
  return { key: mailKey(run, kind, mark, to), kind, run, to, name: 'Ben', nominal: '2026-11-20T09:00', ...rest };
}

/** A row of the Outbox for that item. */
export function makeEntry(kind: MailKind, more: Partial<OutboxEntry> & { readonly mark?: string } = {}): OutboxEntry {
  const { mark = '', ...rest } = more;
  const item = makeItem(kind, { mark, ...(rest.to === undefined ? {} : { to: rest.to }) });
  return {
    row: null,
    key: item.key,
    message: '',
    to: item.to,
    subject: '',
    about: item.run,
    nominal: item.nominal,
    queued: item.nominal,
    state: 'queued',
    sent: null,
    why: '',
    ...rest,
  };
}

/** What the Outbox is planned with; everything has a default. */
export interface OutboxOptions extends ContextOptions {
  readonly mode?: MailMode;
  readonly approved?: readonly string[];
  readonly outbox?: readonly OutboxEntry[];
  readonly mailedThrough?: string | null;
  /** Keys claimed and confirmed, and claimed only. */
  readonly sentKeys?: readonly string[];
  readonly unsureKeys?: readonly string[];
  readonly runs?: readonly Run[];
}

/** Mail is on, cafe.example is approved, and Ben holds the run since its miss. */
export function outboxContext(options: OutboxOptions = {}): OutboxContext {
  const mode = options.mode ?? 'on';
  const runs = options.runs ?? [heldByBen()];
  return {
    ...runContext({ ...options, settings: { 'Escalation mail': mode, ...options.settings } }),
    mode,
    approvedDomains: options.approved ?? ['cafe.example'],
    outbox: options.outbox ?? [],
    mailedThrough: options.mailedThrough === undefined ? null : options.mailedThrough,
    claims: { sent: new Set((options.sentKeys ?? []).map(hashKey)), unconfirmed: new Set((options.unsureKeys ?? []).map(hashKey)) },
    runs: new Map(runs.map((run) => [run.id, run])),
  };
}

/** The run after its miss at 09:00. */
export function heldByBen(more: Partial<Run> = {}): Run {
  const at = '2026-11-20T09:00';
  return makeRun({ hop: 1, assignee: 'Ben', moved: at, status: 'Missed', ...more }, { missed: at, base: at, from: 'Ana' });
}
