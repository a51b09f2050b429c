import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');
const names = [
  'console',
  'SpreadsheetApp',
  'document',
  'window',
  'process',
  'Buffer',
  'require',
  'setTimeout',
  'fetch',
  'URL',
  'Date',
  'Math',
  'JSON',
];

/** The names that do not compile in a file of this side, with all other files of the side beside it, as in the real check. */
function listUnknownNames(side: string): string[] {
  const configFile = join(root, side, 'tsconfig.json');
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configFile, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    dirname(configFile),
  );
  const planted = join(root, side, 'planted.ts');
  const text = names.map((name, at) => `export const planted${at} = ${name};`).join('\n');
  const host = ts.createCompilerHost(config.options);
  const real = { getSourceFile: host.getSourceFile.bind(host), fileExists: host.fileExists.bind(host) };
  host.fileExists = (file) => file === planted || real.fileExists(file);
  host.getSourceFile = (file, version, ...rest) =>
    file === planted ? ts.createSourceFile(file, text, version, true) : real.getSourceFile(file, version, ...rest);
  const program = ts.createProgram({ rootNames: [...config.fileNames, planted], options: { ...config.options, composite: false }, host });
  const messages = program
    .getSemanticDiagnostics(program.getSourceFile(planted))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  return names.filter((name) => messages.some((message) => message.startsWith(`Cannot find name '${name}'`)));
}

const everywhere = ['Date', 'Math', 'JSON'];
const allBut = (known: readonly string[]) => names.filter((name) => ![...everywhere, ...known].includes(name));

describe('the types of each side', () => {
  it.each([
    ['src/core', []],
    ['src/app', []],
    ['src/entry', ['console', 'SpreadsheetApp']],
    ['local', ['console', 'process', 'Buffer', 'require', 'setTimeout', 'fetch', 'URL']],
  ])('%s knows of the world only %j', (side, known) => {
    expect(listUnknownNames(side)).toEqual(allBut(known));
  });
});
