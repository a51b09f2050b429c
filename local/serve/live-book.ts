import { basename } from 'node:path';
import { localText } from '../cli/moments';
import type { Session } from '../cli/session';
import type { DeskFolder } from '../desk/desk-folder';
import { renewQuota } from '../desk/quota';
import type { RunLine } from '../desk/run-log';
import type { SentMail } from '../host/desk';
import { openDocument } from '../host/events';
import { Host } from '../host/host';
import type { RunResult } from '../host/run-result';
import type { PageMenuItem, PageRun, PageState } from '../page/messages';
import { evaluateIfChanged } from '../store/evaluator';
import type { Tab } from '../store/tab';
import type { Area } from '../store/types';
import type { OpenWorkbook } from '../xlsx/read-workbook';
import { EventStream } from './event-stream';
import { GridBook } from './grid/grid-book';
import { Letters } from './letters';
import { listPeople } from './list-people';
import type { Clock } from './page-clock';
import { listMenu } from './list-menu';
import { Queue } from './queue';

/** What ran: `heartbeat`, `onEdit`, `menu`, `sidebar`, `onOpen`, and the function's name. */
export interface RunName {
  readonly kind: string;
  readonly name: string;
  readonly user: string;
}

/** Where things stood before an execution that may have to be taken back. */
export type Standing = Pick<Host, 'book' | 'desk'>;

const mostRuns = 500;
/** Cells of an edit that are told one by one. */
const mostEchoed = 10_000;

/** The workbook behind the open windows: the file at work, the stand-in that runs the add-on over it, and what the windows know of both. */
export class LiveBook {
  readonly events = new EventStream();
  readonly queue = new Queue();
  letters: Letters;
  /** Mails that do not lie in the outbox yet. */
  unwritten: SentMail[] = [];
  /** Executions that are not in the run log yet. */
  unlogged: RunLine[] = [];
  /** True where nothing waits to be saved. */
  saved = true;
  /** True for the sample company: the page then says what to try. */
  sample = false;
  private readonly runs: PageRun[] = [];
  private readonly told = new Map<string, string>();
  private menu: readonly PageMenuItem[] = [];
  private grid: GridBook;
  private quotaSince: number;
  private warm: Host | null = null;

  /** `touched` hears of every change that wants saving, `mailed` of every mail. */
  constructor(
    private session: Session,
    readonly clock: Clock,
    private readonly hears: { readonly touched: () => void; readonly mailed: (mails: readonly SentMail[]) => void },
  ) {
    this.letters = new Letters(clock.zone);
    this.quotaSince = session.folder.quotaSince;
    this.grid = new GridBook(session.opened.book, session.opened.file.package);
  }

  /** The one whose book, desk and clock count. */
  get host(): Host {
    return this.session.host;
  }

  get owner(): string {
    return this.session.folder.user;
  }

  /** The session as it stands, to be saved. */
  get standing(): Session {
    const { session, host } = this;
    const { book, desk } = host;
    return { ...session, folder: { ...session.folder, desk, quotaSince: this.quotaSince }, opened: { ...session.opened, book } };
  }

  /** Goes on with a session that was saved. */
  keepSaved(session: Session): void {
    this.session = session;
  }

  /** Takes the book and the desk that were read from the disk in place of those here; every window loads them anew. */
  replaceBook(opened: OpenWorkbook, folder: DeskFolder): void {
    this.session = { ...this.session, opened, folder };
    this.quotaSince = folder.quotaSince;
    Object.assign(this.host, { book: opened.book, desk: folder.desk });
    this.grid = new GridBook(opened.book, opened.file.package);
    this.open();
  }

  /** Goes on with another file; every window loads it anew. What went out and what ran belongs to the one before. */
  change(session: Session): void {
    this.session = session;
    this.quotaSince = session.folder.quotaSince;
    this.letters = new Letters(this.clock.zone);
    this.runs.length = 0;
    Object.assign(this, { warm: null, saved: true, sample: false });
    this.grid = new GridBook(session.opened.book, session.opened.file.package);
    this.open();
    this.tellWhole();
  }

  /** Runs onOpen, which makes the menu, and draws the book for the first time. */
  open(): void {
    const run = openDocument(this.begin());
    if (run !== null) this.record({ kind: 'onOpen', name: 'onOpen', user: this.owner }, run);
    this.menu = listMenu(run?.menus ?? []);
    this.tell();
  }

  /** The host, at the time the clock shows. `warm`: the one that keeps its scope, for heartbeats by the dozen. */
  begin(warm = false): Host {
    const { host } = this;
    host.now = this.clock.now();
    this.quotaSince = renewQuota(host.desk, this.quotaSince, host.now, this.session.quota);
    if (!warm) return host;
    const { code, manifest, html, book, desk, now, user, evaluator } = host;
    this.warm ??= new Host({ code, manifest, html, book, desk, now, user, evaluator, warm: true });
    return Object.assign(this.warm, { book, desk, now });
  }

  /** True where the add-on's menu calls this function. */
  offers(handler: string): boolean {
    return this.menu.some((item) => item.handler === handler);
  }

  /** Text that is another one after any change that would have to be saved. */
  mark(): string {
    const { book, desk } = this.host;
    return `${book.changes} ${JSON.stringify(desk)}`;
  }

  /** A copy of where things stand. */
  remember(): Standing {
    const { book, desk } = this.host;
    const copy = desk.clone();
    copy.mails.push(...desk.mails);
    desk.cache.forEach((entries, name) => copy.cache.set(name, new Map(entries)));
    return { book: book.clone(), desk: copy };
  }

  /** Puts things back to where they stood. */
  goBack(standing: Standing): void {
    Object.assign(this.host, standing);
  }

  /** Notes an execution: in the list of runs, in the run log, in the outbox. */
  record({ kind, name, user }: RunName, run: RunResult, says = run.error?.message ?? ''): void {
    const at = this.host.now;
    const ok = run.error === null && !run.killed;
    const { total: calls, byService } = run.calls;
    const local = localText(at, this.clock.zone);
    this.show({ at: local, kind, name, user, calls, byService: { ...byService }, seconds: run.modelledMs / 1000, says, ok });
    this.unlogged.push({
      at: new Date(at).toISOString(),
      function: name,
      user,
      ok,
      error: run.error?.message ?? null,
      calls,
      modelledSeconds: run.modelledMs / 1000,
      mails: run.mails.length,
      logs: run.logs,
    });
    if (run.mails.length === 0) return;
    this.unwritten.push(...run.mails);
    this.events.send({ type: 'mails', mails: this.letters.add(run.mails) });
    this.hears.mailed(run.mails);
  }

  /** Adds a line to the list of runs. */
  show(run: PageRun): void {
    this.runs.push(run);
    if (this.runs.length > mostRuns) this.runs.shift();
    this.events.send({ type: 'run', run });
  }

  /** Lets every window load the book anew. */
  tellWhole(): void {
    this.tell();
    this.events.send({ type: 'book' });
  }

  /** Tells the windows what is different; of `edited` every cell, since a window may already show something else there. */
  tell(edited?: { readonly tab: Tab; readonly area: Area }): void {
    const { book, evaluator } = this.host;
    const now = this.clock.now();
    evaluateIfChanged(book, evaluator, now);
    const { reshaped, cells, notes } = this.grid.update(book, now);
    const large = edited !== undefined && edited.area.rows * edited.area.columns > mostEchoed;
    const all = edited === undefined || large ? cells : [...cells, ...this.grid.cellsIn(edited.tab, edited.area, cells)];
    if (reshaped || large) this.events.send({ type: 'book' });
    else if (all.length + notes.length > 0) this.events.send({ type: 'cells', cells: all, notes });
    this.tellIfOther('triggers', this.triggers(), (triggers) => this.events.send({ type: 'triggers', triggers }));
    this.tellIfOther('people', listPeople(book), (people) => this.events.send({ type: 'people', people }));
  }

  /** Says that something wants saving. */
  touch(): void {
    if (this.saved) this.events.send({ type: 'saved', saved: false, says: '' });
    this.saved = false;
    this.hears.touched();
  }

  /** Everything a window shows of the workbook. */
  state(): Omit<PageState, 'files'> {
    const { book } = this.host;
    return {
      version: this.events.version,
      file: basename(this.session.path),
      saved: this.saved,
      owner: this.owner,
      people: listPeople(book),
      clock: this.clock.describe(),
      menu: this.menu,
      triggers: this.triggers(),
      sample: this.sample,
      workbook: this.grid.toWorkbook(),
      notes: this.grid.notes(),
      mails: this.letters.list(),
      runs: this.runs,
    };
  }

  private triggers(): string[] {
    const { desk, book } = this.host;
    return desk.triggers.filter((one) => one.bookId === book.id && one.event === 'CLOCK' && !one.disabled).map((one) => one.user);
  }

  private tellIfOther<T>(name: string, now: T, send: (now: T) => void): void {
    const text = JSON.stringify(now);
    const before = this.told.get(name);
    this.told.set(name, text);
    if (before !== undefined && before !== text) send(now);
  }
}
