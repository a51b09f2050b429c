import { createContext, runInContext } from 'node:vm';
import { googleNames } from './google-names';
import { code } from './bundle';

const notInAppsScript = [
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'WeakRef',
  'FinalizationRegistry',
  'Iterator',
  'escape',
  'unescape',
];

export interface BareContext {
  /** Runs a text there. */
  run(text: string): unknown;
  /** Every use of a service, as `SpreadsheetApp.getUi`. */
  readonly touched: readonly string[];
  /** Names that loading the bundle added to the global object. */
  readonly added: readonly string[];
}

const recorder = (name: string, touched: string[]): object =>
  new Proxy(function service() {}, {
    get(_target, key) {
      touched.push(`${name}.${String(key)}`);
      return recorder(`${name}.${String(key)}`, touched);
    },
    apply(_target, _self, values: unknown[]) {
      touched.push(`${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`);
      return recorder(`${name}()`, touched);
    },
    construct() {
      throw new Error(`${name} was constructed`);
    },
  });

/** The bundle, loaded where only the language and Apps Script's services are; these write down every use of them. */
export function loadBare(): BareContext {
  const touched: string[] = [];
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  for (const name of notInAppsScript) runInContext(`delete globalThis.${name}`, context);
  for (const name of [...googleNames, 'console']) context[name] = recorder(name, touched);
  const before = new Set(Object.getOwnPropertyNames(context));
  runInContext(code, context, { filename: 'Code.js' });
  const added = Object.getOwnPropertyNames(context).filter((name) => !before.has(name));
  return { touched, added, run: (text) => runInContext(text, context) as unknown };
}
