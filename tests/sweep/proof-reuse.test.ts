import { editCells } from '../../local/host/events';
import { columnOf, findRows } from '../../local/sample/fill-sheet';
import { askAddOn } from '../../local/cli/call-add-on';
import { beatAt, goBack, makeCafe, remember, rowsOf, tabOf } from './cafe';

const day = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };
const LINK = 'https://docs.example/d/Abc/edit';
const NOTE = 'Fridge two was at 5 °C.';

const host = makeCafe({
  templates: ['processes', 'people'],
  warm: true,
  rows: {
    Processes: [
      { Process: 'Photo', ...day, Proof: 'photo' },
      { Process: 'Note', ...day, Proof: 'text 20' },
      { Process: 'Round', ...day },
    ],
    Steps: [
      { Process: 'Round', Order: 1, Step: 'Front', Proof: 'link' },
      { Process: 'Round', Order: 2, Step: 'Back', Proof: 'link' },
    ],
  },
});
/** The newest row of a tab whose cell ends with a text. */
const rowOf = (tab: string, header: string, ending: string): number =>
  findRows(tabOf(host, tab), (text) => text(header).endsWith(ending)).pop() ?? 0;
function type(tab: string, row: number, values: Readonly<Record<string, string | boolean>>): void {
  for (const [header, value] of Object.entries(values))
    editCells(host, { tab, row, column: columnOf(tabOf(host, tab), header), values: [[value]] });
}
const stepRow = (order: string): number => findRows(tabOf(host, 'Run steps'), (text) => text('Order') === order).pop() ?? 0;

['2026-11-19T06:00', '2026-11-19T06:05'].forEach((at) => beatAt(host, at));
type('Runs', rowOf('Runs', 'Process', 'Photo'), { Proof: LINK, Done: true });
type('Runs', rowOf('Runs', 'Process', 'Note'), { Proof: NOTE, Done: true });
type('Run steps', stepRow('1'), { Proof: `${LINK}?step=1`, Done: true });
type('Run steps', stepRow('2'), { Proof: `${LINK}?step=1`, Done: true });
type('Runs', rowOf('Runs', 'Process', 'Round'), { Done: true });
beatAt(host, '2026-11-19T07:05');
const yesterday = rowsOf(host, 'Runs').map((row) => [row['Process']?.slice(7), row['Status']]);
['2026-11-20T00:05', '2026-11-20T06:05'].forEach((at) => beatAt(host, at));
const morning = remember(host);
beforeEach(() => {
  goBack(host, morning);
});

/** What becomes of today's run with that proof. */
function today(process: 'Photo' | 'Note', proof: string): 'fresh' | 'used' {
  const row = rowOf('Runs', 'Process', process);
  type('Runs', row, { Proof: proof, Done: true });
  beatAt(host, '2026-11-20T06:35');
  const { Status, Why = '' } =
    rowsOf(host, 'Runs')
      .filter((one) => one['Process']?.endsWith(process))
      .pop() ?? {};
  if (Status !== 'Done') expect(Why).toMatch(/Ticked, but the proof was already used in U-\w{6}; give a fresh one\./);
  return Status === 'Done' ? 'fresh' : 'used';
}

it('two steps of one run may show the same link', () => {
  expect(yesterday).toEqual([
    ['Photo', 'Done'],
    ['Note', 'Done'],
    ['Round', 'Done'],
  ]);
});

it.each<readonly [string, string, 'fresh' | 'used']>([
  ['the same', LINK, 'used'],
  ['a slash at the end', `${LINK}/`, 'used'],
  ['another case of the host', LINK.replace('https://docs', 'HTTPS://Docs'), 'used'],
  ['spaces around it', `  ${LINK} `, 'used'],
  ['the usual port', LINK.replace('.example', '.example:443'), 'used'],
  ['how it was shared', `${LINK}?usp=sharing&utm_source=mail`, 'used'],
  ['a place on the page', `${LINK}#top`, 'used'],
  ['it among others', `https://docs.example/other, ${LINK}`, 'used'],
  ['that of a step', `${LINK}?step=1`, 'used'],
  ['another case of the path', LINK.replace('Abc', 'ABC'), 'fresh'],
  ['another page behind #', `${LINK}#gid=7`, 'fresh'],
  ['another question', `${LINK}?step=2`, 'fresh'],
  ['another link', 'https://docs.example/d/Abd/edit', 'fresh'],
])('yesterday’s link with %s is %s', (_name, proof, wanted) => {
  expect(today('Photo', proof)).toBe(wanted);
});

it.each<readonly [string, string, 'fresh' | 'used']>([
  ['the same', NOTE, 'used'],
  ['another case', NOTE.toUpperCase(), 'used'],
  ['other spacing', '  Fridge  two was at\n5 °C', 'used'],
  ['a character that cannot be seen', NOTE.replace('two', 't\u200bwo'), 'used'],
  ['another number', NOTE.replace('5', '6'), 'fresh'],
])('yesterday’s note with %s is %s', (_name, proof, wanted) => {
  expect(today('Note', proof)).toBe(wanted);
});

it('finds what was used also where the team sorted Runs the other way round', () => {
  const tab = tabOf(host, 'Runs');
  const grid = Array.from({ length: 6 }, (_unused, at) =>
    Array.from({ length: tab.lastColumn() }, (_cell, column) => tab.cell(at + 2, column + 1)),
  );
  grid.reverse().forEach((cells, at) =>
    cells.forEach((cell, column) => {
      tab.setCell(at + 2, column + 1, cell ?? { value: '' });
    }),
  );
  const row = findRows(tab, (text) => text('Process').endsWith('Photo'))[0] ?? 0;
  type('Runs', row, { Proof: LINK, Done: true });
  beatAt(host, '2026-11-20T06:35');
  expect(rowsOf(host, 'Runs').find((one) => one['Process']?.endsWith('Photo'))).toMatchObject({ Status: 'Open' });
  expect(askAddOn(host, { request: 'verify' }).answer).toEqual({ ok: true, findings: [] });
});
