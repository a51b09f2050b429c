import { HEADER, PLAN, ownFile, request } from './own-file';

describe('a tab whose last rows show nothing', () => {
  it('is looked at like any other, as where formulas wait for rows to come', () => {
    const ports = ownFile();
    HEADER.forEach((_header, column) => ports.workbook.sheet('Plan').formulas.set(`${PLAN.length + 1},${column}`, '=""'));
    const { tables } = request(ports, 'scan');
    expect(tables.map(({ sheet, accepted }) => [sheet, accepted])).toEqual([['Plan', 5]]);
  });

  it('is left out in silence where no cell of it shows anything', () => {
    const { tables, others } = request(ownFile([['']]), 'scan');
    expect([...tables, ...others].filter(({ sheet }) => sheet === 'Plan')).toEqual([]);
  });
});
