import { press, searchTrial, type Trial } from './search';
import { typeRows } from '../../local/bench/build-company';
import { askAs } from '../sweep/first-use';
import { beatAt, goBack, makeCafe, remember, setClock, type Morning } from '../sweep/cafe';

const at = '2026-11-20T10:05';
const after = ['2026-11-20T10:35'];
const day = (date: string) => ({ day: date });

const PLAN = [
  { Task: 'Order new chairs', Owner: 'Ana', 'Due date': day('2026-11-27'), Comment: 'the blue ones' },
  { Task: 'Call the landlord', Owner: 'Ben', 'Due date': day('2026-11-12') },
  { Task: 'Repair the oven door', Owner: 'Eva Lind', 'Due date': day('2026-12-04'), Comment: 'hinge is loose' },
  { Task: 'Book the band', Owner: 'Cy', 'Due date': day('2026-12-01') },
];

/** A café with a list of its own, of which one person is new to People. */
const host = makeCafe({ now: '2026-11-20T09:00', templates: ['home', 'processes', 'people', 'system', 'meetings'], warm: true });
const tab = host.book.addTab('Plan');
['Task', 'Owner', 'Due date', 'Comment'].forEach((header, column) => tab.setCell(1, column + 1, { value: header }));
typeRows(host, 'Plan', PLAN);
tab.setCell(2, 1, { value: 'Order new chairs', note: 'ask Ana' });
beatAt(host, '2026-11-20T09:05');

interface Found {
  readonly tables: readonly {
    readonly sheet: string;
    readonly table: string;
    readonly headerRows: readonly number[];
    readonly columns: readonly { readonly letter: string; readonly field: string }[];
  }[];
}

function draftFor(way: 'copy' | 'bind', engine: string): object {
  const { tables } = askAs(host, { request: 'scan' }).result as unknown as Found;
  const found = tables.find(({ sheet }) => sheet === 'Plan');
  if (found === undefined) throw new Error('the list was not found');
  const columns = Object.fromEntries(found.columns.map(({ letter, field }) => [letter, field]));
  return { sheet: 'Plan', headerRows: found.headerRows, column: found.columns[0]?.letter ?? 'A', table: found.table, columns, way, engine };
}

setClock(host, at);
const morning = remember(host);
const WAYS = [
  { name: 'copying rows', draft: draftFor('copy', 'end') },
  { name: 'working on the tab of a team', draft: draftFor('bind', 'end') },
  { name: 'working beside the tab of a team', draft: draftFor('bind', 'own tab') },
];

/** Who takes back again later is noted again. */
const lenient = { logged: ['adoption taken back'] };
const trial = (label: string, request: object, from: Morning): Trial => ({
  label,
  host,
  morning: from,
  at,
  act: press(request),
  after,
  lenient,
});

for (const { name, draft } of WAYS) {
  const adopt = { request: 'adopt', draft, dry: false };
  searchTrial(trial(name, adopt, morning));
  goBack(host, morning);
  setClock(host, at);
  const { result, error } = askAs(host, adopt);
  if (result === undefined) throw new Error(error);
  beatAt(host, '2026-11-20T10:05');
  searchTrial(trial(`taking back ${name}`, { request: 'unadopt', adoption: result['adoption'] }, remember(host)));
}
