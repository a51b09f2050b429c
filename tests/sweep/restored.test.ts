import { beatAt, makeCafe, remember, rowsOf, toldLines, typeInto, type Morning } from './cafe';
import { Chance } from './model/chance';
import { hours, logged, noticeOn } from './people';
import type { Host } from '../../local/host/host';

const SEED = Number(process.env['RUNSHEET_SEED'] ?? 20261120);
/** Pairs of n and m for each way; `npm run soak` asks for more. */
const PAIRS = Number(process.env['RUNSHEET_RESTORES'] ?? 3);
const PROCESSES = [
  { Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00', Proof: 'number 1..8' },
  { Process: 'Oven check', Owner: 'Ben', Backup: 'Ana', Fallback: 'Cy', Cadence: 'every day', 'Due at': '11:00', Proof: 'none' },
  { Process: 'Till count', Owner: 'Cy', Backup: 'Ben', Fallback: 'Ana', Cadence: 'every day', 'Due at': '16:00', 'Moves after': 1 },
];
const BEATS = [...hours('2026-11-19', 19, 23), ...hours('2026-11-20', 0, 23), ...hours('2026-11-21', 0, 23)];

/** The one thing somebody does; it lies before every version that is brought back. */
function act(host: Host, at: string): void {
  if (at === '2026-11-20T08:05') typeInto(host, 'Runs', ['Process', 'Opening check'], { Done: true, Proof: 4 });
}

const host = makeCafe({ rows: { Processes: PROCESSES }, warm: true });
const versions: Morning[] = [];
for (const at of BEATS) {
  act(host, at);
  beatAt(host, at);
  versions.push(remember(host));
}
const mails = [...host.desk.mails];
const keysOf = (): readonly string[] =>
  rowsOf(host, 'Runs')
    .map((row) => row['Key'] ?? '')
    .sort();
const allTold = toldLines(host);
const allKeys = keysOf();
const twice = (lines: readonly string[]): readonly string[] => lines.filter((line, index) => lines.indexOf(line) !== index);

const FIRST = BEATS.indexOf('2026-11-20T09:05');
const chance = new Chance(SEED);

/** What is left beside the cells when the version of beat `n` comes back after beat `n + m`. */
const WAYS: readonly (readonly [string, boolean, (key: string) => boolean])[] = [
  ['the cells of beat n, all properties kept', true, () => true],
  ['the cells kept, all properties lost', false, () => false],
  ['the cells of beat n, the claims lost', true, (key) => !key.startsWith('claims.')],
  ['the cells of beat n, the state lost', true, (key) => key !== 'state'],
];

function disturb(n: number, m: number, isOld: boolean, keeps: (key: string) => boolean): void {
  const [old, now] = [versions[n], versions[n + m]];
  if (old === undefined || now === undefined) throw new Error('there is no such version');
  host.book = (isOld ? old : now).book.clone();
  host.desk = now.desk.clone();
  const until = new Date(`${BEATS[n + m] ?? ''}:59+01:00`).getTime();
  host.desk.mails.push(...mails.filter(({ at }) => at <= until));
  const store = host.desk.store('document:cafe');
  [...store.keys()].filter((key) => !keeps(key)).forEach((key) => store.delete(key));
  BEATS.slice(n + m + 1).forEach((at) => beatAt(host, at));
}

describe.each(WAYS)('%s', (_name, isOld, keeps) => {
  const pairs = Array.from({ length: PAIRS }, () => {
    const n = chance.between(FIRST, BEATS.length - 6);
    return [n, chance.between(1, BEATS.length - 3 - n)] as const;
  });

  it.each(pairs)(`n = %i, m = %i (seed ${SEED}): nothing is mailed twice, no run is doubled or lost, and it is said`, (n, m) => {
    disturb(n, m, isOld, keeps);
    const told = toldLines(host);
    expect(twice(told)).toEqual(twice(allTold));
    expect(twice(keysOf())).toEqual([]);
    expect(keysOf()).toEqual(allKeys);
    const said = keeps('state') ? 'restored' : 'memory lost';
    expect([said, logged(host, said).length]).toEqual([said, 1]);
    if (BEATS.length - (n + m) < 24) expect(noticeOn(host)).toContain(keeps('state') ? 'was brought back' : 'is not there');
  });
});
