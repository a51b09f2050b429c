import type { ExecutionKind } from '../../local/host/execution';
import type { AuthMode } from '../../local/host/permissions';
import { ana, ben, makeHost, outcomeOf } from './sandbox';

const calls: Readonly<Record<string, string>> = {
  menu: "SpreadsheetApp.getUi().createAddonMenu().addItem('A', 'a').addSeparator().addToUi(); return 'ok'",
  sidebar: "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); return 'ok'",
  alert: "SpreadsheetApp.getUi().alert('x'); return 'ok'",
  open: "SpreadsheetApp.getActiveSpreadsheet(); return 'ok'",
  read: "sheet().getRange('A1').getValue(); return 'ok'",
  write: "sheet().getRange('A1').setValue(1); return 'ok'",
  property: "PropertiesService.getUserProperties().getProperty('a'); return 'ok'",
  cache: "CacheService.getUserCache().get('a'); return 'ok'",
  lock: "LockService.getDocumentLock().tryLock(1); return 'ok'",
  mail: "MailApp.getRemainingDailyQuota(); return 'ok'",
  trigger: "ScriptApp.getProjectTriggers(); return 'ok'",
  locale: "Session.getActiveUserLocale(); return 'ok'",
  address: "return 'ok' + Session.getActiveUser().getEmail()",
  tools: "Utilities.getUuid(); return 'ok'",
};

const table: Readonly<Record<AuthMode, readonly [ExecutionKind, string]>> = {
  NONE: ['simple', 'menu locale tools'],
  LIMITED: ['simple', 'menu open read write property cache lock locale tools address'],
  CUSTOM_FUNCTION: ['custom', 'open read property cache lock locale tools address'],
  FULL: ['menu', Object.keys(calls).join(' ')],
};

const cases = (Object.keys(table) as AuthMode[]).flatMap((mode) =>
  Object.keys(calls).map((name) => [mode, table[mode][1].split(' ').includes(name) ? 'allows' : 'refuses', name] as const),
);

describe('auth modes', () => {
  it.each(cases)('%s %s %s', (authMode, verdict, name) => {
    const outcome = String(outcomeOf(calls[name] ?? '', {}, { authMode, kind: table[authMode][0] }));
    if (verdict === 'allows') expect(outcome).toMatch(/^ok/);
    else expect(outcome).toMatch(/^(Specified permissions are not sufficient to call |Cannot call SpreadsheetApp.getUi)/);
  });

  it.each([
    ['LIMITED', 'ok'],
    ['CUSTOM_FUNCTION', 'ok'],
    ['FULL', `ok${ana}`],
  ] as const)('%s reveals the address as "%s"', (authMode, outcome) => {
    expect(outcomeOf(calls['address'] ?? '', {}, { authMode })).toBe(outcome);
  });

  it('code at the top level runs in the same mode', () => {
    const host = makeHost("var p = PropertiesService.getUserProperties(); function onOpen() { return 'menu' }");
    expect(host.run('onOpen', [], { authMode: 'NONE', kind: 'simple' }).error?.message).toMatch(/^Specified permissions/);
    expect(host.run('onOpen', [], { authMode: 'LIMITED', kind: 'simple' }).value).toBe('menu');
  });
});

describe('getUi', () => {
  it.each([
    ['menu', 'ok'],
    ['rpc', 'ok'],
    ['simple', 'ok'],
    ['trigger', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    ['custom', 'Cannot call SpreadsheetApp.getUi() from this context.'],
  ] as const)('from %s', (kind, outcome) => {
    expect(outcomeOf(calls['menu'] ?? '', {}, { kind })).toBe(outcome);
  });
});

describe('scopes of the manifest', () => {
  const auth = (name: string): string => `https://www.googleapis.com/auth/${name}`;

  it.each([
    ['read', 'spreadsheets.currentonly'],
    ['write', 'spreadsheets.currentonly'],
    ['write', 'spreadsheets'],
    ['sidebar', 'script.container.ui'],
    ['mail', 'script.send_mail'],
    ['trigger', 'script.scriptapp'],
    ['address', 'userinfo.email'],
  ])('%s needs %s', (name, scope) => {
    const body = calls[name] ?? '';
    expect(outcomeOf(body, { scopes: [auth(scope)] })).toMatch(/^ok/);
    expect(outcomeOf(body, { scopes: [auth('script.locale')] })).toMatch(
      /^Specified permissions are not sufficient to call .+ Required permissions: .*https/,
    );
  });

  it.each(['property', 'cache', 'lock', 'menu', 'tools', 'locale'])('%s needs none', (name) => {
    expect(outcomeOf(calls[name] ?? '', { scopes: [] })).toBe('ok');
  });

  it('reading alone may be granted', () => {
    expect(outcomeOf(calls['write'] ?? '', { scopes: [auth('spreadsheets.readonly')] })).toMatch(
      /^Specified permissions are not sufficient to call Range.setValue\./,
    );
  });

  it('other files are out of reach', () => {
    expect(outcomeOf("SpreadsheetApp.openById('x')", { scopes: [auth('spreadsheets.currentonly')] })).toMatch(
      /^Specified permissions are not sufficient to call SpreadsheetApp.openById/,
    );
  });

  it.each([
    [null, 'ok', 'NOT_REQUIRED null'],
    [[], 'Authorization is required to perform that action.', 'REQUIRED https://script.google.com/macros/d/addon/authorize'],
  ] as const)('an account that granted %j', (granted, mail, info) => {
    const host = makeHost(
      `function mail() { ${calls['mail']} }
       function info() { var i = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); return i.getAuthorizationStatus() + ' ' + i.getAuthorizationUrl() }
       function same() { return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED }`,
      { scopes: [auth('script.send_mail')] },
    );
    host.desk.user(ana).granted = granted;
    const outcome = host.run('mail');
    expect(outcome.error?.message ?? outcome.value).toBe(mail);
    expect(host.run('info').value).toBe(info);
    expect(host.run('same').value).toBe(granted !== null);
  });
});

describe('protection', () => {
  const locked =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  const protect = (more: string): string =>
    `function lock() { var p = sheet().getRange('A1:A3').protect(); ${more} } function test(a1) { sheet().getRange(a1).setValue(1); return 'ok' } function drop() { sheet().deleteRows(2, 1); return 'ok' }`;
  const alone = 'p.removeEditors(p.getEditors())';

  it.each([
    ['another person inside', alone, ben, 'A2', locked],
    ['another person across its edge', alone, ben, 'A3:A4', locked],
    ['another person outside', alone, ben, 'A4', 'ok'],
    ['the person who made it', alone, ana, 'A2', 'ok'],
    ['nobody removed', '', ben, 'A2', 'ok'],
    ['only a warning', `${alone}; p.setWarningOnly(true)`, ben, 'A2', 'ok'],
    ['added again', `${alone}; p.addEditor('${ben}')`, ben, 'A2', 'ok'],
    ['taken away', `${alone}; p.remove()`, ben, 'A2', 'ok'],
  ])('%s', (_name, more, user, cells, outcome) => {
    const host = makeHost(protect(more));
    host.desk.user(ben);
    host.run('lock');
    const result = host.run('test', [cells], { user });
    expect(result.error?.message ?? result.value).toBe(outcome);
  });

  it('holds for deleting its rows and for the owner of the file not at all', () => {
    const host = makeHost(protect(alone));
    host.desk.user(ben);
    host.run('lock');
    expect(host.run('drop', [], { user: ben }).error?.message).toBe(locked);
    host.book.ownerAddress = ben;
    expect(host.run('drop', [], { user: ben }).value).toBe('ok');
  });

  it('repeats on a range and not on a sheet', () => {
    expect(
      outcomeOf(`sheet().getRange('A1').protect(); sheet().getRange('A1').protect(); sheet().protect(); sheet().protect();
        return [SpreadsheetApp.ProtectionType.RANGE, SpreadsheetApp.ProtectionType.SHEET].map(function (t) { return sheet().getProtections(t).length }).join()`),
    ).toBe('2,1');
  });
});
