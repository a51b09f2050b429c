import { askAs, makeEmpty, unchanged } from './first-use';
import { rowsOf, setClock } from './cafe';
import type { Host } from '../../local/host/host';

const DEE = 'dee@cafe.example';
const ANSWERS = { request: 'first-run', week: 'Monday', meeting: 'Tue 09:00', fallback: 'Ben', fallbackAddress: 'ben@cafe.example' };
const DRAFT = {
  ...{ process: 'Look at the week’s numbers', owner: 'Dee', backup: 'Ben', fallback: '', cadence: 'weekdays', dueAt: '08:00' },
  ...{ location: '', proof: 'text 20', serves: '', steps: [{ step: 'Read them', proof: 'none', required: true }] },
};

/** Asks and must be answered; gives what came back. */
function done(host: Host, request: object): Readonly<Record<string, unknown>> {
  const asked = askAs(host, request);
  expect([asked.run.missing, asked.error]).toEqual([[], undefined]);
  return asked.result;
}

const openSteps = (host: Host): readonly string[] =>
  (done(host, { request: 'setup' })['steps'] as readonly { key: string; done: boolean }[]).flatMap((step) => (step.done ? [] : [step.key]));

it('the built add-on leads an empty workbook to one open run and one test mail, each step twice', () => {
  const host = makeEmpty();
  expect(openSteps(host)).toEqual(['tabs', 'questions', 'process', 'mail', 'checks']);
  const twice = (request: object): void => {
    done(host, request);
    done(host, request);
  };
  twice({ request: 'install' });
  twice(ANSWERS);
  expect(rowsOf(host, 'People').map((row) => [row['Name'], row['Email']])).toEqual([
    ['Dee', DEE],
    ['Ben', 'ben@cafe.example'],
  ]);
  expect(done(host, { request: 'check-process', draft: DRAFT })).toMatchObject({
    gaps: [],
    next: ['2026-11-20T08:00', '2026-11-23T08:00', '2026-11-24T08:00', '2026-11-25T08:00', '2026-11-26T08:00'],
  });
  twice({ request: 'define-process', draft: DRAFT });
  twice({ request: 'sweep' });
  expect(rowsOf(host, 'Runs').map((row) => [row['Status'], row['Assignee'], String(row['Key']).slice(-16)])).toEqual([
    ['Open', 'Dee', '2026-11-20T08:00'],
  ]);
  expect(rowsOf(host, 'Run steps').map((row) => row['Step'])).toEqual(['Read them']);
  twice({ request: 'test-mail' });
  expect(host.desk.mails.map(({ to }) => to)).toEqual([[DEE]]);
  twice({ request: 'start', mail: 'dry run' });
  expect([openSteps(host), done(host, { request: 'verify' })]).toEqual([[], { ok: true, findings: [] }]);
});

it('the library fills Scorecard and Processes with rows that the next check finds no fault with', () => {
  const host = makeEmpty();
  done(host, { request: 'install', templates: ['all'] });
  done(host, ANSWERS);
  const items = done(host, { request: 'library' })['items'] as readonly { readonly key: string }[];
  const added = done(host, { request: 'add-from-library', keys: items.map(({ key }) => key), owner: 'Dee' });
  expect([items.length, added['gaps']]).toEqual([36, []]);
  setClock(host, '2026-11-20T07:05');
  expect(done(host, { request: 'sweep' })).toMatchObject({ complete: true, issues: [] });
});

it('settings that cannot be read change nothing', () => {
  const host = makeEmpty();
  done(host, { request: 'install' });
  const changes = [{ name: 'Quiet hours', value: 'late', was: '20:00-07:00' }];
  const { result } = unchanged(host, () => askAs(host, { request: 'save-settings', changes }));
  expect(result['gaps']).toEqual([{ field: 'Quiet hours', says: expect.stringContaining('write it like 20:00-07:00') as string }]);
});

it('who is not revealed gets no test mail', () => {
  const host = makeEmpty();
  done(host, { request: 'install' });
  host.desk.user(host.user).revealed = false;
  const asked = unchanged(host, () => askAs(host, { request: 'test-mail' }));
  expect(asked).toMatchObject({ ok: false, error: expect.stringMatching(/^Google does not reveal your address/) as string });
});
