import { fireTrigger } from '../../local/host/events';
import { Host } from '../../local/host/host';
import type { RunResult } from '../../local/host/run-result';
import { addOn, code, manifest, setClock } from './cafe';
import { BUSY, makeMorning } from './morning';
import { googleNames } from '../bundle/google-names';

const { morning } = makeMorning();
const PREFIX = 'https://www.googleapis.com/auth/';
const declared = (manifest.oauthScopes ?? []).map((scope) => scope.slice(PREFIX.length));

/** What each service of Google that the add-on names asks for, as Google's reference has it; these ask for nothing: cache, lock, properties, HTML, tools. */
const ASKED_BY: Readonly<Record<string, readonly string[]>> = {
  CacheService: [],
  HtmlService: [],
  LockService: [],
  PropertiesService: [],
  Utilities: [],
  MailApp: ['script.send_mail'],
  ScriptApp: ['script.scriptapp'],
  Session: ['userinfo.email'],
  SpreadsheetApp: ['spreadsheets.currentonly', 'script.container.ui'],
};

function beat(host: Host): RunResult {
  const trigger = { uid: 'tour', handler: 'runsheetHourly', user: host.user, bookId: host.book.id, schedule: ['everyHours(1)'] };
  const run = fireTrigger(host, { ...trigger, event: 'CLOCK', disabled: false });
  if (run === null) throw new Error('the trigger did not fire');
  return run;
}

/** What people and Google's clock do, and the permissions that each of it cannot do without. */
const TOUR: readonly (readonly [string, readonly string[], (host: Host) => RunResult])[] = [
  ['a heartbeat with mail', ['spreadsheets.currentonly', 'script.send_mail'], beat],
  ['opening the sidebar', ['script.container.ui'], (host) => host.run('menuOpen', [], { kind: 'menu' })],
  [
    'what the sidebar shows',
    ['spreadsheets.currentonly', 'script.scriptapp', 'userinfo.email'],
    (host) => host.rpc('rpc', '{"request":"overview"}'),
  ],
  ['starting the checks', ['spreadsheets.currentonly', 'script.scriptapp'], (host) => host.rpc('rpc', '{"request":"start","mail":"on"}')],
  ['stopping them', ['spreadsheets.currentonly', 'script.scriptapp'], (host) => host.rpc('rpc', '{"request":"stop"}')],
  [
    'a question in a dialog',
    ['spreadsheets.currentonly', 'script.container.ui'],
    (host) => host.run('menuStart', [], { kind: 'menu', answers: ['NO'] }),
  ],
];

const REFUSED = /Specified permissions are not sufficient|Google has not given Runsheet a permission/;

/** True where Google refused a part of it. */
function isRefused(act: (host: Host) => RunResult, scopes: readonly string[]): boolean {
  const oauthScopes = scopes.map((scope) => `${PREFIX}${scope}`);
  const [book, desk] = [morning.book.clone(), morning.desk.clone()];
  const host = new Host({ ...addOn, manifest: { ...manifest, oauthScopes }, book, desk, now: 0, user: 'dee@cafe.example' });
  setClock(host, BUSY);
  const { error, value, alerts, missing } = act(host);
  expect(missing).toEqual([]);
  return [error?.message, value, ...alerts.map(({ text }) => text)].some((said) => typeof said === 'string' && REFUSED.test(said));
}

describe('the permissions that Runsheet asks for', () => {
  it('are five, none of them for other files, other accounts or the network', () => {
    expect([...declared].sort()).toEqual([
      ...['script.container.ui', 'script.scriptapp', 'script.send_mail', 'spreadsheets.currentonly', 'userinfo.email'],
    ]);
  });

  it('are what the services it names ask for, no more and no fewer', () => {
    const named = googleNames.filter((name) => new RegExp(`(?<![\\w$.])${name}(?=\\.)`).test(code));
    expect(named.filter((name) => ASKED_BY[name] === undefined)).toEqual([]);
    expect([...new Set(named.flatMap((name) => ASKED_BY[name] ?? []))].sort()).toEqual([...declared].sort());
  });

  it.each(TOUR)('are enough for %s', (_label, _needs, act) => {
    expect(isRefused(act, declared)).toBe(false);
  });

  it.each(TOUR.flatMap(([label, needs, act]) => needs.map((scope) => [scope, label, act] as const)))(
    '%s is needed for %s',
    (scope, _label, act) => {
      expect(
        isRefused(
          act,
          declared.filter((one) => one !== scope),
        ),
      ).toBe(true);
    },
  );

  it('are each needed for something', () => {
    const needed = new Set(TOUR.flatMap(([, needs]) => needs));
    expect(declared.filter((scope) => !needed.has(scope))).toEqual([]);
  });
});
