import { goBack, manifest, rowsOf, type Morning } from './cafe';
import { AFTER, BUSY, makeMorning, outcomeOf } from './morning';
import { aboutChecks, beatAs, codesOf, hours, logged, noticeOn } from './people';
import { askAs } from './first-use';

const { host, morning } = makeMorning();
const DAY = '2026-11-20';
const SCOPES = manifest.oauthScopes ?? [];
const MAIL = SCOPES.find((scope) => scope.endsWith('send_mail')) ?? '';
const SHEET = SCOPES.find((scope) => scope.includes('spreadsheets')) ?? '';
const ASKING = 'dee@cafe.example checks need a permission';
const without = (scope: string): readonly string[] => SCOPES.filter((one) => one !== scope);
const revoke = (scope: string): void => void (host.desk.user('dee@cafe.example').granted = without(scope));
const grant = (): void => void (host.desk.user('dee@cafe.example').granted = null);

/** What the claims in the properties and the rows of the Outbox say was begun. */
const begun = (): unknown => [
  [...host.desk.store('document:cafe')].filter(([key]) => key.startsWith('claims.')),
  rowsOf(host, 'Outbox').map((row) => row['State']),
];

function startAgain(from: Morning): void {
  goBack(host, from);
  host.desk.user('dee@cafe.example').granted = null;
}

startAgain(morning);
[BUSY, ...AFTER].forEach((moment) => beatAs(host, 'dee', moment));
const alone = outcomeOf(host);

beforeEach(() => {
  startAgain(morning);
});

describe('a permission that Google asks for again', () => {
  it.each(SCOPES.map((scope) => [scope.split('/').pop() ?? '', scope]))(
    '%s: nothing is begun, and one mail a day goes out',
    (_name, scope) => {
      beatAs(host, 'dee', `${DAY}T08:35`);
      host.desk.mails.length = 0;
      revoke(scope);
      const [before, changes] = [begun(), host.book.changes];
      const runs = [...hours(DAY, 9, 23), ...hours('2026-11-21', 0, 23)].map((at) => beatAs(host, 'dee', at));
      expect(runs.map((run) => [run.error, codesOf(run)])).toEqual(runs.map(() => [null, ['not-authorized']]));
      expect([begun(), host.book.changes]).toEqual([before, changes]);
      expect(aboutChecks(host)).toEqual(scope === MAIL ? [] : [ASKING, ASKING]);
      host.desk.mails.forEach(({ body, from }) => {
        expect([from, body.includes('https://script.google.com/macros/d/addon/authorize')]).toEqual(['dee@cafe.example', true]);
      });
    },
  );

  it('no quota: no mail, and none is counted as sent', () => {
    revoke(SHEET);
    host.desk.user('dee@cafe.example').quota = 0;
    beatAs(host, 'dee', BUSY);
    expect(aboutChecks(host)).toEqual([]);
    host.desk.user('dee@cafe.example').quota = 10;
    beatAs(host, 'dee', `${DAY}T10:05`);
    expect(aboutChecks(host)).toEqual([ASKING]);
  });

  it('one person’s does not keep back the mail of another, and other installers’ triggers go on', () => {
    revoke(SHEET);
    beatAs(host, 'dee', BUSY);
    host.desk.user('ben@cafe.example').granted = without(SHEET);
    beatAs(host, 'ben', `${DAY}T09:10`);
    hours(DAY, 9, 12, '20').forEach((at) => beatAs(host, 'ana', at));
    expect(aboutChecks(host)).toEqual([ASKING, ASKING.replace('dee', 'ben')]);
    expect(rowsOf(host, 'Outbox').some((row) => row['State'] === 'sent' && row['Key']?.includes(':hop1:'))).toBe(true);
    hours(DAY, 13, 18).forEach((at) => beatAs(host, 'dee', at));
    expect(aboutChecks(host).length).toBe(2);
  });

  it('the sidebar says so meanwhile; once it is granted the checks go on, all is told once, and the Log says it', () => {
    revoke(MAIL);
    beatAs(host, 'dee', BUSY);
    const seen = askAs(host, { request: 'overview' }, { user: 'ana@cafe.example' }).result['notice'];
    expect(seen).toBe(
      'Nothing was checked from Fri 20 Nov 00:05 to Fri 20 Nov 06:05. The hourly checks fail since Fri 20 Nov 09:05: Google asks whoever runs the hourly checks for a permission again.',
    );
    grant();
    [`${DAY}T09:35`, ...AFTER].forEach((moment) => beatAs(host, 'dee', moment));
    expect(outcomeOf(host).told).toEqual(alone.told);
    expect(logged(host, 'works again').length).toBe(1);
    expect(noticeOn(host)).toContain('The hourly checks work again; since Fri 20 Nov 09:05 1 check failed');
  });
});

describe('a permission that is withdrawn while a sweep runs', () => {
  startAgain(morning);
  const calls = beatAs(host, 'dee', BUSY).calls.total;
  const all = Array.from({ length: calls }, (_unused, at) => at + 1);
  /** A sweep needs the cells and the mail; the other scopes are withdrawn at a few of its calls. */
  const pointsFor = (scope: string): readonly number[] => (scope === MAIL || scope === SHEET ? all : all.filter((at) => at % 17 === 1));

  it.each(SCOPES.map((scope) => [scope.split('/').pop() ?? '', scope]))(
    '%s, before each of its calls: nothing twice, nothing lost unseen',
    (_name, scope) => {
      for (const point of pointsFor(scope)) {
        startAgain(morning);
        beatAs(host, 'dee', BUSY, { hookAt: (call) => void (call === point && revoke(scope)) });
        grant();
        [`${DAY}T09:35`, ...AFTER].forEach((moment) => beatAs(host, 'dee', moment));
        const { told, runs, steps } = outcomeOf(host);
        const at = `${scope} at call ${point}`;
        expect([at, told.filter((line, index) => told.indexOf(line) !== index)]).toEqual([at, []]);
        const lost = alone.told.filter((line) => !told.includes(line));
        expect([at, lost]).toEqual([at, []]);
        expect([at, runs, steps]).toEqual([at, alone.runs, alone.steps]);
      }
      process.stdout.write(`${pointsFor(scope).length} points for ${scope}\n`);
    },
  );
});
