import { loadBare } from './bare-context';
import { code } from './bundle';

/** Functions that the menu names when the file is opened, whatever the authorization is. */
function listMenuFunctions(): string[] {
  const { run, touched } = loadBare();
  run('onOpen({ authMode: "NONE" })');
  return touched.flatMap((line) => /\.addItem\(".*", "(.*)"\)$/.exec(line)?.[1] ?? []);
}

/** Functions that triggers name; a name kept in a constant is looked up. */
function listTriggerFunctions(): string[] {
  const constants = new Map([...code.matchAll(/(?<![\w$.])([\w$]+)="(\w+)"/g)].map(([, name, value]) => [name, value]));
  return [...code.matchAll(/\.newTrigger\("?([^)"]*)"?\)/g)].map(([, given = '']) => constants.get(given) ?? given);
}

describe('functions that Google calls by name', () => {
  const { added } = loadBare();

  it('has every function of the menu', () => {
    const named = listMenuFunctions();
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !added.includes(name))).toEqual([]);
  });

  it('has every function of a trigger', () => {
    const named = listTriggerFunctions();
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !added.includes(name))).toEqual([]);
  });

  it('has the functions that Google calls on its own', () => {
    expect(added).toEqual(expect.arrayContaining(['onOpen', 'onInstall', 'onEdit']));
  });

  it('hands on what Google gives, and gives back the result', () => {
    const { run } = loadBare();
    expect(run('onOpen.run = (...given) => given.join("+"); onOpen(1, 2, 3)')).toBe('1+2+3');
  });

  it('offers nothing from within: what the bundle hung on a function is that function', () => {
    const { run } = loadBare();
    expect(added.map((name) => run(`Object.keys(${name}).join()`))).toEqual(added.map(() => 'run'));
  });
});
