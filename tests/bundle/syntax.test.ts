import { code } from './bundle';
import { parseForGoogle } from './parse';
import { loadBare } from './bare-context';

/** Named inside libraries, where Apps Script never comes: each with the reason. */
const unreached = {
  BigInt: 'a fallback of the hash for engines without setBigUint64',
  TextEncoder: 'turns text into bytes for the hash, which is handed bytes',
  globalThis: 'asked by the hash for a random source, which is not used',
};

describe('dist/Code.js as a script', () => {
  const { broken, unknown, statements } = parseForGoogle(code);

  it('is ES2019 with ?. and ??', () => {
    expect(broken).toEqual([]);
  });

  it('names nothing that Apps Script does not have', () => {
    expect(unknown.filter((name) => !(name in unreached))).toEqual([]);
  });

  it('is one function per entry point and one nameless bundle', () => {
    const kinds = statements.map(({ type }) => type);
    expect(kinds.slice(0, -1)).toEqual(loadBare().added.map(() => 'FunctionDeclaration'));
    expect(kinds.slice(-1)).toEqual(['ExpressionStatement']);
  });

  it.each([
    ['class A { x = 1 }', 'class fields'],
    ['await 1', 'top-level await'],
    ['1n', 'big integers'],
    ['import("a")', 'dynamic imports'],
    ['a ??= 1', 'logical assignment'],
  ])('would refuse %s (%s)', (text) => {
    expect(parseForGoogle(text).broken).not.toEqual([]);
  });

  it.each(['setTimeout(f)', 'process.env', 'require("fs")', 'new TextEncoder()', 'structuredClone({})'])('would notice %s', (text) => {
    expect(parseForGoogle(`function f() { ${text}; }`).unknown).toHaveLength(1);
  });
});
