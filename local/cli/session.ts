import { existsSync, mkdirSync, copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeExtras, restoreExtras } from '../desk/extras';
import type { DeskFolder } from '../desk/desk-folder';
import { completeCommit } from '../desk/commit-files';
import { deskPath, openDesk, saveDesk } from '../desk/desk-folder';
import { holdWorkbook } from '../desk/hold-workbook';
import { composeLetters } from '../desk/outbox';
import { renewQuota } from '../desk/quota';
import { callsAny, listCellFunctions } from '../formulas/add-on-functions';
import { makeEvaluator } from '../formulas/evaluate';
import { makeAddOnCells } from '../host/add-on-cells';
import { Host } from '../host/host';
import type { SentMail } from '../host/desk';
import type { Book } from '../store/book';
import { evaluateIfChanged } from '../store/evaluator';
import type { OpenWorkbook } from '../xlsx/read-workbook';
import { newWorkbook, readWorkbook } from '../xlsx/read-workbook';
import { Refusal } from '../xlsx/refusal';
import { refuseLocked } from '../xlsx/save-file';
import { findUncarried } from '../xlsx/uncarried';
import { listLongTexts } from '../xlsx/long-texts';
import { writeWorkbook } from '../xlsx/write-workbook';
import type { Invocation } from './command';
import { isZone, readMoment } from './moments';
import { readCount } from './read-arguments';
import { UsageError } from './usage-error';

/** A workbook at work: the file, what lies beside it, and the stand-in that runs the add-on over it. */
export interface Session {
  readonly path: string;
  readonly opened: OpenWorkbook;
  readonly folder: DeskFolder;
  readonly host: Host;
  /** Mail quota a day that was asked for, `null` for the account's own. */
  readonly quota: number | null;
  readonly notice: (sentence: string) => void;
}

/** How a workbook is opened. */
export interface OpenOptions {
  /** True where the command will save it: a file that is open elsewhere is refused beforehand, and other commands wait until this one ended. */
  readonly writes: boolean;
  /** True where an absent file is begun. */
  readonly creates?: boolean;
  readonly quota?: number | null;
}

const defaultUser = 'you@example.com';

/** Longest name of a workbook, bytes: those of its marks and of its desk are longer, and a disk takes 255. */
const longestName = 200;

function refuseName(path: string): void {
  if (path === '') throw new Refusal('The name of the workbook is empty; name an .xlsx file.', 'no-name');
  if (path.includes('\0')) throw new Refusal('The name of the workbook holds a character that no file name has.', 'no-name');
  if (Buffer.byteLength(basename(path)) > longestName || Buffer.byteLength(path) > 4000)
    throw new Refusal(`The name of the workbook is longer than ${longestName} characters; give it a shorter one.`, 'long-name');
}

/** Opens the workbook named first, with its desk. Refuses with one sentence. */
export async function openSession(invocation: Invocation, options: OpenOptions): Promise<Session> {
  const path = invocation.positionals[0] ?? '';
  const { surroundings } = invocation;
  const wanted = options.writes ? readCount(invocation, 'quota') : null;
  refuseName(path);
  if (!/\.xlsx$/i.test(path)) throw new Refusal(`${path} is not named .xlsx; Runsheet works on .xlsx workbooks.`, 'not-xlsx');
  if (options.writes) refuseLocked(path);
  if (options.writes) await holdWorkbook(path, noticeOf(invocation));
  if (options.writes) completeCommit(deskPath(path));
  const zone = readZone(invocation);
  const found = openDesk(path, { zone: surroundings.zone, user: defaultUser });
  const folder = { ...found, zone: zone ?? found.zone, user: invocation.text('user') ?? found.user };
  const fresh = options.creates === true && !existsSync(path);
  const opened = fresh ? await newWorkbook(path) : await readWorkbook(path, (tab) => restoreExtras(tab, folder.extras));
  const now = readNow(invocation, folder.zone);
  const host = startHost(opened.book, folder, now, invocation);
  const quota = options.quota ?? wanted;
  const quotaSince = renewQuota(folder.desk, folder.quotaSince, now, quota);
  if (wanted !== null) folder.desk.user(folder.user).quota = wanted;
  return {
    path,
    opened,
    folder: { ...folder, quotaSince },
    host,
    quota,
    notice: noticeOf(invocation),
  };
}

/** The zone that was asked for, `null` where none was. */
export function readZone(invocation: Invocation): string | null {
  const zone = invocation.text('zone');
  if (zone !== null && !isZone(zone)) throw new UsageError(`--zone takes a time zone like Europe/Berlin, not "${zone}".`);
  return zone;
}

/** The moment a command is to take for now. */
export function readNow(invocation: Invocation, zone: string): number {
  const text = invocation.text('now');
  return text === null ? invocation.surroundings.clock() : readMoment(text, zone, 'now');
}

/** Gives a book that was just read its identity, zone and owner. */
export function adoptBook(book: Book, folder: DeskFolder): void {
  book.id = folder.fileId;
  book.timeZone = folder.zone;
  book.ownerAddress = folder.user;
  book.editors = [folder.user];
}

function startHost(book: Book, folder: DeskFolder, now: number, invocation: Invocation): Host {
  adoptBook(book, folder);
  folder.desk.user(folder.user);
  const setup = { ...invocation.surroundings.addOn, desk: folder.desk, user: folder.user };
  return new Host({ ...setup, book, now, evaluator: makeEvaluator(makeAddOnCells(setup)) });
}

/** What came of a save. `session` is the one to save next time, since the file is now another one. */
export interface SavedSession {
  readonly written: boolean;
  readonly letters: string[];
  readonly session: Session;
}

/**
 * Saves everything a command changed: what Google keeps together with the mail that went out, then the workbook. `kept` is told once the mail
 * is safe, also where the workbook then cannot be written.
 */
export async function saveSession(session: Session, mails: readonly SentMail[], kept?: () => void): Promise<SavedSession> {
  const { opened, folder, path } = session;
  refuseLocked(path);
  computeCells(session);
  nameLosses(session);
  const letters = await composeLetters(folder.path, mails);
  saveDesk({ ...folder, extras: describeExtras(opened.book) }, letters);
  kept?.();
  const saved = writeWorkbook(opened.file, opened.book, path);
  return {
    written: saved.written,
    letters: letters.map(({ name }) => join(folder.path, name)),
    session: { ...session, opened: { ...opened, file: saved.file } },
  };
}

/** Cells that call the add-on follow what a command did before the file is written, as they would in an open sheet. */
function computeCells({ opened: { book }, host }: Session): void {
  const names = listCellFunctions(host.code);
  const isUsed = book.tabs.some((tab) => {
    let found = false;
    if (tab.formulaCount > 0) tab.forEachCell(({ formula }) => (found ||= formula !== undefined && callsAny(formula, names)));
    return found;
  });
  if (isUsed) evaluateIfChanged(book, host.evaluator, host.now);
}

function nameLosses(session: Session): void {
  const { opened, folder, path, notice } = session;
  for (const long of listLongTexts(opened.book)) {
    notice(
      `${long.tab} row ${long.row} holds ${long.whole.length} characters, an .xlsx cell only 32,767; the whole text is kept in ${basename(folder.path)}.`,
    );
  }
  const kept = join(folder.path, `original-${basename(path)}`);
  const losses = findUncarried(opened.file, opened.book);
  if (losses.length === 0 || existsSync(kept) || !existsSync(path)) return;
  mkdirSync(folder.path, { recursive: true });
  copyFileSync(path, kept);
  notice(`Saving cannot keep ${losses.join(', ')}; the original is kept as ${join(basename(folder.path), basename(kept))}.`);
}

function noticeOf(invocation: Invocation): (sentence: string) => void {
  return (sentence) => {
    invocation.surroundings.terminal.err(`${sentence}\n`);
  };
}
