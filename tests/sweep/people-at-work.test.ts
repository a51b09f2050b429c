import { askAddOn, type Heartbeat } from '../../local/cli/call-add-on';
import { seededRandom } from '../../local/host/random';
import { columnOf, textAt } from '../../local/sample/fill-sheet';
import { beatAt, faultyBeat, goBack, remember, rowsOf, tabOf, toldLines, typeInto } from './cafe';
import { AFTER, BUSY, makeMorning, outcomeOf } from './morning';
import { DAMAGING, HARMLESS, type PeopleAct } from './people-acts';

const { host } = makeMorning();

/** `npm run soak` asks for every call; at every commit a few are drawn for each act. */
const SEED = Number(process.env['RUNSHEET_SEED'] ?? 20261120);
const ALL = process.env['RUNSHEET_PEOPLE'] === 'all';
const draw = seededRandom(SEED);

/** Every run gets a note of its own, so that a mark beside the wrong run is seen. */
function furnish(): void {
  const runs = tabOf(host, 'Runs');
  for (let row = 2; row <= runs.lastRow(); row += 1) {
    const id = textAt(runs, row, columnOf(runs, 'ID'));
    if (id !== '') runs.setCell(row, columnOf(runs, 'Note'), { value: `note of ${id}` });
  }
}

furnish();
const morning = remember(host);

const linesOf = (name: string, headers: readonly string[]): readonly string[] =>
  rowsOf(host, name)
    .map((row) => headers.map((header) => row[header] ?? '').join(' | '))
    .sort();

/** What people and engine have side by side, row by row. */
function picture(): unknown {
  return {
    ...outcomeOf(host),
    notes: linesOf('Runs', ['ID', 'Done', 'Proof', 'Note']),
    ticks: linesOf('Run steps', ['Run', 'Step', 'Done', 'Proof']),
    processes: linesOf('Processes', ['ID', 'Process', 'Owner', 'Health', 'Next due']),
    people: linesOf('People', ['Name', 'Email', 'Status']),
    outbox: linesOf('Outbox', ['Key', 'State', 'To']),
    verify: askAddOn(host, { request: 'verify' }).answer,
  };
}

const calls: string[] = [];
goBack(host, morning);
faultyBeat(host, BUSY, { hookAt: (_call, name) => void calls.push(name) });
AFTER.forEach((moment) => beatAt(host, moment));
const undisturbed = picture();

/** Calls to act before: all, or some from the first reading of a tab on. */
function pickCalls(count: number): readonly number[] {
  const numbers = calls.map((_name, index) => index + 1);
  return ALL ? numbers : Array.from({ length: count }, () => numbers[5 + Math.floor(draw() * (numbers.length - 5))] ?? 1);
}

function play(act: () => void, at: number): Heartbeat {
  goBack(host, morning);
  const beat = faultyBeat(host, BUSY, { hookAt: (call) => void (call === at && act()) });
  expect(beat.run.error).toBeNull();
  return beat;
}

const pairs = (tabs: readonly string[], acts: readonly PeopleAct[]): readonly (readonly [string, string])[] =>
  tabs.flatMap((tab) => acts.map(({ name }) => [tab, name] as const));

let points = 0;
afterAll(() => console.info(`${points} points, RUNSHEET_SEED=${SEED}, ${calls.length} calls in the sweep.`));

describe('while a sweep runs somebody', () => {
  const TABS = ['Runs', 'Run steps', 'Outbox', 'Processes', 'People'];

  it.each(pairs(TABS, HARMLESS))('in %s %s: everything ends as if nobody had', (tab, name) => {
    const act = HARMLESS.find((one) => one.name === name)?.act ?? (() => undefined);
    for (const at of pickCalls(2)) {
      points += 1;
      play(() => act(tabOf(host, tab), host), at);
      AFTER.forEach((moment) => beatAt(host, moment));
      expect({ at, ...(picture() as object) }).toEqual({ at, ...(undisturbed as object) });
    }
  });
});

/** Tabs whose damage a sweep names; that of the Log is named by the check of its chain. */
const NAMED = ['Runs', 'Run steps', 'Processes', 'Outbox'];

function doubledRuns(): readonly string[] {
  if (host.book.findTab('Runs') === undefined) return [];
  const keys = rowsOf(host, 'Runs').map((row) => row['Key'] ?? '');
  return keys.filter((key, index) => key !== '' && keys.indexOf(key) !== index);
}

describe('damage done while a sweep runs', () => {
  const TABS = ['Runs', 'Run steps', 'Processes', 'Outbox', 'Log', 'People'];

  it.each(pairs(TABS, DAMAGING))('in %s somebody %s: the checks go on, nobody is mailed twice, what is left is named', (tab, name) => {
    const damage = DAMAGING.find((one) => one.name === name);
    for (const at of pickCalls(1)) {
      points += 1;
      const busy = play(() => damage?.act(tabOf(host, tab), host), at);
      const beats = [busy, ...AFTER.map((moment) => beatAt(host, moment))];
      const told = toldLines(host);
      expect(told).toEqual([...new Set(told)]);
      expect({ at, doubled: doubledRuns() }).toEqual({
        at,
        doubled: name.startsWith('copies') && tab === 'Runs' ? [expect.any(String)] : [],
      });
      const issues = beats.flatMap(({ report }) => (report['issues'] ?? []) as readonly { readonly code: string; readonly tab: string }[]);
      const named = issues.filter((issue) => issue.tab === tab).map(({ code }) => code);
      // A copy of a step or a mail that is settled changes nothing and is left alone.
      const isIdle = name.startsWith('copies') && tab !== 'Runs' && tab !== 'Processes';
      if (NAMED.includes(tab) && !isIdle)
        expect({ at, named: damage?.named.some((code) => named.includes(code)) ?? false }).toEqual({
          at,
          named: damage?.named.length !== 0,
        });
    }
  });
});

const MOVED = 'Opening check';

describe('a run that is ticked with its proof while the sweep that would move it runs', () => {
  const lastLook = calls.lastIndexOf('Range.getValues', calls.indexOf('MailApp.getRemainingDailyQuota')) + 1;
  const tick = (): void => typeInto(host, 'Runs', ['Process', MOVED], { Done: true, Proof: 4 });

  it('has a last look at Runs before mail goes', () => {
    expect(lastLook).toBeGreaterThan(20);
  });

  it.each(ALL ? calls.map((_name, index) => index + 1) : [1, 10, 11, 19, 20, 27, 29, lastLook, lastLook + 1, ...pickCalls(6)])(
    'before call %d: nobody is mailed of a miss that the sweep could have seen, and the tick stays',
    (at) => {
      points += 1;
      const { run } = play(tick, at);
      const about = run.mails.filter(({ body }) => body.includes(`${MOVED}, due Fri 20 Nov`));
      if (at <= lastLook) expect(about).toEqual([]);
      AFTER.forEach((moment) => beatAt(host, moment));
      const row = rowsOf(host, 'Runs').find((one) => one['Process']?.endsWith(MOVED) === true && one['Proof'] === '4');
      expect(row).toMatchObject({ Done: 'true', Proof: '4' });
      expect(row?.['Status']).toMatch(/^Done/);
      const told = toldLines(host);
      expect(told).toEqual([...new Set(told)]);
    },
  );
});
