import type { MakeWorld } from './contract-world';

/** Merged cells and number formats, as somebody made them by hand. */
export function describeLooks(makeWorld: MakeWorld): void {
  const start = () => makeWorld('Europe/Berlin');
  const byPlace = (one: { row: number; column: number }, other: { row: number; column: number }) =>
    one.row - other.row || one.column - other.column;

  it('of a blank tab: nothing is merged, the first cell has no format', () => {
    const { workbook } = start().ports;
    expect([workbook.merges('Data'), workbook.formats('Data')]).toEqual([[], [['General']]]);
  });

  it('tells what is merged, and not what is merged outside of what is used', () => {
    const { ports, merge } = start();
    ports.workbook.write('Data', 3, 3, [['x']]);
    const inside = { row: 1, column: 1, rows: 1, columns: 2 };
    const across = { row: 3, column: 3, rows: 2, columns: 5 };
    [across, { row: 4, column: 1, rows: 2, columns: 1 }, { row: 1, column: 4, rows: 1, columns: 2 }, inside].forEach(merge);
    expect([...ports.workbook.merges('Data')].sort(byPlace)).toEqual([inside, across]);
  });

  it('tells the format of every used cell', () => {
    const { ports, format } = start();
    ports.workbook.write('Data', 1, 1, [
      ['a', 0.5, 12],
      ['b', '', ''],
    ]);
    format(1, 2, '0%');
    format(2, 3, '@');
    format(5, 5, 'yyyy-mm-dd');
    expect(ports.workbook.formats('Data')).toEqual([
      ['General', '0%', 'General'],
      ['General', 'General', '@'],
    ]);
  });

  it('tells a tab that nobody protected; a warning is no protection', () => {
    const { workbook } = start().ports;
    expect(workbook.isProtected('Data')).toBe(false);
    const columns = [{ key: 'id', header: 'ID', kind: 'id' as const, writer: 'engine' as const }];
    const plain = { frozenColumns: 0, hidden: false, colours: [], offers: {}, extraColumns: 0, firstColumn: 1 };
    workbook.applyLayout('Data', { ...plain, columns, rows: 5 });
    expect(workbook.isProtected('Data')).toBe(false);
  });

  it('says which tab is gone', () => {
    const { workbook } = start().ports;
    expect(() => workbook.merges('Nowhere')).toThrow('"Nowhere"');
    expect(() => workbook.formats('Nowhere')).toThrow('"Nowhere"');
  });
}
