import { loadBare } from './bare-context';

describe('loading dist/Code.js where only the language is', () => {
  it('succeeds and touches no service', () => {
    expect(loadBare().touched).toEqual([]);
  });

  it('adds functions and nothing else', () => {
    const { added, run } = loadBare();
    expect(added).toContain('onOpen');
    expect(added.filter((name) => run(`typeof ${name}`) !== 'function')).toEqual([]);
  });

  it('notices a service that is used while loading', () => {
    const { run, touched } = loadBare();
    run('SpreadsheetApp.getActive()');
    expect(touched).toEqual(['SpreadsheetApp.getActive', 'SpreadsheetApp.getActive()']);
  });
});
