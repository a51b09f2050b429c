import { askAs, makeEmpty, unchanged, writesOf } from './first-use';
import { beatAt, goBack, makeCafe, remember, rowsOf, setClock, typeInto } from './cafe';
import { makeMorning } from './morning';
import { fillWhole } from './full-company';
import type { Host } from '../../local/host/host';
import { HOSTILE_TEXTS } from '../support/hostile-texts';
import { VERSION } from '../../src/core/contract/version';

const EVE = 'eve@elsewhere.example';
const TABS_READ_ELSEWHERE = ['Sheet1', 'Log', 'History', 'Run archive', 'Dictionary'];
const boundTabs = (host: Host): number => host.book.tabs.filter((tab) => !TABS_READ_ELSEWHERE.includes(tab.name)).length;
const setting = (host: Host, name: string): string | undefined =>
  rowsOf(host, 'Settings').find((row) => row['Setting'] === name)?.['Value'];

const { host, morning } = makeMorning();
beforeEach(() => {
  goBack(host, morning);
  setClock(host, '2026-11-20T09:05');
  [host.user, EVE].forEach((user) => host.desk.user(user));
});

describe('an empty file', () => {
  it('is told to be one, and stays it', () => {
    const empty = makeEmpty();
    const { ok, version, result, run } = unchanged(empty, () => askAs(empty, { request: 'overview' }));
    expect([ok, version, run.missing]).toEqual([true, VERSION, []]);
    expect(result).toMatchObject({
      installed: false,
      you: { address: 'dee@cafe.example', name: '', chosen: false },
      mail: 'off',
      attention: [],
      groups: [],
    });
  });

  it.each(['preview', 'start'])('refuses %s', (request) => {
    const empty = makeEmpty();
    const asked = unchanged(empty, () => askAs(empty, request === 'start' ? { request, mail: 'on' } : { request }));
    expect(asked).toMatchObject({ ok: false, version: VERSION, error: expect.stringMatching(/^There are no tabs of Runsheet/) as unknown });
  });
});

describe('the overview', () => {
  it('reads every tab once and writes nothing', () => {
    const { run, result } = unchanged(host, () => askAs(host, { request: 'overview' }));
    expect([run.missing, writesOf(run)]).toEqual([[], []]);
    expect(run.calls.total).toBeLessThanOrEqual(boundTabs(host) + 9);
    expect(result).toMatchObject({ installed: true, checks: { on: false, late: false }, mail: 'on', you: { name: 'Dee' } });
    expect((result['attention'] as { mine: boolean }[]).every(({ mine }) => mine)).toBe(true);
  });

  it('shows nobody as the reader where Google does not reveal the address', () => {
    host.desk.user(host.user).revealed = false;
    const { result } = askAs(host, { request: 'overview' });
    expect(result['you']).toEqual({ address: '', name: '', chosen: false });
    expect((result['attention'] as { mine: boolean }[]).some(({ mine }) => mine)).toBe(false);
  });

  it('is for somebody without a row in People too', () => {
    const { result } = askAs(host, { request: 'overview' }, { user: EVE });
    expect(result['you']).toEqual({ address: EVE, name: '', chosen: false });
    expect(result['attention']).not.toEqual([]);
  });

  it('shows what somebody holds to whoever looks as them, for the same calls, and writes nothing', () => {
    askAs(host, { request: 'overview' });
    const own = askAs(host, { request: 'overview' }, { user: 'cy@cafe.example' });
    const seen = unchanged(host, () => askAs(host, { request: 'overview', as: 'Cy' }));
    expect([seen.run.calls.byService, writesOf(seen.run)]).toEqual([own.run.calls.byService, []]);
    expect(seen.result['you']).toEqual({ address: 'dee@cafe.example', name: 'Cy', chosen: true });
    expect(seen.result['mine']).toMatchObject({ who: 'Cy', runs: [{ title: 'Fridge check' }] });
    expect({ ...seen.result, you: own.result['you'] }).toEqual(own.result);
  });

  it.each(HOSTILE_TEXTS)('survives $name in names and in whom to look as', ({ text }) => {
    typeInto(host, 'Processes', ['Process', 'Bread order'], { Process: text });
    typeInto(host, 'People', ['Name', 'Cy'], { Name: text });
    for (const as of [{}, { as: text }]) {
      const { ok, run } = askAs(host, { request: 'overview', ...as });
      expect([ok, run.error]).toEqual([true, null]);
    }
  });

  it('takes the calls of a sweep’s reading and asks who reads and whether their checks run', () => {
    askAs(host, { request: 'status' });
    const reading = askAs(host, { request: 'status' }).run.calls.byService;
    const { byService } = askAs(host, { request: 'overview' }).run.calls;
    expect(byService).toEqual({ ...reading, 'User.getEmail': 1, 'ScriptApp.getUserTriggers': 1 });
  });

  it('of 250 people and 400 open runs costs the same calls as of a handful, in a few modelled seconds, and is no megabyte', () => {
    const all = ['home', 'vto', 'rocks', 'scorecard', 'processes', 'meetings', 'work', 'people', 'system'];
    const costOf = (fill: boolean): { readonly total: number; readonly modelledMs: number; readonly bytes: number } => {
      const company = makeCafe({ templates: all });
      if (fill) fillWhole(company, '2026-11-20', '2026-11-16', 1000);
      beatAt(company, '2026-11-20T06:05');
      setClock(company, '2026-11-20T09:40');
      const { run } = askAs(company, { request: 'overview' }, { user: 'p1@bench.example' });
      return { total: run.calls.total, modelledMs: run.modelledMs, bytes: String(run.value).length };
    };
    const [small, big] = [costOf(false), costOf(true)];
    expect(big.total).toBe(small.total);
    expect(big.modelledMs).toBeLessThan(8000);
    expect([big.bytes > 50_000, big.bytes < 1_000_000]).toEqual([true, true]);
  });
});

describe('the preview', () => {
  it('writes nothing, and is what the next heartbeat does', () => {
    const { result, run } = unchanged(host, () => askAs(host, { request: 'preview' }));
    expect(writesOf(run)).toEqual([]);
    askAs(host, { request: 'start', mail: 'on' });
    const beat = beatAt(host, '2026-11-20T09:05');
    const mails = beat.run.mails.map(({ to, subject }) => ({ to: to.join(), subject }));
    expect([mails.length, result['mails']]).toEqual([3, mails]);
    expect(result['says']).toContain(`It brings ${String(beat.report['changed'])} cells up to date.`);
    expect(result).toMatchObject({ from: 'dee@cafe.example', mail: 'on' });
    const may = (result['recipients'] as { address: string }[]).map(({ address }) => address);
    expect(mails.filter(({ to }) => !may.includes(to))).toEqual([]);
  });
});

describe('starting', () => {
  const triggersOf = (user: string): number => host.desk.triggers.filter((trigger) => trigger.user === user && !trigger.disabled).length;

  it('makes one trigger of one’s own, however often, and the heartbeat comes', () => {
    const first = askAs(host, { request: 'start', mail: 'on' });
    askAs(host, { request: 'start', mail: 'on' });
    expect([first.ok, triggersOf('dee@cafe.example'), host.desk.triggers.map(({ handler, schedule }) => [handler, schedule])]).toEqual([
      ...[true, 1, [['runsheetHourly', ['everyHours(1)']]]],
    ]);
    expect(askAs(host, { request: 'overview' }).result['checks']).toMatchObject({ on: true });
    expect(askAs(host, { request: 'overview' }, { user: EVE }).result['checks']).toMatchObject({ on: false });
  });

  it('of a second person leaves that of the first alone, and stopping too', () => {
    askAs(host, { request: 'start', mail: 'on' });
    askAs(host, { request: 'start', mail: 'on' }, { user: EVE });
    expect([triggersOf('dee@cafe.example'), triggersOf(EVE)]).toEqual([1, 1]);
    const { result } = askAs(host, { request: 'stop' }, { user: EVE });
    expect([triggersOf('dee@cafe.example'), triggersOf(EVE), result['says']]).toEqual([
      ...[1, 0, ['Your hourly checks of this file are stopped. Another person who started theirs still has them.']],
    ]);
  });

  it('writes who confirmed and which domains, and the log verifies', () => {
    askAs(host, { request: 'start', mail: 'on' });
    expect(rowsOf(host, 'Log').slice(-1)[0]).toMatchObject({
      ...{ Who: 'dee@cafe.example', What: 'mail on', Row: 'Settings', After: 'on', Reason: 'Mail may go to cafe.example.' },
    });
    expect([setting(host, 'File'), setting(host, 'Approved domains')]).toEqual(['cafe', 'cafe.example']);
    beatAt(host, '2026-11-20T09:05');
    expect(askAs(host, { request: 'verify' }).result).toEqual({ ok: true, findings: [] });
  });

  it('spares the next heartbeat from reading the log whole', () => {
    const costAfter = (start: boolean): number => {
      goBack(host, morning);
      setClock(host, '2026-11-20T09:05');
      if (start) askAs(host, { request: 'start', mail: 'on' });
      return beatAt(host, '2026-11-20T09:05').run.calls.byService['Range.getValues'] ?? 0;
    };
    expect(costAfter(true) - costAfter(false)).toBeLessThanOrEqual(1);
  });

  it.each(['off', 'on'])('with mail %s is refused to somebody who may not write: no trigger, no line in the log', (mail) => {
    askAs(host, { request: 'start', mail });
    askAs(host, { request: 'stop' });
    for (const tab of host.book.tabs) tab.protections = [{ area: null, description: '', warningOnly: false, editors: [host.user] }];
    const lines = rowsOf(host, 'Log').length;
    for (const wanted of ['off', 'on']) {
      const { ok, error } = askAs(host, { request: 'start', mail: wanted }, { user: EVE });
      expect([ok, error]).toEqual([false, expect.stringMatching(/^You are trying to edit a protected cell or object\./)]);
    }
    expect([rowsOf(host, 'Log').length, host.desk.triggers, setting(host, 'Escalation mail')]).toEqual([lines, [], mail]);
    expect(askAs(host, { request: 'overview' }, { user: EVE }).ok).toBe(true);
  });

  it('without a permission says where to give it', () => {
    host.desk.user(EVE).granted = (host.manifest.oauthScopes ?? []).filter((scope) => !scope.endsWith('script.send_mail'));
    const { ok, error } = unchanged(host, () => askAs(host, { request: 'start', mail: 'on' }, { user: EVE }));
    expect([ok, error]).toEqual([false, expect.stringMatching(/^Runsheet needs a permission .* https:\/\//)]);
  });

  it('ended at any call is completed by starting again', () => {
    askAs(host, { request: 'start', mail: 'dry run' });
    const begun = remember(host);
    const { total } = askAs(host, { request: 'start', mail: 'on' }).run.calls;
    expect(total).toBeGreaterThan(boundTabs(host));
    for (let killAt = 1; killAt <= total; killAt += 1) {
      goBack(host, begun);
      host.rpc('rpc', '{"request":"start","mail":"on"}', { faults: { killAt, phase: 'after', unflushed: 'cut', seed: killAt } });
      expect(askAs(host, { request: 'start', mail: 'on' }).ok).toBe(true);
      const confirmed = rowsOf(host, 'Log').filter((row) => row['What'] === 'mail on' && row['Who'] === 'dee@cafe.example');
      expect([confirmed.length > 0, triggersOf('dee@cafe.example'), setting(host, 'Escalation mail')]).toEqual([true, 1, 'on']);
      expect(askAs(host, { request: 'verify' }).result).toEqual({ ok: true, findings: [] });
    }
  });
});

describe('a sidebar of another version', () => {
  it.each(['attention', 'escalated', 'install '])('that asks for %j is refused with a sentence and the version', (request) => {
    expect(askAs(host, { request })).toMatchObject({
      ...{ ok: false, version: VERSION, error: 'The request is not one Runsheet knows at request. Reload the sidebar and try again.' },
    });
  });
});
