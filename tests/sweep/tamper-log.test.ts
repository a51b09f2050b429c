import { createHash } from 'node:crypto';
import { beatAt, goBack, tabOf } from './cafe';
import { change, codes, evening, host, onHome } from './tampered-cafe';
import { columnOf, textAt } from '../../local/sample/fill-sheet';

describe('the log as a whole', () => {
  /** Writes the chain anew from the first line on with the public algorithm. */
  function rechain(): void {
    const tab = tabOf(host, 'Log');
    let hash = '';
    for (let row = 2; row <= tab.lastRow(); row += 1) {
      const [seq, who, what, about, before, after, reason] = ['Seq', 'Who', 'What', 'Row', 'Before', 'After', 'Reason'].map((header) =>
        textAt(tab, row, columnOf(tab, header)),
      );
      const serial = Number(tab.cell(row, columnOf(tab, 'At'))?.value ?? 0);
      const at = new Date(Math.round((serial - 25569) * 1440) * 60_000).toISOString().slice(0, 16);
      hash = createHash('sha256')
        .update(JSON.stringify([hash, Number(seq), at, who, what, about, before, after, reason]))
        .digest('hex');
      change('Log', row, columnOf(tab, 'Hash'), hash);
    }
  }

  it('written anew without a change is the same log: the algorithm is the public one', () => {
    goBack(host, evening);
    rechain();
    expect(codes()).toEqual([]);
  });

  it.each([
    [
      'written anew with its chain',
      () => {
        change('Log', 9, columnOf(tabOf(host, 'Log'), 'Reason'), 'because');
        rechain();
      },
    ],
    [
      'cut at its end',
      () => {
        tabOf(host, 'Log').deleteRows(tabOf(host, 'Log').lastRow() - 2, 3);
      },
    ],
    [
      'cut at its beginning',
      () => {
        tabOf(host, 'Log').deleteRows(2, 5);
      },
    ],
    [
      'without a line in its middle',
      () => {
        tabOf(host, 'Log').deleteRows(30, 1);
      },
    ],
    [
      'emptied',
      () => {
        tabOf(host, 'Log').deleteRows(2, tabOf(host, 'Log').lastRow() - 1);
      },
    ],
  ])('%s is named at once, on Home the next day, and by verify for ever', (_name, damage) => {
    goBack(host, evening);
    damage();
    expect(codes()).not.toEqual([]);
    beatAt(host, '2026-11-20T00:05');
    expect(onHome().join()).toContain('Log, row');
    beatAt(host, '2026-11-20T07:05');
    beatAt(host, '2026-12-20T07:05');
    expect(codes().some((code) => code.startsWith('log-'))).toBe(true);
  });
});
