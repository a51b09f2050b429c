import type { Cell } from '../../src/core/tables/cell';
import { toLocal } from '../../src/core/time/zone';
import type { MakeWorld } from './contract-world';

const NOW = '2026-11-20T09:30:00Z';

const hostileTexts = [
  '=1+1',
  '=HYPERLINK("http://x.example";"click")',
  '+49 30 1234',
  '-5',
  '@mention',
  "'quoted'",
  '007',
  '1/2',
  '3-4',
  '2026-11-20',
  '2026-11-20T07:00',
  '07:00',
  '7 pm',
  '10%',
  '$5',
  '€5',
  '(5)',
  '.5',
  '1e5',
  'TRUE',
  'false',
  'Nov 20',
  'November 2026',
  '20 Nov 2026',
  '#N/A',
  '2026 Q4',
  '>= 95',
  '< 3',
  '10..20',
  'R-7K2Q Open the café',
  'P-7K2Q|Harbour|2026-11-20T07:00',
  '{"a":1}',
  '[1,2]',
  '"quoted"',
  'two\nlines',
  ' space before',
  '日本語 👍',
];

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];

const moments = [
  ['a day', '2026-11-20T00:00'],
  ['a minute', '2026-11-20T07:01'],
  ['the last minute of a year', '2026-12-31T23:59'],
  ['a day of summer time', '2026-07-01T00:00'],
  ['just before the European spring change', '2027-03-28T01:59'],
  ['at the European spring change', '2027-03-28T03:00'],
  ['just after the European autumn change', '2027-10-31T03:00'],
  ['just before the American spring change', '2027-03-14T01:59'],
  ['at the American spring change', '2027-03-14T03:00'],
  ['a day of years ago', '1987-06-15T00:00'],
  ['a day of years ahead', '2031-07-01T00:00'],
  ['a time of day', '1899-12-30T07:00'],
] as const;

/** Every kind of cell comes back as it went. */
export function describeCells(makeWorld: MakeWorld): void {
  describe.each(zones)('cells in %s', (zone) => {
    it('come back as they were written', () => {
      const { workbook } = makeWorld(zone).ports;
      const row: Cell[] = ['text', 12, -0.5, 0, true, { local: '2026-11-20T07:00' }];
      workbook.write('Data', 1, 1, [row, ['', '', '', '', '', 'end']]);
      expect(workbook.read('Data')).toEqual([row, ['', '', '', '', '', 'end']]);
    });

    it.each(moments)('keep %s: %s', (_, local) => {
      const { workbook } = makeWorld(zone).ports;
      workbook.write('Data', 1, 1, [[{ local }]]);
      expect(workbook.read('Data')).toEqual([[{ local }]]);
    });

    it('tells the time of the file', () => {
      const { clock } = makeWorld(zone).ports;
      const expected = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(NOW));
      expect(toLocal(clock.now(), clock.zone()).replace('T', ' ')).toBe(expected);
      expect(clock.zone().name).toBe(zone);
    });
  });

  it.each(hostileTexts)('keep the text %j a text', (text) => {
    const { workbook } = makeWorld('Europe/Berlin').ports;
    workbook.write('Data', 1, 1, [[text]]);
    expect(workbook.read('Data')).toEqual([[text]]);
    expect(workbook.formulas('Data')).toEqual([['']]);
  });
}
