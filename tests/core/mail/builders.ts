import { makeRun, runContext, someone, type ContextOptions } from '../../support/core-world';
import type { MailItem, MailKind } from '../../../src/core/mail/mail-item';
import { mailKey } from '../../../src/core/mail/mail-item';
import { hashKey } from '../../../src/core/mail/claims';
import type { OutboxEntry } from '../../../src/core/mail/outbox';
import type { OutboxContext } from '../../../src/core/mail/outbox-context';
import type { OwnReport, OwnWork } from '../../../src/core/mail/own-work';
import type { Reminded } from '../../../src/core/mail/reminded';
import type { RenderContext } from '../../../src/core/mail/render-context';
import type { Standing } from '../../../src/core/mail/standing';
import type { Run, Terms } from '../../../src/core/runs/run';
import type { MailMode } from '../../../src/core/settings/settings';

/** Something to tell Ben about Ana's run. */
export function makeItem(kind: MailKind, more: Partial<MailItem> & { readonly mark?: string } = {}): MailItem {
  const { mark = '', ...rest } = more;
  const to = rest.to ?? 'ben@cafe.example';
  const about = rest.about ?? 'U-7K2QAB';
  return { key: mailKey(about, kind, mark, to), kind, about, to, name: 'Ben', nominal: '2026-11-20T09:00', ...rest };
}

/** A row of the Outbox for that item. */
export function makeEntry(kind: MailKind, more: Partial<OutboxEntry> & { readonly mark?: string } = {}): OutboxEntry {
  const { mark = '', ...rest } = more;
  const { to, about } = rest;
  const item = makeItem(kind, { mark, ...(to === undefined ? {} : { to }), ...(about === undefined ? {} : { about }) });
  return {
    row: null,
    key: item.key,
    message: '',
    to: item.to,
    subject: '',
    about: item.about,
    nominal: item.nominal,
    queued: item.nominal,
    state: 'queued',
    sent: null,
    why: '',
    dry: false,
    ...rest,
  };
}

/** What the Outbox is planned with; everything has a default. */
export interface OutboxOptions extends ContextOptions {
  readonly mode?: MailMode;
  readonly approved?: readonly string[];
  readonly outbox?: readonly OutboxEntry[];
  readonly mailedThrough?: string | null;
  readonly since?: string;
  /** Keys claimed and confirmed, and claimed only. */
  readonly sentKeys?: readonly string[];
  readonly unsureKeys?: readonly string[];
  readonly runs?: readonly Run[];
  /** Ids of runs whose process is paused. */
  readonly resting?: readonly string[];
  readonly reminded?: readonly Reminded[];
  readonly standings?: readonly Standing[];
  readonly own?: OwnWork;
}

/** Ben's open to-do, due Sun 22 Nov 2026, known since before. */
export function makeReminded(more: Partial<Reminded> = {}): Reminded {
  return {
    ...{ kind: 'todo', id: 'T-AAAA', tab: 'To-Dos', title: 'Call the landlord', due: '2026-11-22' },
    ...{ owner: someone('Ben'), known: true, status: 'Open', why: 'open, due Sun 22 Nov' },
    ...more,
  };
}

/** Ben's measurable, which turned Off track on Fri 20 Nov 2026. */
export function makeStanding(more: Partial<Standing> = {}): Standing {
  return {
    ...{ id: 'K-AAAA', table: 'scorecard', tab: 'Scorecard', title: 'Guests who came back', owner: 'Ben', status: 'Off track' },
    ...{ why: 'Missed the goal >= 60 3 weeks in a row.', since: '2026-11-20', was: 'At risk', wasSince: '2026-11-16', ...more },
  };
}

/** What people answer for, by address. */
export function ownWork(midweek: Readonly<Record<string, OwnReport>> = {}, daily: Readonly<Record<string, OwnReport>> = {}): OwnWork {
  return { midweek: () => new Map(Object.entries(midweek)), daily: () => new Map(Object.entries(daily)) };
}

/** What a mail is rendered with at 10:00 of Fri 20 Nov 2026; nothing is known of anything, unless it is given. */
export function renderContext(more: Partial<RenderContext> = {}): RenderContext {
  return {
    ...{ now: '2026-11-20T10:00', company: 'Corner Cup', url: '', directory: runContext().directory, runs: new Map(), stepsOf: new Map() },
    ...{
      fixes: new Map(),
      reminded: new Map(),
      standings: new Map(),
      own: ownWork(),
      words: {},
      weekly: null,
      digest: null,
      recaps: new Map(),
    },
    ...{ placeOf: () => '', until: new Map() },
    ...more,
  };
}

/** What a mail says below the line that tells how things stand. */
export function bodyOf({ text }: { readonly text: string }): readonly string[] {
  return text.split('\n').slice(2);
}

const OWN_TAG =
  /^<(!doctype html|\/?(html|head|body|title|strong|div|a)|html lang="en" dir="ltr"|meta (charset|name)="[a-z0-9-]+"( content="[a-z0-9=,.-]+( dark)?")?|(body|div) style="[a-z0-9#:;,.\/ -]*"|a href="https:\/\/sheet\.example\/1" style="[a-z0-9#:;,.\/ -]*")>$/i;

/** Tags of an HTML mail that are not of the form every mail has. */
export function strayTags(html: string): readonly string[] {
  return (html.match(/<[^>]*>/g) ?? []).filter((tag) => !OWN_TAG.test(tag));
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
    since: options.since ?? null,
    claims: { sent: new Set((options.sentKeys ?? []).map(hashKey)), unconfirmed: new Set((options.unsureKeys ?? []).map(hashKey)) },
    runs: new Map(runs.map((run) => [run.id, run])),
    reminded: new Map((options.reminded ?? []).map((row) => [row.id, row])),
    standings: new Map((options.standings ?? []).map((row) => [row.id, row])),
    resting: new Set(options.resting ?? []),
    own: options.own ?? ownWork(),
  };
}

/** The run after its miss at 09:00. */
export function heldByBen(more: Partial<Run> = {}, terms: Partial<Terms> = {}): Run {
  const at = '2026-11-20T09:00';
  return makeRun({ hop: 1, assignee: 'Ben', moved: at, status: 'Missed', ...more }, { missed: at, base: at, from: 'Ana', ...terms });
}
