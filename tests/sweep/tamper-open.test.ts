import { beatAt, goBack, rowsOf, tabOf } from './cafe';
import { change, host, morning } from './tampered-cafe';
import { columnOf, textAt } from '../../local/sample/fill-sheet';

describe('what somebody types into an open run and its steps', () => {
  const last = tabOf(host, 'Runs').lastRow();
  const runRow = textAt(tabOf(host, 'Runs'), last, columnOf(tabOf(host, 'Runs'), 'Process')).includes('Opening') ? last : last - 1;
  const stepRow = tabOf(host, 'Run steps').lastRow();

  it.each([
    ['Runs', 'Process', 'P-ZZZZ Nothing'],
    ['Runs', 'Location', 'Bar'],
    ['Runs', 'Due', 50_000],
    ['Runs', 'Assignee', 'Cy'],
    ['Runs', 'Status', 'Done'],
    ['Runs', 'Hop', 3],
    ['Runs', 'Why', 'All is well'],
    ['Runs', 'Done by', 'Ana'],
    ['Runs', 'Done at', 46_000],
    ['Run steps', 'Run', 'U-ZZZZZZ Nothing'],
    ['Run steps', 'Step', 'Nothing'],
    ['Run steps', 'Needs', 'none'],
    ['Run steps', 'Required', 'no'],
    ['Run steps', 'Status', 'Done'],
    ['Run steps', 'Done by', 'Ana'],
  ])('%s %s counts for nothing', (name, header, value) => {
    goBack(host, morning);
    beatAt(host, '2026-11-20T01:05');
    const wanted = rowsOf(host, name).map((cells) => cells[header]);
    goBack(host, morning);
    change(name, name === 'Runs' ? runRow : stepRow, columnOf(tabOf(host, name), header), value);
    beatAt(host, '2026-11-20T01:05');
    const found = rowsOf(host, name).map((cells) => cells[header]);
    expect(header === 'Run' ? found.slice(0, wanted.length - 1) : found).toEqual(header === 'Run' ? wanted.slice(0, -1) : wanted);
    beatAt(host, '2026-11-20T07:05');
    expect(host.desk.mails.slice(-1)[0]?.to).toEqual(['ana@cafe.example']);
  });

  it('a step whose need was typed away, or whose row was deleted, keeps the run from closing', () => {
    for (const spoil of [
      () => {
        change('Run steps', stepRow, columnOf(tabOf(host, 'Run steps'), 'Needs'), 'none');
      },
      () => {
        tabOf(host, 'Run steps').deleteRows(stepRow, 1);
      },
    ]) {
      goBack(host, morning);
      spoil();
      change('Runs', runRow, columnOf(tabOf(host, 'Runs'), 'Done'), true);
      if (tabOf(host, 'Run steps').lastRow() >= stepRow) change('Run steps', stepRow, columnOf(tabOf(host, 'Run steps'), 'Done'), true);
      beatAt(host, '2026-11-20T01:05');
      expect(textAt(tabOf(host, 'Runs'), runRow, columnOf(tabOf(host, 'Runs'), 'Status'))).toBe('Open');
    }
  });
});
