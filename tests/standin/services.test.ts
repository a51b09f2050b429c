import { ana, ben, makeHost, outcomeOf } from './sandbox';

describe('properties', () => {
  const document = 'var p = PropertiesService.getDocumentProperties();';

  it.each([
    ['a missing key is null', "return p.getProperty('a')", null],
    [
      'values are texts only',
      "p.setProperty('a', 1)",
      "The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
    ['9 kB fit', "p.setProperty('a', 'x'.repeat(9216)); return 'ok'", 'ok'],
    ['a byte more does not', "p.setProperty('a', 'x'.repeat(9217))", 'Argument too large: value'],
    ['bytes count, not letters', "p.setProperty('a', 'é'.repeat(4609))", 'Argument too large: value'],
    [
      '500 kB a store',
      "for (var i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000))",
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
    ['replacing does not count twice', "for (var i = 0; i < 60; i++) p.setProperty('k', 'x'.repeat(9000)); return 'ok'", 'ok'],
    [
      'all of them',
      "p.setProperties({ a: '1', b: '2' }); p.setProperties({ c: '3' }, true); return JSON.stringify(p.getProperties())",
      '{"c":"3"}',
    ],
    ['deleting', "p.setProperty('a', '1').deleteProperty('a'); return p.getKeys().length", 0],
  ])('%s', (_name, body, value) => {
    expect(outcomeOf(`${document} ${body}`)).toBe(value);
  });

  it.each([
    ['PropertiesService.getDocumentProperties()', 'properties'],
    ['LockService.getDocumentLock()', 'lock'],
    ['CacheService.getDocumentCache()', 'cache'],
    ['SpreadsheetApp.getActiveSpreadsheet()', 'spreadsheet'],
  ] as const)('%s is null outside a document', (expression, absent) => {
    expect(outcomeOf(`return ${expression}`, {}, { faults: { absent: [absent] } })).toBeNull();
    expect(outcomeOf(`return ${expression} === null`)).toBe(false);
  });

  it('belong to the file, to the person, or to all', () => {
    const host =
      makeHost(`function put() { ['Document', 'User', 'Script'].forEach(function (k) { PropertiesService['get' + k + 'Properties']().setProperty('a', 'x') }) }
      function get() { return ['Document', 'User', 'Script'].map(function (k) { return PropertiesService['get' + k + 'Properties']().getProperty('a') }).join() }`);
    host.run('put');
    expect(host.run('get', [], { user: ben }).value).toBe('x,,x');
    host.book = host.book.clone('file-2');
    expect(host.run('get').value).toBe(',x,x');
  });
});

describe('cache', () => {
  const cache = 'var c = CacheService.getDocumentCache();';

  it.each([
    ['before it expires', "c.put('a', 'x', 60); Utilities.sleep(59900); return c.get('a')", 'x'],
    ['when it expires', "c.put('a', 'x', 1); Utilities.sleep(1000); return c.get('a')", null],
    ['100 kB fit', "c.put('a', 'x'.repeat(102400)); return 'ok'", 'ok'],
    ['more does not', "c.put('a', 'x'.repeat(102401))", 'Argument too large: value'],
    ['long keys', "c.put('k'.repeat(251), 'x')", 'Argument too large: key'],
    ['objects', "c.put('a', {})", "The parameters (String,(class)) don't match the method signature for CacheService.Cache.put."],
    [
      'many entries push the oldest out',
      "var o = {}; for (var i = 0; i < 1001; i++) o['k' + i] = 'x'; c.putAll(o); return c.get('k0')",
      null,
    ],
  ])('%s', (_name, body, value) => {
    expect(outcomeOf(`${cache} ${body}`)).toBe(value);
  });

  it('may forget', () => {
    expect(outcomeOf(`${cache} c.put('a', 'x'); return c.get('a')`, {}, { faults: { evictCache: true } })).toBeNull();
  });
});

describe('locks', () => {
  const code = `function take() { var l = LockService.getDocumentLock(); return l.tryLock(5000) + ' ' + l.hasLock() }
    function wait() { LockService.getDocumentLock().waitLock(5000) }
    function hold() { LockService.getDocumentLock().tryLock(1); SpreadsheetApp.flush(); LockService.getDocumentLock().releaseLock(); SpreadsheetApp.flush() }
    function mine() { return LockService.getUserLock().tryLock(1) }`;

  it('have one holder a document, across users', () => {
    const host = makeHost(code);
    const seen: unknown[] = [];
    host.run('hold', [], { faults: { hookAt: (call) => void (call > 1 && seen.push(host.run('take', [], { user: ben }).value)) } });
    expect(seen).toEqual(['false false', 'false false', 'true true']);
  });

  it('cost the whole wait in vain', () => {
    const host = makeHost(code);
    const result = host.run('take', [], { faults: { refuseLock: true } });
    expect([result.value, result.modelledMs]).toEqual(['false false', 5060]);
  });

  it('throw where waiting ends', () => {
    expect(makeHost(code).run('wait', [], { faults: { refuseLock: true } }).error?.message).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  it('are free after the execution', () => {
    const host = makeHost(code);
    host.run('take');
    expect(host.run('take', [], { user: ben }).value).toBe('true true');
  });
});

describe('mail', () => {
  const send = (message: string): string => `MailApp.sendEmail(${message}); return MailApp.getRemainingDailyQuota()`;
  const many = (count: number): string => Array.from({ length: count }, (_item, index) => `p${index}@example.com`).join(',');

  it.each([
    ['one recipient', "'a@b.co', 's', 'b'", 99],
    ['as a message', "{ to: 'a@b.co', subject: 's', body: 'b', htmlBody: '<p>' }", 99],
    ['with options', "'a@b.co', 's', 'b', { cc: 'c@b.co', bcc: 'd@b.co,e@b.co' }", 96],
    ['with names', "'Ana <a@b.co>, Ben <b@b.co>', 's', 'b'", 98],
    ['50 recipients', `'${many(50)}', 's', 'b'`, 50],
    ['51 recipients', `'${many(51)}', 's', 'b'`, 'Limit Exceeded: Email Recipients Per Message.'],
    ['no recipient', "'', 's', 'b'", 'Failed to send email: no recipient'],
    ['no address', "'nobody', 's', 'b'", 'Invalid email: nobody'],
    ['a body of 200 kB', "'a@b.co', 's', 'x'.repeat(204800)", 99],
    ['a longer one', "'a@b.co', 's', 'x'.repeat(204801)", 'Limit Exceeded: Email Body Size.'],
    ['a longer html body', "{ to: 'a@b.co', subject: 's', body: '', htmlBody: 'x'.repeat(204801) }", 'Limit Exceeded: Email Body Size.'],
    ['a subject over 250 letters', "'a@b.co', 'x'.repeat(251), 'b'", 'Argument too large: subject'],
    ['an unknown option', "{ to: 'a@b.co', from: 'x@b.co' }", 'Invalid argument: from'],
    ['no reply from a gmail.com account', "{ to: 'a@b.co', noReply: true }", 'Invalid argument: noReply'],
    ['two arguments', "'a@b.co', 's'", "The parameters (String,String) don't match the method signature for MailApp.sendEmail."],
  ])('%s', (_name, message, value) => {
    expect(outcomeOf(send(message))).toBe(value);
  });

  it.each([
    [2, 0, 2],
    [1, 0, 'Service invoked too many times for one day: email.'],
    [1, 1, 2],
    [0, 1, 'Service invoked too many times for one day: email.'],
  ])('with %s recipients left and %s let through beyond', (quota, mailOvershoot, outcome) => {
    const host = makeHost("function test() { MailApp.sendEmail('a@b.co,c@d.co', 's', 'b') }");
    host.desk.user(ana).quota = quota;
    const result = host.run('test', [], { faults: { mailOvershoot } });
    expect(result.error?.message ?? result.mails[0]?.to.length).toBe(outcome);
    expect(host.desk.user(ana).quota).toBe(outcome === 2 ? quota - 2 : quota);
  });

  it('may go out and throw all the same', () => {
    const host = makeHost("function test() { MailApp.sendEmail('a@b.co', 's', 'b') }");
    const result = host.run('test', [], { faults: { mailThrowsAfterSend: () => true } });
    expect([result.error === null, host.desk.mails.length]).toEqual([false, 1]);
  });

  it('goes out as the person who runs it', () => {
    const host = makeHost("function test() { MailApp.sendEmail('a@b.co', 's', 'b') }");
    expect(host.run('test', [], { user: ben }).mails[0]).toMatchObject({ from: ben, to: ['a@b.co'], subject: 's', body: 'b' });
  });
});

describe('triggers', () => {
  const hourly = "ScriptApp.newTrigger('beat').timeBased().everyHours(1).create()";
  const code = `function make() { return ${hourly}.getUniqueId() } function onEdit2() { ScriptApp.newTrigger('e').forSpreadsheet(file()).onEdit().create() }
    function count() { return ScriptApp.getUserTriggers(file()).length + ' ' + ScriptApp.getProjectTriggers().length }
    function drop() { ScriptApp.getUserTriggers(file()).forEach(function (t) { ScriptApp.deleteTrigger(t) }) } function beat(e) { return e.authMode + ' ' + e.hour + ' ' + file().getId() }`;

  it('there is one of a type for each person and file', () => {
    const host = makeHost(code);
    const make = (user: string): string => host.run('make', [], { user }).error?.message ?? 'ok';
    const refused = 'This add-on has created too many time-based triggers in this document for this Google user account.';
    expect([make(ana), make(ana), make(ben)]).toEqual(['ok', refused, 'ok']);
    expect(host.run('onEdit2').error).toBeNull();
    host.book = host.book.clone('file-2');
    expect(make(ana)).toBe('ok');
    expect(host.run('count').value).toBe('1 3');
  });

  it('can be made again after deleting', () => {
    const host = makeHost(code);
    host.run('make');
    host.run('drop');
    expect([host.run('count').value, host.run('make').error]).toEqual(['0 0', null]);
  });

  it('made from inside a trigger never fires', () => {
    const host = makeHost(code);
    host.run('make', [], { kind: 'trigger' });
    expect(host.desk.triggers[0]?.disabled).toBe(true);
  });

  it.each([
    [
      'every minute is refused',
      "ScriptApp.newTrigger('f').timeBased().everyMinutes(30)",
      'Add-ons cannot create time-driven triggers that run more often than once an hour.',
    ],
    ['a clock without recurrence', "ScriptApp.newTrigger('f').timeBased().create()", 'The clock trigger has no recurrence.'],
    [
      'another file',
      "ScriptApp.newTrigger('f').forSpreadsheet('other')",
      'Add-ons can only create triggers for the file in which they are used.',
    ],
    [
      'its properties',
      `var t = ${hourly}; return [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK, t.getTriggerSource()].join()`,
      'beat,true,CLOCK',
    ],
  ])('%s', (_name, body, value) => {
    expect(outcomeOf(body)).toBe(value);
  });
});
