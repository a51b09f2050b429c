import type { LogLine } from './plan';
import type { DecodedWorkbook } from './decode-workbook';
import type { SweepInput } from './sweep-input';
import { diffCells } from '../runs/run-cells';
import { chooseDaily } from '../mail/choose-daily';
import { chooseDigest } from '../mail/choose-digest';
import { chooseMails } from '../mail/choose-mails';
import { chooseMidweek } from '../mail/choose-midweek';
import { chooseReminders } from '../mail/choose-reminders';
import { chooseTurns } from '../mail/choose-turns';
import { chooseWeekly } from '../mail/choose-weekly';
import { readClaims } from '../mail/claims';
import { groupMessages, type MessageGroup } from '../mail/group-messages';
import type { MailItem } from '../mail/mail-item';
import type { OutboxEntry } from '../mail/outbox';
import type { OutboxContext } from '../mail/outbox-context';
import type { OwnWork } from '../mail/own-work';
import { thinUnseen } from '../mail/thin-unseen';
import { countSent, itemsAfterTest, queueMails, repeatLastHop, settleOutbox, SHOWN } from '../mail/plan-outbox';
import type { Reminded } from '../mail/reminded';
import type { Standing } from '../mail/standing';
import type { Run } from '../runs/run';
import type { RunContext } from '../runs/run-context';
import type { MailMode } from '../settings/settings';
import type { Row } from '../tables/row';
import { dateOf } from '../time/arith';
import type { CellChange } from './plan';

/** Whether mail may go out of this file, and what has to be written about it. */
export interface MailLicence {
  readonly mode: MailMode;
  readonly approvedDomains: readonly string[];
  readonly changes: readonly CellChange[];
  readonly log: readonly LogLine[];
  /** Sentence for Home, `''` where there is nothing to say. */
  readonly notice: string;
}

/** The row of a setting; of several the last, which is the one that counts. */
export function settingRow(workbook: DecodedWorkbook, setting: string): Row | undefined {
  return (workbook.tables['settings'] ?? []).filter((row) => row.title.trim().toLowerCase() === setting.toLowerCase()).pop();
}

/** The change that brings a setting to a value, none where it has it or is not there. */
export function settingChange(workbook: DecodedWorkbook, setting: string, value: string): readonly CellChange[] {
  const row = settingRow(workbook, setting);
  return row === undefined ? [] : diffCells(row, { value });
}

function domainsOf(workbook: DecodedWorkbook): readonly string[] {
  const domains = workbook.directory.people.map((person) => person.email.slice(person.email.lastIndexOf('@') + 1));
  return [...new Set(domains.filter((domain) => domain !== ''))].sort();
}

function logged(what: string, before: string, after: string, reason: string): LogLine {
  return { who: 'engine', what, row: 'Settings', before, after, reason };
}

/** What `on` means in this file: it is stamped, and the domains of its people may be mailed unless others are approved already. */
export function confirmMail(workbook: DecodedWorkbook, fingerprint: string): MailLicence {
  const { approvedDomains } = workbook.settings;
  const domains = approvedDomains.length > 0 ? approvedDomains : domainsOf(workbook);
  return {
    mode: 'on',
    approvedDomains: domains,
    changes: [...settingChange(workbook, 'File', fingerprint), ...settingChange(workbook, 'Approved domains', domains.join(', '))],
    log: [logged('mail on', '', 'on', `Mail may go to ${domains.join(', ')}.`)],
    notice: '',
  };
}

/** What stands in File once a copy was switched off: the next `on` in that same file is somebody's confirmation. */
const copyMark = (fingerprint: string): string => `copy ${fingerprint}`;

const COPY_NOTICE = 'This file is a copy: Escalation mail was set to off. Set it to on in Settings to let this copy mail.';

function refuseCopy(workbook: DecodedWorkbook, fingerprint: string): MailLicence {
  const changes = [...settingChange(workbook, 'Escalation mail', 'off'), ...settingChange(workbook, 'File', copyMark(fingerprint))];
  const log = [logged('mail off', 'on', 'off', 'This file is a copy.')];
  return { mode: 'off', approvedDomains: [], changes, log, notice: COPY_NOTICE };
}

/**
 * `on` is stamped with the file's fingerprint the first time; a copy, which has another one, is switched off and says so until
 * somebody chooses again. So is a file without a stamp in which sweeps ran that know nothing of this file: its row File is gone. A dry run without Approved domains takes those that `on` would approve.
 */
export function licenceMail(workbook: DecodedWorkbook, fingerprint: string, foreign = false): MailLicence {
  const { mailMode, file, approvedDomains } = workbook.settings;
  const marked = file === copyMark(fingerprint);
  if (mailMode === 'on' && ((file === '' && !foreign) || marked)) return confirmMail(workbook, fingerprint);
  if (mailMode === 'on' && file !== fingerprint) return refuseCopy(workbook, fingerprint);
  const notice = marked && mailMode === 'off' ? COPY_NOTICE : '';
  const asIfOn = mailMode === 'dry run' && approvedDomains.length === 0;
  return { mode: mailMode, approvedDomains: asIfOn ? domainsOf(workbook) : approvedDomains, changes: [], log: [], notice };
}

/** Everything about mail in one sweep. */
export interface MailPlan {
  readonly licence: MailLicence;
  readonly context: OutboxContext;
  /** New rows of the Outbox. */
  readonly queued: readonly OutboxEntry[];
  /** Rows there were, as they stand now. */
  readonly settled: readonly OutboxEntry[];
  /** Mails to hand over now, gravest and oldest first; none in a dry run. */
  readonly ready: readonly MessageGroup[];
  /** Groups that do not go out now, for the report: what a dry run shows, and new rows that wait. */
  readonly kept: readonly MessageGroup[];
}

/** What may have to be told of. */
export interface MailSubjects {
  /** Those closed lately and all open runs but the resting ones. */
  readonly runs: readonly Run[];
  /** Open runs whose process is paused. */
  readonly resting: readonly Run[];
  readonly reminded: readonly Reminded[];
  readonly standings: readonly Standing[];
  readonly own: OwnWork;
}

function mailContext(
  subjects: MailSubjects,
  outbox: readonly OutboxEntry[],
  input: SweepInput,
  runContext: RunContext,
  licence: MailLicence,
): OutboxContext {
  return {
    ...runContext,
    outbox,
    forgotten: input.state.forgotten,
    sentToday: countSent(outbox, dateOf(input.now)),
    mailedThrough: input.state.handledThrough,
    since: input.state.since ?? null,
    mode: licence.mode,
    approvedDomains: licence.approvedDomains,
    claims: readClaims(input.properties),
    runs: new Map(subjects.runs.map((run) => [run.id, run])),
    resting: new Set(subjects.resting.map((run) => run.id)),
    reminded: new Map(subjects.reminded.map((row) => [row.id, row])),
    standings: new Map(subjects.standings.map((row) => [row.id, row])),
    own: subjects.own,
  };
}

/** Everything there is to tell as things stand. */
function chooseItems(context: OutboxContext): readonly MailItem[] {
  const ofRuns = [...context.runs.values()].flatMap((run) => chooseMails(run, context));
  const { runs, reminded, standings } = context;
  return [
    ...thinUnseen(ofRuns, runs),
    ...chooseTurns(standings.values(), context),
    ...chooseReminders(reminded.values(), context),
    ...(standings.size === 0 ? [] : chooseDigest(context)),
    ...chooseDaily(context),
    ...chooseMidweek(context),
    ...chooseWeekly(context),
  ];
}

/** The Outbox as it stands once its waiting rows are settled: a claim may know more of a mail than its row. */
function withSettled(outbox: readonly OutboxEntry[], settled: readonly OutboxEntry[]): readonly OutboxEntry[] {
  if (settled.length === 0) return outbox;
  const now = new Map(settled.map((entry) => [entry.key, entry]));
  return outbox.map((entry) => now.get(entry.key) ?? entry);
}

function shown({ to, entries }: MessageGroup): MessageGroup {
  return { to, entries: entries.map((entry) => ({ ...entry, ...SHOWN })) };
}

/** Decides what is told to whom. */
export function planMail(
  subjects: MailSubjects,
  outbox: readonly OutboxEntry[],
  input: SweepInput,
  runContext: RunContext,
  licence: MailLicence,
): MailPlan {
  const context = mailContext(subjects, outbox, input, runContext, licence);
  const settled = settleOutbox(context);
  const items = chooseItems({ ...context, outbox: withSettled(outbox, settled) });
  const queued = [...queueMails([...items, ...itemsAfterTest(context)], context), ...repeatLastHop(settled, context)];
  const going = groupMessages([...settled, ...queued].filter((entry) => entry.state === 'queued'));
  const waiting = groupMessages(queued.filter((entry) => entry.state !== 'queued'));
  const rehearsal = context.mode === 'dry run';
  return {
    licence,
    context,
    queued,
    settled,
    ready: rehearsal ? [] : going,
    kept: rehearsal ? [...going.map(shown), ...waiting] : waiting,
  };
}
