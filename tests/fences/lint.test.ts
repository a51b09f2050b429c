import { join } from 'node:path';
import { Linter } from 'eslint';

const root = join(__dirname, '..', '..');
const config = jest.requireActual<Linter.Config[]>('../../eslint.config.js');
const core = 'src/core/time/local.ts';
const app = 'src/app/ports.ts';
const decoder = 'src/core/tables/decode-table.ts';
const test = 'tests/support/frozen-world.ts';

/** What the project's own lint configuration says about `text`, were it the content of `file`. */
function lint(file: string, text: string): string {
  const linter = new Linter({ cwd: root });
  const messages = linter.verify(text, config, { filename: join(root, file) });
  return messages.map(({ ruleId, message }) => `${ruleId ?? 'broken'}: ${message}`).join('\n');
}

const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_value, at) => line(at)).join('\n');
const long = (count: number) =>
  `export function long(): number {\n  let sum = 0;\n${lines(count - 4, () => '  sum += 1;')}\n  return sum;\n}\n`;
const branches = (count: number) =>
  `export const pick = (n: number): number => {\n${lines(count, (at) => `  if (n === ${at}) return ${at};`)}\n  return n;\n};\n`;

describe('clock, chance and Google', () => {
  it.each([
    ['new Date()', core, 'export const now = new Date();', /no clock: take `now` as an argument/],
    ['Date()', core, 'export const now = Date();', /no clock/],
    ['Date.now', core, 'export const now = Date.now();', /no clock/],
    ['Date.now taken apart', core, 'export const { now } = Date;', /no clock/],
    ['performance', core, 'export const now: unknown = performance;', /no clock/],
    ['globalThis', core, 'export const world: unknown = globalThis;', /nothing is taken from the world/],
    ['chance', core, 'export const dice = Math.random();', /no chance: derive the value/],
    ['new Date() in the app', app, 'export const now = new Date();', /no clock/],
    ['chance in the app', app, 'export const dice = Math.random();', /no chance/],
    ['Google in the core', core, 'export const sheet: unknown = SpreadsheetApp;', /src\/platform only: add a method to a port/],
    ['Google in the app', app, 'export const sheet: unknown = MailApp;', /src\/platform only/],
    ['Google in an entry point', 'src/entry/entry-points.ts', 'export const sheet: unknown = ScriptApp;', /src\/platform only/],
    ['Google by a detour', 'src/entry/entry-points.ts', 'export const sheet: unknown = globalThis;', /nothing is taken from the world/],
    ['the console', core, 'console.log(1);', /no-console/],
  ])('refuses %s', (_what, file, text, message) => {
    expect(lint(file, text)).toMatch(message);
  });

  it('lets a time be written out', () => {
    expect(lint(core, 'export const start = new Date(0);\n')).toBe('');
  });
});

describe('the form of the source', () => {
  it.each([
    ['any', core, 'export const loose = (value: any): unknown => value;', /no-explicit-any/],
    ['!', core, 'export const first = (values: string[]): string => values[0]!;', /no-non-null-assertion/],
    ['as', core, 'export const text = (value: unknown): string => value as string;', /consistent-type-assertions/],
    ['a default export', core, 'export default 1;', /No default exports/],
    ['a barrel of everything', core, "export * from './calendar-types';", /No barrels/],
    ['a barrel of one', core, "export { readZone } from './zone';", /No barrels/],
    ['all of zod by name', core, "import { z } from 'zod/mini';", /adds 400 kB to the bundle/],
    ['all of zod', core, "import * as z from 'zod';", /adds 400 kB to the bundle/],
    ['unfinished work', core, `// ${'TO'}${'DO'}: later\nexport const one = 1;`, /no-warning-comments/],
    ['a long function', core, long(41), /max-lines-per-function/],
    ['a long file', core, lines(251, (at) => `export const n${at} = ${at};`), /max-lines/],
    ['a crowded function', core, branches(16), /complexity/],
    ['a file name in capitals', 'tools/someHelper.mjs', 'export const one = 1;', /File names are kebab-case/],
    [
      'a switch that forgets a case',
      core,
      'export function f(x: "a" | "b"): number {\n  switch (x) {\n    case "a":\n      return 1;\n  }\n  return 0;\n}',
      /switch-exhaustiveness-check/,
    ],
    ['a promise nobody awaits', core, 'async function f(): Promise<void> {}\nf();', /no-floating-promises/],
    ['a comment that switches a rule off', core, '/* eslint-disable */\nexport default 1;', /No default exports/],
    ['eval', core, 'export const two: unknown = eval("1 + 1");', /no-eval/],
  ])('refuses %s', (_what, file, text, message) => {
    expect(lint(file, text)).toMatch(message);
  });

  it.each([
    ['zod/mini as a namespace', core, "import * as z from 'zod/mini';\nexport const text = z.string();\n"],
    ['as const', core, 'export const kinds = ["a", "b"] as const;\n'],
    ['as in a decoder', decoder, 'export const text = (value: unknown): string => value as string;\n'],
    ['a function of 40 lines', core, long(40)],
    ['a file of 250 lines', core, lines(250, (at) => `export const n${at} = ${at};`)],
  ])('allows %s', (_what, file, text) => {
    expect(lint(file, text)).toBe('');
  });
});

describe('tests', () => {
  it.each([
    'it.only("a", () => {});',
    'describe.skip("a", () => {});',
    'it.skip.each([1])("a", () => {});',
    'it.todo("a");',
    'xit("a", () => {});',
  ])('may not stand idle: %s', (text) => {
    expect(lint(test, text)).toMatch(/Every test runs, always/);
  });
});
