import { Desk } from '../../local/host/desk';
import type { RunOptions } from '../../local/host/host';
import { Host } from '../../local/host/host';
import type { Manifest } from '../../local/host/manifest';
import type { RunResult } from '../../local/host/run-result';
import { Book } from '../../local/store/book';
import type { FormulaEvaluator } from '../../local/store/evaluator';

/** What a test says of its world; the rest is a file `Data` of 10 x 5 cells in Berlin, opened by Ana in November 2026. */
export interface World {
  readonly timeZone?: string;
  readonly locale?: string;
  readonly scopes?: readonly string[];
  readonly now?: string;
  readonly rows?: number;
  readonly columns?: number;
  readonly html?: Readonly<Record<string, string>>;
  readonly evaluator?: FormulaEvaluator;
}

export const ana = 'ana@example.com';
export const ben = 'ben@example.com';

/** A host for the code; `sheet` and `file` are at hand in it as functions. */
export function makeHost(code: string, world: World = {}): Host {
  const book = new Book({ id: 'file-1', name: 'Plan', timeZone: world.timeZone ?? 'Europe/Berlin', locale: world.locale ?? 'en_US' });
  book.addTab('Data', world.rows ?? 10, world.columns ?? 5);
  const manifest: Manifest = { timeZone: 'Europe/Berlin', ...(world.scopes === undefined ? {} : { oauthScopes: world.scopes }) };
  const shared = `function file() { return SpreadsheetApp.getActiveSpreadsheet() }
    function sheet() { return file().getSheetByName('Data') }`;
  return new Host({
    code: `${shared}\n${code}`,
    manifest,
    book,
    desk: new Desk(),
    now: Date.parse(world.now ?? '2026-11-20T12:00:00Z'),
    user: ana,
    ...(world.html === undefined ? {} : { html: world.html }),
    ...(world.evaluator === undefined ? {} : { evaluator: world.evaluator }),
  });
}

/** Runs a function body once in a fresh world. */
export function runBody(body: string, world: World = {}, options: RunOptions = {}): RunResult {
  return makeHost(`function test() { ${body} }`, world).run('test', [], options);
}

/** What the body returns, or the message it fails with. */
export function outcomeOf(body: string, world: World = {}, options: RunOptions = {}): unknown {
  const result = runBody(body, world, options);
  return result.error === null ? result.value : result.error.message;
}
