import type { Book } from '../store/book';
import type { FormulaEvaluator } from '../store/evaluator';
import { evaluateIfChanged } from '../store/evaluator';
import type { Tab } from '../store/tab';
import type { Cost } from './costs';
import { priceOf } from './costs';
import type { Desk, DeskUser, SentMail } from './desk';
import type { Faults } from './faults';
import { chooseThrow } from './faults';
import type { Manifest } from './manifest';
import { PendingWrites } from './pending-writes';
import type { AuthMode, Need } from './permissions';
import type { Sinks } from './prelude';
import { checkPermission } from './permissions';
import { Realm } from './realm';
import { KilledError, ServiceError } from './service-error';

/** How an execution began. */
export type ExecutionKind = 'menu' | 'trigger' | 'simple' | 'rpc' | 'custom';

/** A line of `console` or `Logger`. */
export interface LogLine {
  readonly level: string;
  readonly text: string;
}

/** Something a person at the screen was shown. */
export interface Notice {
  readonly kind: 'toast' | 'alert' | 'prompt' | 'sidebar' | 'dialog';
  readonly title: string;
  /** Message, or the HTML of a sidebar or dialog. */
  readonly text: string;
}

/** A question to the person at the screen: what it says and the names of its buttons, `YES` and the like. A prompt asks for a text too. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

/** An entry of a menu: a handler, a submenu, or a separator with neither. */
export interface MenuItem {
  readonly caption: string;
  readonly handler: string | null;
  readonly items: readonly MenuItem[];
}

/** The world of one execution. */
export interface ExecutionSetup {
  readonly book: Book;
  readonly desk: Desk;
  readonly manifest: Manifest;
  readonly user: DeskUser;
  readonly authMode: AuthMode;
  readonly kind: ExecutionKind;
  /** Epoch milliseconds at which it begins. */
  readonly now: number;
  readonly faults: Faults;
  readonly evaluator: FormulaEvaluator;
  /** HTML files of the project by name without extension. */
  readonly html: Readonly<Record<string, string>>;
  /** What a person answers to alerts and prompts, in order; `OK` and `''` when used up. */
  readonly answers: readonly string[];
  /** True: a question without an answer ends the execution instead, and alerts with one button take no answer. */
  readonly asks: boolean;
  /** A scope to use again; a fresh one where absent. */
  readonly realm?: Realm;
}

/** How the one door is to treat a service call. */
export interface OpOptions {
  readonly kind: 'call' | 'handle';
  readonly cost?: Cost;
  readonly need: Need;
  readonly cells?: number;
}

const minute = 60_000;

/** One run of the add-on: its context, its clock, its unflushed writes, and the door every service call goes through. */
export class Execution {
  readonly realm: Realm;
  readonly pending = new PendingWrites();
  readonly byService: Record<string, number> = {};
  readonly logs: LogLine[] = [];
  readonly notices: Notice[] = [];
  /** Menus added to the page; the add-on menu has the caption `''`. */
  readonly menus: MenuItem[] = [];
  readonly mails: SentMail[] = [];
  readonly missing: string[] = [];
  readonly bugs: unknown[] = [];
  calls = 0;
  handles = 0;
  elapsedMs = 0;
  killed = false;
  /** The question that ended it, `null` where none did. */
  question: Question | null = null;
  /** Cells of the one entry the person at the screen selected. */
  selection: { readonly tab: Tab; readonly row: number; readonly column: number } | null = null;
  private answersGiven = 0;

  constructor(readonly setup: ExecutionSetup) {
    const sinks: Sinks = { now: () => this.now(), log: (level, items) => this.log(level, items) };
    this.realm = setup.realm ?? new Realm(sinks);
    this.realm.attach(sinks);
  }

  /** True where a page called, which reaches the add-on's own functions alone. */
  get isRpc(): boolean {
    return this.setup.kind === 'rpc';
  }

  /** Epoch milliseconds on the modelled clock. */
  now(): number {
    return Math.floor(this.setup.now + this.elapsedMs);
  }

  /** Modelled milliseconds this execution may take. */
  limitMs(): number {
    return this.setup.kind === 'simple' || this.setup.kind === 'custom' ? minute / 2 : 6 * minute;
  }

  /** The one door: counts, charges, checks, may end the execution, and only then lets the effect happen. */
  op<T>(name: string, effect: () => T, options: OpOptions): T {
    if (this.killed) throw new KilledError('This execution has ended.');
    if (options.kind === 'handle') {
      this.handles++;
      this.checkPermission(name, options.need);
      return effect();
    }
    const call = ++this.calls;
    this.byService[name] = (this.byService[name] ?? 0) + 1;
    const { faults } = this.setup;
    faults.hookAt?.(call, name);
    if (faults.killAt === call && faults.phase !== 'after') this.kill('The execution was ended from outside.');
    this.charge(priceOf(options.cost ?? 'other', options.cells ?? 0) * (faults.slow ?? 1));
    this.checkPermission(name, options.need);
    this.throwFault(call, name, 'before');
    const result = effect();
    this.throwFault(call, name, 'after');
    if (faults.killAt === call) this.kill('The execution was ended from outside.');
    return result;
  }

  /** Lets modelled time pass; ends the execution at its limit. */
  charge(ms: number): void {
    this.elapsedMs += ms;
    if (this.elapsedMs > this.limitMs()) this.kill('Exceeded maximum execution time');
  }

  /** Waits with a cell write until a flush, a read of that sheet or the end. */
  queue(tab: Tab, apply: () => void, growth: { readonly rows?: number; readonly columns?: number } = {}): void {
    this.pending.add(tab, apply, growth);
  }

  /** Makes unflushed writes of the tab visible and its formulas computed before they are read. */
  settleTab(tab: Tab): void {
    this.pending.flushTab(tab);
  }

  evaluateFormulas(): void {
    this.pending.flushAll();
    evaluateIfChanged(this.setup.book, this.setup.evaluator, this.setup.now);
  }

  /** Shows a question and gives the next answer of the person at the screen, `undefined` where there is none. */
  ask(question: Question): string | undefined {
    const { kind, title, text, buttons } = question;
    const shown = this.setup.asks && kind === 'alert' && buttons.length < 2;
    if (shown || !this.setup.asks) this.notices.push({ kind, title, text });
    if (shown) return undefined;
    const answer = this.setup.answers[this.answersGiven++];
    if (answer !== undefined || !this.setup.asks) return answer;
    this.question = question;
    this.kill('A question waits for its answer.');
  }

  isAbsent(what: 'spreadsheet' | 'properties' | 'lock' | 'cache'): boolean {
    return this.setup.faults.absent?.includes(what) ?? false;
  }

  /** Ends the execution: its locks are free, its writes carried out unless it was killed. */
  finish(): void {
    if (!this.killed) this.pending.flushAll();
    this.releaseLocks();
  }

  log(level: string, items: readonly unknown[]): void {
    this.logs.push({ level, text: items.map(describeLogItem).join(' ') });
  }

  private kill(message: string): never {
    this.killed = true;
    this.pending.settle(this.setup.faults.unflushed ?? 'lost', this.setup.faults.seed ?? 1);
    throw new KilledError(message);
  }

  private releaseLocks(): void {
    this.setup.desk.locks.forEach((holder, name, locks) => {
      if (holder === this) locks.delete(name);
    });
  }

  private checkPermission(name: string, need: Need): void {
    checkPermission(name, need, { mode: this.setup.authMode, manifest: this.setup.manifest, user: this.setup.user });
  }

  private throwFault(call: number, name: string, phase: 'before' | 'after'): void {
    const message = chooseThrow(this.setup.faults, call, name, phase);
    if (message !== null) throw new ServiceError(message);
  }
}

function describeLogItem(item: unknown): string {
  if (typeof item === 'string') return item;
  if (item instanceof Error || typeof item === 'function') return String(item);
  try {
    return JSON.stringify(item) ?? String(item);
  } catch {
    return String(item);
  }
}
