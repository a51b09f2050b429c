import { installServices } from '../services/install-services';
import type { Book } from '../store/book';
import type { FormulaEvaluator } from '../store/evaluator';
import { keepValues } from '../store/evaluator';
import type { Desk } from './desk';
import type { EventTools } from './event-tools';
import { makeEventTools } from './event-tools';
import type { ExecutionKind } from './execution';
import { Execution } from './execution';
import type { Faults } from './faults';
import type { Manifest } from './manifest';
import type { AuthMode } from './permissions';
import type { Outcome } from './prelude';
import type { Realm } from './realm';
import { checkRpcArgument, convertRpcResult } from './rpc-values';
import type { RunResult } from './run-result';
import { describeError, describeRun } from './run-result';
import { ServiceError } from './service-error';

/** What a host is made of. */
export interface HostSetup {
  /** Text of the built add-on, `dist/Code.js`. */
  readonly code: string;
  readonly manifest: Manifest;
  readonly book: Book;
  readonly desk: Desk;
  /** Epoch milliseconds at which executions begin. */
  readonly now: number;
  /** Address of the person at the keyboard. */
  readonly user: string;
  /** HTML files of the project by name without extension. */
  readonly html?: Readonly<Record<string, string>>;
  readonly evaluator?: FormulaEvaluator;
  /**
   * True: all executions share one scope, which Google never does. Only for rehearsals of thousands of heartbeats, which are
   * several times faster once the code is warm.
   */
  readonly warm?: boolean;
}

/** How one function is run; the defaults are a menu click by the host's user. */
export interface RunOptions {
  readonly user?: string;
  readonly authMode?: AuthMode;
  readonly kind?: ExecutionKind;
  readonly faults?: Faults;
  /** Answers to alerts (`YES`) and prompts (any text), in order. */
  readonly answers?: readonly string[];
  /**
   * True: a question without an answer ends the execution, and the result carries it. What was done up to there is done;
   * whoever asks on takes it back. Questions that were answered are not among the notices.
   */
  readonly asks?: boolean;
  /** Cell the person has selected. */
  readonly selection?: { readonly tab: string; readonly row: number; readonly column: number };
}

/** Arguments, or a function that makes them with service objects of the execution. */
export type RunArguments = readonly unknown[] | ((tools: EventTools) => readonly unknown[]);

const loadTimeoutMs = 60_000;

/**
 * Google's side of the add-on: runs its functions, each in a fresh context, over one book and one desk. Local times in
 * the add-on are those of the process, so whoever starts it sets `process.env.TZ` to the manifest's zone first.
 */
export class Host {
  book: Book;
  desk: Desk;
  now: number;
  user: string;
  readonly code: string;
  readonly manifest: Manifest;
  readonly html: Readonly<Record<string, string>>;
  readonly evaluator: FormulaEvaluator;
  private readonly warm: boolean;
  private realm: Realm | null = null;

  constructor(setup: HostSetup) {
    this.book = setup.book;
    this.desk = setup.desk;
    this.now = setup.now;
    this.user = setup.user;
    this.code = setup.code;
    this.manifest = setup.manifest;
    this.html = setup.html ?? {};
    this.evaluator = setup.evaluator ?? keepValues;
    this.warm = setup.warm === true;
  }

  /** Runs a top-level function, or `object.method`, and tells how it went. Throws only for bugs of the stand-in. */
  run(functionName: string, args: RunArguments = [], options: RunOptions = {}): RunResult {
    return this.execute(functionName, args, options, (value) => value);
  }

  /** `google.script.run`: only top-level functions without a trailing underscore, plain values in and out. */
  rpc(functionName: string, argument?: unknown, options: RunOptions = {}): RunResult {
    const kind: RunOptions = { ...options, kind: 'rpc', authMode: options.authMode ?? 'FULL' };
    const args = (): readonly unknown[] => {
      if (/_$|\./.test(functionName)) throw new ServiceError(`Script function not found: ${functionName}`);
      checkRpcArgument(argument);
      return argument === undefined ? [] : [argument];
    };
    return this.execute(functionName, args, kind, convertRpcResult);
  }

  /** True where the code has a function of that name; loads the code, so ask once. */
  has(functionName: string): boolean {
    const x = this.begin({});
    installServices(x);
    x.realm.load(this.code, loadTimeoutMs);
    return x.realm.find(functionName) !== undefined;
  }

  private execute(name: string, args: RunArguments, options: RunOptions, convert: (value: unknown) => unknown): RunResult {
    const x = this.begin(options);
    let result: RunResult;
    try {
      const outcome = this.call(x, name, args);
      if (outcome.failed) throw outcome.value;
      const value = convert(outcome.value);
      x.finish();
      result = describeRun(x, value, null);
    } catch (thrown) {
      x.finish();
      result = describeRun(x, undefined, describeError(thrown));
    }
    if (x.bugs.length > 0) throw x.bugs[0];
    return result;
  }

  private begin(options: RunOptions): Execution {
    const x = new Execution({
      book: this.book,
      desk: this.desk,
      manifest: this.manifest,
      user: this.desk.user(options.user ?? this.user),
      authMode: options.authMode ?? 'FULL',
      kind: options.kind ?? 'menu',
      now: this.now,
      faults: options.faults ?? {},
      evaluator: this.evaluator,
      html: this.html,
      answers: options.answers ?? [],
      asks: options.asks === true,
      ...(this.realm === null ? {} : { realm: this.realm }),
    });
    if (this.warm) this.realm = x.realm;
    const tab = options.selection === undefined ? undefined : this.book.findTab(options.selection.tab);
    if (tab !== undefined && options.selection !== undefined) x.selection = { ...options.selection, tab };
    return x;
  }

  private call(x: Execution, name: string, args: RunArguments): Outcome {
    const make = installServices(x);
    x.realm.load(this.code, loadTimeoutMs);
    const target = x.isRpc && !x.realm.declares(name) ? undefined : x.realm.find(name);
    const list = typeof args === 'function' ? args(makeEventTools(x, make)) : args;
    if (target === undefined) throw new ServiceError(`Script function not found: ${name}`);
    const outcome = x.realm.invoke(
      target,
      list.map((item) => x.realm.adopt(item)),
    );
    if (!outcome.settled) throw new ServiceError('The promise this function returned never settled.');
    return outcome;
  }
}
