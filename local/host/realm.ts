import { types } from 'node:util';
import type { Context } from 'node:vm';
import { Script, constants, createContext } from 'node:vm';
import type { ContextHelpers, Outcome, Sinks } from './prelude';
import { prelude } from './prelude';
import { readHelpers } from './read-helpers';

const drain = new Script('0');
const lookups = new Map<string, Script>();
const programs = new Map<string, Script>();
const programLimit = 8;

/** One fresh global scope that has what Apps Script has; values made here belong to it. */
export class Realm {
  private readonly context: Context;
  private readonly helpers: ContextHelpers;
  private sinks: Sinks;
  private loaded: string | null = null;

  constructor(sinks: Sinks) {
    this.sinks = sinks;
    this.context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
    const current: Sinks = { now: () => this.sinks.now(), log: (level, items) => this.sinks.log(level, items) };
    this.helpers = readHelpers(prelude.runInContext(this.context), current);
  }

  /** Gives the clock and the console of another execution to a scope that is used again. */
  attach(sinks: Sinks): void {
    this.sinks = sinks;
  }

  /** Adds a global, e.g. a service. */
  define(name: string, value: unknown): void {
    Object.defineProperty(this.context, name, { value, writable: true, configurable: true, enumerable: false });
  }

  /** Runs the add-on's code, once in this scope; compiled once a text, however many scopes run it. */
  load(code: string, timeoutMs: number): void {
    if (this.loaded === code) return;
    compile(code).runInContext(this.context, { timeout: timeoutMs });
    this.loaded = code;
  }

  /** The function of that name or `object.method`; `undefined` where there is none. */
  find(name: string): unknown {
    return lookup(name).runInContext(this.context);
  }

  /** True for a function that the add-on's own code has at its top level; what every scope has is none. */
  declares(name: string): boolean {
    return Object.getOwnPropertyDescriptor(this.context, name)?.configurable === false;
  }

  /** Calls a function of this context; promises have settled as far as they can without timers. */
  invoke(run: unknown, args: readonly unknown[]): Outcome {
    const outcome = this.helpers.invoke(run, args);
    if (!outcome.settled) drain.runInContext(this.context);
    return outcome;
  }

  /** Rows of this context's own arrays; `read` gives the cells of a 0-based row. */
  grid(rows: number, read: (row: number) => readonly unknown[]): unknown {
    return this.helpers.grid(rows, read);
  }

  list(items: readonly unknown[]): unknown {
    return this.helpers.list(items);
  }

  record(values: Readonly<Record<string, unknown>>): unknown {
    return this.helpers.record(Object.keys(values), Object.values(values));
  }

  date(ms: number): unknown {
    return this.helpers.date(ms);
  }

  /** An Error of this context, so that `instanceof Error` holds there. */
  error(message: string): unknown {
    return this.helpers.error(message);
  }

  /** A copy of plain data that belongs to this context; services and functions pass as they are. */
  adopt(value: unknown): unknown {
    if (types.isDate(value)) return this.date(value.getTime());
    if (Array.isArray(value)) return this.list(value.map((item) => this.adopt(item)));
    if (typeof value !== 'object' || value === null || types.isProxy(value) || !isPlain(value)) return value;
    return this.record(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.adopt(item)])));
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

function compile(code: string): Script {
  const known = programs.get(code);
  if (known !== undefined) return known;
  if (programs.size >= programLimit) programs.clear();
  const script = new Script(code, { filename: 'Code.js' });
  programs.set(code, script);
  return script;
}

function lookup(name: string): Script {
  const known = lookups.get(name);
  if (known !== undefined) return known;
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)?$/.test(name)) return new Script('undefined');
  const [head = name] = name.split('.');
  const method = name === head ? name : `function (...args) { return ${name}(...args); }`;
  const script = new Script(`typeof ${head} !== 'undefined' && typeof ${name} === 'function' ? ${method} : undefined`);
  lookups.set(name, script);
  return script;
}
