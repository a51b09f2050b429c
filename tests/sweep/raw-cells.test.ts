import type { Host } from '../../local/host/host';
import { beat } from '../../local/cli/call-add-on';
import { columnOf } from '../../local/sample/fill-sheet';
import type { StoredCell } from '../../local/store/types';
import { makeCafe, rowsOf, setClock, tabOf } from './cafe';

const dated = (value: number, format: string): StoredCell => ({ value, format });
const text = (value: string): StoredCell => ({ value, format: '@' });

/** What stands in the cell, and the kinds of column that read it; every other kind says what is wrong with it. */
const RAW: readonly (readonly [string, StoredCell, string])[] = [
  ['a date', dated(46346, 'yyyy-mm-dd'), 'date'],
  ['a date and time', dated(46346.3125, 'yyyy-mm-dd hh:mm'), 'date'],
  ['1899-12-30 as a date', dated(0, 'yyyy-mm-dd'), 'time'],
  ['a time only', dated(0.291666666667, 'hh:mm'), 'time'],
  ['1904-01-01', dated(1462, 'yyyy-mm-dd'), 'date'],
  ['a duration of 30 hours', dated(1.25, '[h]:mm'), ''],
  ['0', { value: 0 }, 'time, number, percent, yes/no'],
  ['1', { value: 1 }, 'number, percent, yes/no'],
  ['45000.5', { value: 45000.5 }, 'number, percent'],
  ['-3', { value: -3 }, 'number, percent'],
  ['0.25', { value: 0.25 }, 'time, number, percent'],
  ['1e21', { value: 1e21 }, 'cadence'],
  ['1e15', { value: 1e15 }, 'number, percent'],
  ['TRUE', { value: true }, 'yes/no'],
  ['FALSE', { value: false }, 'yes/no'],
  ['#REF!', { value: { error: '#REF!' } }, ''],
  ['#N/A', { value: { error: '#N/A' } }, ''],
  ['#DIV/0!', { value: { error: '#DIV/0!' } }, ''],
  ['#NAME?', { value: { error: '#NAME?' } }, ''],
  ['the text 2026-11-20', text('2026-11-20'), 'date'],
  ['the text 2026-02-30', text('2026-02-30'), ''],
  ['the text 2024-02-29', text('2024-02-29'), 'date'],
  ['the text 2026-02-29', text('2026-02-29'), ''],
  ['the text 31/02/2026', text('31/02/2026'), ''],
  ['the text 12/11/2026', text('12/11/2026'), ''],
  ['the text 20.11.2026', text('20.11.2026'), ''],
  ['the text 20 Nov 2026', text('20 Nov 2026'), ''],
  ['the text 2026-11-20 07:00', text('2026-11-20 07:00'), ''],
  ['the text 2026-11-20T07:00', text('2026-11-20T07:00'), ''],
  ['the text 2026-11-20 00:00', text('2026-11-20 00:00'), 'date'],
  ['the text 07:00', text('07:00'), 'time'],
  ['the text 7am', text('7am'), 'time'],
  ['the text 24:00', text('24:00'), ''],
  ['the text 7', text('7'), 'number, percent'],
  ['the text noon', text('noon'), ''],
  ['the text TRUE as text', text('TRUE as text'), ''],
  ['the text TRUE', text('TRUE'), 'yes/no'],
  ['the text yes', text('yes'), 'yes/no'],
  ['the text no', text('no'), 'yes/no'],
  ['the text maybe', text('maybe'), ''],
  ['the text ja', text('ja'), ''],
  ['the text 5', text('5'), 'number, percent'],
  ['the text 5 kg', text('5 kg'), ''],
  ['the text 1,234.5', text('1,234.5'), 'number, percent'],
  ['the text 1.234,5', text('1.234,5'), ''],
  ['the text 1 234', text('1 234'), ''],
  ['the text 25%', text('25%'), 'percent'],
  ['the text 25 %', text('25 %'), 'percent'],
  ['the text 0,25', text('0,25'), ''],
  ['the text \u00a05\u00a0', text('\u00a05\u00a0'), 'number, percent'],
  ['the text \u00a02026-11-20', text('\u00a02026-11-20'), 'date'],
  ['the text ５', text('５'), ''],
  ['the text ２０２６-１１-２０', text('２０２６-１１-２０'), ''],
  ['the text ٥', text('٥'), ''],
  ['the text ٢٠٢٦-١١-٢٠', text('٢٠٢٦-١١-٢٠'), ''],
  ['the text 🍞', text('🍞'), 'cadence'],
  ['the text \u200b', text('\u200b'), 'cadence'],
  ['the text \u202e5', text('\u202e5'), ''],
  ['the text Infinity', text('Infinity'), ''],
  ['the text NaN', text('NaN'), ''],
  ['the text 1e5', text('1e5'), ''],
  ['the text 0x10', text('0x10'), ''],
  ['the text -', text('-'), 'yes/no, cadence'],
  ['the text +3', text('+3'), 'number, percent'],
  ['the text .5', text('.5'), 'number, percent'],
  ['the text 5.', text('5.'), 'number, percent, cadence'],
  ["the text '5", text("'5"), 'number, percent'],
  ['the text =1+1', text('=1+1'), ''],
  ['the text __proto__', text('__proto__'), ''],
  ['the text Company', text('Company'), 'choice'],
  ['the text company ', text('company '), 'choice'],
  ['the text Ana', text('Ana'), 'person'],
  ['the text ana@cafe.example', text('ana@cafe.example'), 'person'],
  ['the text Ana, Ben', text('Ana, Ben'), ''],
  ['the text every day', text('every day'), 'cadence'],
  ['the text every Friday', text('every Friday'), 'cadence'],
  ['the text when needed', text('when needed'), 'cadence'],
  ['the text FREQ=DAILY', text('FREQ=DAILY'), 'cadence'],
  ['the text FREQ=MINUTELY', text('FREQ=MINUTELY'), ''],
  ['the text R-AAAA', text('R-AAAA'), ''],
  ['50,000 characters', text('x'.repeat(50_000)), ''],
  ['50,000 digits', text('9'.repeat(50_000)), ''],
];

/** A kind, the column that stands for it, and the codes by which it refuses. */
const KINDS = [
  ['date', 'Rocks', 'Due', ['bad-date']],
  ['time', 'Processes', 'Due at', ['bad-time']],
  ['number', 'Rocks', 'Target', ['bad-number']],
  ['percent', 'Initiatives', 'Progress', ['bad-percent']],
  ['yes/no', 'Processes', 'Active', ['bad-yesno']],
  ['choice', 'Rocks', 'Level', ['bad-choice']],
  ['person', 'Rocks', 'Owner', ['unknown-person', 'several-people']],
  ['link', 'Rocks', 'Goal', ['broken-link']],
  ['cadence', 'Processes', 'Cadence', ['bad-cadence']],
] as const;

const BASE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Rocks: { Rock: 'Rock', Owner: 'Ana' },
  Processes: { Process: 'Process', Owner: 'Ana', Cadence: 'every day', 'Due at': '07:00' },
  Initiatives: { Initiative: 'Initiative', Owner: 'Ana' },
};

interface Told {
  readonly code: string;
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** A file whose tab has a row for each raw cell, in one column; what the heartbeat says of them. */
function sweepCells(tabName: string, header: string): { readonly issues: readonly Told[]; readonly host: Host } {
  const host = makeCafe({ templates: ['home', 'processes', 'people', 'system', 'rocks', 'vto', 'work'] });
  const tab = tabOf(host, tabName);
  RAW.forEach(([, cell], at) => {
    Object.entries(BASE[tabName] ?? {}).forEach(([column, value], index) => {
      tab.setCell(at + 2, columnOf(tab, column), { value: index === 0 ? `${value} ${at}` : value, format: '@' });
    });
    tab.setCell(at + 2, columnOf(tab, header), { ...cell });
  });
  setClock(host, '2026-11-20T09:05');
  const { report, run } = beat(host);
  expect(run.error).toBeNull();
  return { issues: (report['issues'] as readonly Told[]).filter((one) => one.tab === tabName && one.column === header), host };
}

describe.each(KINDS)('a column of the kind %s', (kind, tabName, header, codes) => {
  const { issues, host } = sweepCells(tabName, header);

  it.each(RAW.map(([name, cell, reads], at) => [name, { row: at + 2, reads: reads.split(', ').includes(kind), cell }] as const))(
    'reads %s, or says what is wrong',
    (_name, { row, reads, cell }) => {
      const here = issues.filter((one) => one.row === row);
      const wanted: readonly string[] = typeof cell.value === 'object' ? ['cell-error'] : codes;
      expect(here.length > 0).toBe(!reads);
      if (reads) return;
      expect(wanted).toContain(here[0]?.code);
      expect(here[0]?.message.startsWith(`${tabName}, row ${row}, column ${header}: `)).toBe(true);
      expect(here[0]?.message.length).toBeLessThan(400);
    },
  );

  it('leaves no row without a word', () => {
    if (tabName !== 'Processes') return;
    const silent = rowsOf(host, tabName).filter((row) => row['Health'] === '' || (row['Next due'] === '' && row['Why'] === ''));
    expect(silent.map((row) => row['Process'])).toEqual([]);
  });
});

it('is a table of raw values and kinds', () => {
  console.info(`${RAW.length} raw values, ${KINDS.length} kinds of column: ${RAW.length * KINDS.length} readings.`);
  expect(RAW.length).toBeGreaterThanOrEqual(60);
});
