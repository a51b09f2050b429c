import { askAddOn } from '../../local/cli/call-add-on';
import { beatAt, goBack, makeCafe, remember, rowsOf, setClock, tabOf } from './cafe';
import { askAs } from './first-use';
import { hours } from './people';

const host = makeCafe({ sample: true, templates: ['people', 'processes', 'rocks', 'scorecard', 'work', 'meetings', 'vto'], warm: true });
[...hours('2026-11-19', 19, 20), ...hours('2026-11-20', 6, 18)].forEach((at) => beatAt(host, at));
const evening = remember(host);
const WHOLE = { ok: true, findings: [] };

const verify = (): unknown => askAddOn(host, { request: 'verify' }).answer;
const idsOf = (tab: string): readonly string[] => rowsOf(host, tab).map((row) => row['ID'] ?? '');

/** The issues that the first check of the next day reports about damage; its own look at the log comes with it. */
function codesNextDay(): readonly string[] {
  const { report } = beatAt(host, '2026-11-21T07:05');
  const issues = report['issues'] as readonly { readonly code: string }[];
  return issues.map(({ code }) => code).filter((code) => /^(?:log|run|mail)-/.test(code));
}

function ask(request: object): Readonly<Record<string, unknown>> {
  const { ok, error, result } = askAs(host, request);
  expect([ok, error ?? '']).toEqual([true, '']);
  return result;
}

const results = (): Readonly<Record<string, string>> =>
  Object.fromEntries(rowsOf(host, 'Rocks').map((row) => [row['ID'] ?? '', 'Carried']));

/** Each removes rows, and says which ids went. */
const REMOVALS: readonly (readonly [string, string, () => void])[] = [
  ['the sample', 'Runs', () => void ask({ request: 'remove-sample' })],
  [
    'an issue that was raised and taken back',
    'Issues',
    () => {
      setClock(host, '2026-11-20T18:10');
      const { undo } = ask({ request: 'raise', issue: 'No beans' });
      ask({ request: 'undo', ...(undo as object) });
    },
  ],
  [
    'a quarter that was closed and opened again',
    'Rocks',
    () => {
      ask({ request: 'close-quarter', quarter: '2026 Q4', results: results() });
      ask({ request: 'reopen-quarter' });
    },
  ],
];

describe('what Runsheet removed by itself', () => {
  beforeEach(() => {
    goBack(host, evening);
    setClock(host, '2026-11-20T18:10');
  });

  it.each(REMOVALS)('%s: nobody takes it for tampering, neither verify nor the daily check', (_name, tab, remove) => {
    expect([idsOf(tab).length > 0, verify()]).toEqual([true, WHOLE]);
    remove();
    expect(verify()).toEqual(WHOLE);
    beatAt(host, '2026-11-20T19:05');
    expect([verify(), codesNextDay(), verify()]).toEqual([WHOLE, [], WHOLE]);
  });

  it('the sample, cut off before every call and repeated: each run stands in the log as removed once', () => {
    let points = 0;
    for (let at = 1; ; at += 1) {
      goBack(host, evening);
      setClock(host, '2026-11-20T18:10');
      const before = idsOf('Runs');
      const cut = host.rpc('rpc', JSON.stringify({ request: 'remove-sample' }), { faults: { killAt: at } });
      if (!cut.killed) break;
      points += 1;
      ask({ request: 'remove-sample' });
      const removed = rowsOf(host, 'Log').filter((row) => row['What'] === 'removed');
      expect({ at, removed: removed.map((row) => row['Row']).sort(), verify: verify() }).toEqual({
        at,
        removed: [...before].sort(),
        verify: WHOLE,
      });
    }
    console.info(`${points} points.`);
    expect(points).toBeGreaterThan(20);
  });

  it('a run that somebody deletes is still named', () => {
    tabOf(host, 'Runs').deleteRows(2, 1);
    expect(verify()).toMatchObject({ ok: false, findings: [{ code: 'run-removed' }] });
  });
});
