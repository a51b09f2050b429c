import { Script } from 'node:vm';

/** Functions made inside a fresh context, so that what they return belongs to it. */
export interface ContextHelpers {
  /** A grid of context arrays; `read` gives the cells of a 0-based row. */
  grid(rows: number, read: (row: number) => readonly unknown[]): unknown;
  list(items: readonly unknown[]): unknown;
  record(keys: readonly string[], values: readonly unknown[]): unknown;
  date(ms: number): unknown;
  error(message: string): unknown;
  /** Calls a function and reports how it ended, once microtasks have drained. */
  invoke(run: unknown, args: readonly unknown[]): Outcome;
}

/** How a call ended. `settled` is false while a promise waits. */
export interface Outcome {
  settled: boolean;
  failed: boolean;
  value: unknown;
}

/** What the context needs from outside. */
export interface Sinks {
  now(): number;
  log(level: string, items: readonly unknown[]): void;
}

// Names that V8 gives to every context and Apps Script does not have, or is not known to have.
const absent = ['WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics', 'eval'];

/** Prepares a context and returns its helpers when called with the sinks. */
export const prelude = new Script(
  `(function (sinks) {
  'use strict';
  ${absent.map((name) => `delete globalThis.${name};`).join(' ')}
  const RealDate = Date;
  const ownCopy = Array.prototype.slice;
  const asDate = function Date(a, b) {
    if (new.target === undefined) return new RealDate(sinks.now()).toString();
    if (new.target !== asDate) return Reflect.construct(RealDate, arguments.length ? arguments : [sinks.now()], new.target);
    if (arguments.length === 0) return new RealDate(sinks.now());
    if (arguments.length === 1) return new RealDate(a);
    return Reflect.construct(RealDate, arguments);
  };
  asDate.prototype = RealDate.prototype;
  Object.defineProperty(asDate, 'prototype', { writable: false });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: asDate, writable: true, configurable: true });
  for (const [name, value] of [['now', function now() { return sinks.now(); }], ['parse', RealDate.parse], ['UTC', RealDate.UTC]]) {
    Object.defineProperty(asDate, name, { value, writable: true, configurable: true });
  }
  Object.defineProperty(asDate, 'length', { value: 7 });
  Object.defineProperty(globalThis, 'Date', { value: asDate, writable: true, configurable: true });
  const writer = (level) => (...items) => sinks.log(level, items);
  const console = {};
  for (const level of ['log', 'info', 'warn', 'error', 'time', 'timeEnd']) console[level] = writer(level);
  Object.defineProperty(globalThis, 'console', { value: console, writable: true, configurable: true });
  return {
    grid(rows, read) {
      const result = new Array(rows);
      for (let row = 0; row < rows; row++) result[row] = ownCopy.call(read(row));
      return result;
    },
    list(items) { const result = []; for (let at = 0; at < items.length; at++) result.push(items[at]); return result; },
    record(keys, values) { const result = {}; for (let at = 0; at < keys.length; at++) result[keys[at]] = values[at]; return result; },
    date(ms) { return new RealDate(ms); },
    error(message) { const error = new Error(message); error.name = 'Exception'; return error; },
    invoke(run, args) {
      const outcome = { settled: true, failed: false, value: undefined };
      try {
        const value = run(...args);
        if (value instanceof Promise) {
          outcome.settled = false;
          value.then((result) => { outcome.settled = true; outcome.value = result; },
            (error) => { outcome.settled = true; outcome.failed = true; outcome.value = error; });
        } else outcome.value = value;
      } catch (error) {
        outcome.failed = true;
        outcome.value = error;
      }
      return outcome;
    },
  };
})`,
  { filename: 'apps-script-runtime.js' },
);
