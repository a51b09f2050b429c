import { goBack, setClock } from './cafe';
import { AFTER, BUSY, makeMorning, outcomeOf } from './morning';
import { aboutChecks, beatAs, codesOf, hours, logged, settingOf } from './people';
import { askAs } from './first-use';
import { openDocument } from '../../local/host/events';

const { host, morning } = makeMorning();
const DAY = '2026-11-20';

goBack(host, morning);
[BUSY, ...AFTER].forEach((moment) => beatAs(host, 'dee', moment));
const alone = outcomeOf(host);

beforeEach(() => {
  goBack(host, morning);
});

describe('one person’s hourly checks sweep, those of others stand by', () => {
  it('a second installer costs six calls an hour, changes nothing and says so', () => {
    for (const moment of [BUSY, ...AFTER]) {
      beatAs(host, 'dee', moment);
      const changes = host.book.changes;
      const run = beatAs(host, 'ana', moment.replace(':05', ':20'));
      expect([run.error, run.mails, codesOf(run), host.book.changes]).toEqual([null, [], ['standing-by'], changes]);
      expect(run.calls.total).toBeLessThanOrEqual(6);
    }
    expect(outcomeOf(host)).toEqual(alone);
  });

  it.each([
    ['the moment before an hour and a half', '10:34', ['standing-by']],
    ['an hour and a half', '10:35', []],
    ['the moment after', '10:36', []],
  ])('%s after the last check of the sweeper', (_name, time, codes) => {
    beatAs(host, 'dee', BUSY);
    expect(codesOf(beatAs(host, 'ana', `${DAY}T${time}`))).toEqual(codes);
  });

  it('the owner is gone: the next installer takes over within two hours, nothing is lost or doubled, and it is said', () => {
    beatAs(host, 'dee', BUSY);
    const moments = hours(DAY, 9, 14, '20').map((at) => [at, codesOf(beatAs(host, 'ana', at))] as const);
    const took = moments.find(([, codes]) => codes.length === 0)?.[0];
    expect(took).toBe(`${DAY}T11:20`);
    expect(settingOf(host, 'Sweeper')).toBe('ana@cafe.example');
    expect(logged(host, 'sweeper')).toEqual(['These hourly checks took over.']);
    const taken = outcomeOf(host).told;
    goBack(host, morning);
    [BUSY, ...hours(DAY, 11, 14, '20')].forEach((at) => beatAs(host, 'dee', at));
    expect(taken).toEqual(outcomeOf(host).told);
  });

  it('the owner comes back: now they stand by', () => {
    beatAs(host, 'ana', `${DAY}T12:20`);
    expect(codesOf(beatAs(host, 'dee', `${DAY}T13:05`))).toEqual(['standing-by']);
    expect(codesOf(beatAs(host, 'ana', `${DAY}T13:20`))).toEqual([]);
  });

  it.each(['Range.setValues', 'Range.getValues', 'SpreadsheetApp.flush', 'Properties.setProperty'])(
    'the owner’s checks fail at %s, as without access: the next installer takes over and the owner gets no mail',
    (name) => {
      const throwAt = [{ name, phase: 'before', message: 'You do not have permission to perform that action.' }] as const;
      for (const at of hours(DAY, 9, 14)) {
        const run = beatAs(host, 'dee', at, at < `${DAY}T11` ? { throwAt } : {});
        const isWhole = run.error === null && (JSON.parse(String(run.value)) as { complete: unknown }).complete === true;
        // From the second hour on they may stand by already, which is whole.
        if (at < `${DAY}T10` || at >= `${DAY}T11`) expect(isWhole).toBe(at >= `${DAY}T11`);
        beatAs(host, 'ana', at.replace(':05', ':20'));
      }
      expect([settingOf(host, 'Sweeper'), aboutChecks(host)]).toEqual([expect.stringMatching(/^(ana|dee)@/), []]);
      const told = outcomeOf(host).told;
      expect(told.filter((line, index) => told.indexOf(line) !== index)).toEqual([]);
    },
  );

  it('a new trigger of the same person goes on at once', () => {
    beatAs(host, 'dee', BUSY);
    const store = host.desk.store('document:cafe');
    store.set('state', (store.get('state') ?? '').replace('of-dee', 'an older one'));
    expect(codesOf(beatAs(host, 'dee', `${DAY}T09:20`))).toEqual([]);
  });

  it('a person who asks for a check does not become the sweeper, and keeps nobody from taking over', () => {
    beatAs(host, 'dee', BUSY);
    hours(DAY, 10, 11, '50').forEach((at) => {
      setClock(host, at);
      askAs(host, { request: 'sweep' }, { user: 'ben@cafe.example' });
    });
    expect(settingOf(host, 'Sweeper')).toBe('dee@cafe.example');
    expect(codesOf(beatAs(host, 'ana', `${DAY}T11:55`))).toEqual([]);
  });

  it('what the quota of the sweeper leaves waiting goes out with the next installer’s', () => {
    host.desk.user('dee@cafe.example').quota = 1;
    expect(beatAs(host, 'dee', BUSY).mails.length).toBe(1);
    const run = beatAs(host, 'ana', `${DAY}T09:20`);
    expect([run.mails.length, run.mails[0]?.from]).toEqual([2, 'ana@cafe.example']);
    AFTER.forEach((at) => beatAs(host, 'ana', at));
    expect(outcomeOf(host).told).toEqual(alone.told);
  });

  it('Home and the sidebar say whose checks they are; whoever has none is offered to start where they are late', () => {
    beatAs(host, 'dee', BUSY);
    expect(host.book.findTab('Home')?.cell(3, 3)?.value).toBe('checked hourly as dee@cafe.example');
    const seen = (at: string): unknown => {
      setClock(host, at);
      openDocument(host, { user: 'ben@cafe.example' });
      return askAs(host, { request: 'overview' }, { user: 'ben@cafe.example' }).result['checks'];
    };
    expect(seen(`${DAY}T09:30`)).toEqual({ on: false, last: BUSY, late: false, by: 'dee@cafe.example' });
    expect(seen(`${DAY}T11:06`)).toEqual({ on: false, last: BUSY, late: true, by: 'dee@cafe.example' });
    askAs(host, { request: 'start', mail: 'on' }, { user: 'ben@cafe.example' });
    expect(codesOf(beatAs(host, 'ben', `${DAY}T11:10`))).toEqual([]);
  });
});
