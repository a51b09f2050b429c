import type { Cell } from '../../src/core/tables/cell';
import type { MakeWorld } from './contract-world';

/** Bounds, shapes, appending, tails and formulas. */
export function describeGrid(makeWorld: MakeWorld): void {
  const OUTSIDE = /outside the dimensions/;
  const start = () => makeWorld('Europe/Berlin').ports.workbook;
  const rows = (from: number, to: number): Cell[][] =>
    Array.from({ length: to - from + 1 }, (_, index) => [`r${from + index}`, from + index]);

  it('reads nothing from a blank tab', () => expect(start().read('Data')).toEqual([]));

  it('reads a rectangle from A1, whatever was written where', () => {
    const workbook = start();
    workbook.write('Data', 3, 2, [['x']]);
    expect(workbook.read('Data')).toEqual([
      ['', ''],
      ['', ''],
      ['', 'x'],
    ]);
  });

  it('does not count rows of unticked checkboxes as used', () => {
    const workbook = start();
    workbook.write('Data', 1, 1, [['Done'], [true], [false], [false]]);
    expect(workbook.read('Data')).toEqual([['Done'], [true]]);
    workbook.append('Data', 2, [['next']]);
    expect(workbook.read('Data')).toEqual([['Done'], [true], ['next']]);
  });

  it('appends from a column on and leaves what stands before and behind it', () => {
    const workbook = start();
    workbook.write('Data', 2, 1, [['a', 'b', 'c']]);
    workbook.append('Data', 1, [['x']], 2);
    workbook.append('Data', 2, [['y', 'z']], 2);
    expect(workbook.read('Data')).toEqual([
      ['', '', ''],
      ['a', 'x', 'c'],
      ['', 'y', 'z'],
    ]);
  });

  it.each<[string, number, number, Cell[][]]>([
    ['below the grid', 101, 1, [['x']]],
    ['across its lower edge', 100, 1, [['x'], ['y']]],
    ['right of it', 1, 27, [['x']]],
  ])('refuses a write %s', (_, row, column, values) => {
    expect(() => start().write('Data', row, column, values)).toThrow(OUTSIDE);
  });

  it('refuses ragged and empty writes', () => {
    expect(() => start().write('Data', 1, 1, [['a', 'b'], ['c']])).toThrow(/number of columns in the data does not match/);
    expect(() => start().write('Data', 1, 1, [])).toThrow(/at least 1/);
  });

  it('appends inside the grid and beyond it', () => {
    const workbook = start();
    workbook.append('Data', 0, rows(1, 60));
    workbook.append('Data', 60, rows(61, 100));
    workbook.append('Data', 100, rows(101, 250));
    expect(workbook.read('Data')).toEqual(rows(1, 250));
  });

  it('clears columns from a row on, notes included, and nothing beside or above them', () => {
    const workbook = start();
    workbook.write('Data', 1, 1, [
      ['a', 'title', 'c'],
      ['d', 'ours', 'f'],
      ['g', 1, 'i'],
    ]);
    workbook.writeNotes('Data', 2, 1, [['mine', 'help']]);
    workbook.clearColumns('Data', 2, 2, 1);
    expect(workbook.read('Data')).toEqual([
      ['a', 'title', 'c'],
      ['d', '', 'f'],
      ['g', '', 'i'],
    ]);
    expect(workbook.notes('Data', 2, 1, 1, 2)).toEqual([['mine', '']]);
  });

  it('reads the tail alone', () => {
    const workbook = start();
    workbook.append('Data', 0, rows(1, 20));
    expect(workbook.tail('Data', 2)).toEqual({ firstRow: 19, rows: rows(19, 20) });
    expect(workbook.tail('Data', 100)).toEqual({ firstRow: 1, rows: rows(1, 20) });
  });

  it('counts a row whose formula shows nothing, and reads nothing of it', () => {
    const workbook = start();
    workbook.write('Data', 1, 1, rows(1, 20));
    workbook.writeFormula('Data', 23, 1, '=""');
    workbook.flush();
    expect(workbook.tail('Data', 1)).toEqual({ firstRow: 23, rows: [] });
    expect(workbook.read('Data')).toHaveLength(20);
  });
  it('reads no tail of a blank tab', () => expect(start().tail('Data', 1)).toEqual({ firstRow: 1, rows: [] }));

  it('reads a part alone: whole rows, or some of their columns', () => {
    const workbook = start();
    workbook.append('Data', 0, rows(1, 20));
    expect(workbook.part('Data', 3, 2)).toEqual(rows(3, 4));
    expect(workbook.part('Data', 19, 1000, 2, 1)).toEqual([[19], [20]]);
    expect(workbook.part('Data', 1, 1, 2, 2)).toEqual([[1, '']]);
  });

  it('reads no part below what is used', () => {
    const workbook = start();
    workbook.append('Data', 0, rows(1, 3));
    expect(workbook.part('Data', 4, 10)).toEqual([]);
  });

  it('deletes rows', () => {
    const workbook = start();
    workbook.append('Data', 0, rows(1, 5));
    workbook.deleteRows('Data', 2, 3);
    expect(workbook.read('Data')).toEqual([...rows(1, 1), ...rows(5, 5)]);
  });

  it('writes one formula as a formula', () => {
    const workbook = start();
    workbook.writeFormula('Data', 1, 1, '=1+1');
    expect(workbook.formulas('Data')).toEqual([['=1+1']]);
  });

  it('says which tab is gone', () => expect(() => start().read('Nowhere')).toThrow('"Nowhere"'));
}

/** Tabs come and grow, and the file has a name. */
export function describeTabs(makeWorld: MakeWorld): void {
  const start = () => makeWorld('Europe/Berlin').ports.workbook;

  it('adds a tab at the end, of the size asked for', () => {
    const workbook = start();
    workbook.addTab('More', 30, 4);
    expect(workbook.tabs().map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Data', false],
      ['More', false],
    ]);
    workbook.write('More', 30, 4, [['corner']]);
    expect(() => workbook.write('More', 31, 1, [['x']])).toThrow();
    expect(() => workbook.write('More', 1, 5, [['x']])).toThrow();
  });

  it('adds a tab wider than a new one', () => {
    const workbook = start();
    workbook.addTab('Wide', 10, 40);
    workbook.write('Wide', 10, 40, [['corner']]);
    expect(workbook.read('Wide')[9]?.[39]).toBe('corner');
  });

  it('refuses a second tab of a name', () => expect(() => start().addTab('Data', 10, 5)).toThrow(/already exists/));

  it('widens the grid, never narrows it', () => {
    const workbook = start();
    workbook.ensureColumns('Data', 30);
    workbook.ensureColumns('Data', 5);
    workbook.write('Data', 1, 30, [['x']]);
    expect(workbook.read('Data')[0]).toHaveLength(30);
  });

  it('gives tabs ids that differ and a fingerprint, locale and address to the file', () => {
    const workbook = start();
    workbook.addTab('More', 10, 5);
    const [first, second] = workbook.tabs();
    expect(first?.id).not.toBe(second?.id);
    expect(workbook.fingerprint()).not.toBe('');
    expect(workbook.locale()).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
    expect(workbook.url()).toMatch(/^https:\/\//);
  });

  it('hides a tab and shows it again, and goes to neither', () => {
    const workbook = start();
    workbook.addTab('More', 10, 5);
    workbook.setHidden('More', true);
    expect(workbook.tabs().map(({ hidden }) => hidden)).toEqual([false, true]);
    workbook.setHidden('More', false);
    expect(workbook.tabs().map(({ hidden }) => hidden)).toEqual([false, false]);
  });

  it('flushes', () => {
    const workbook = start();
    workbook.write('Data', 1, 1, [['x']]);
    workbook.flush();
    expect(workbook.read('Data')).toEqual([['x']]);
  });
}
