import { CustomFunctions } from '../../local/host/custom-functions';
import type { DeskState } from '../../local/host/desk';
import { Desk } from '../../local/host/desk';
import { editCells, fireTrigger, openDocument } from '../../local/host/events';
import { ana, ben, makeHost } from './sandbox';

describe('an edit', () => {
  const code = `function onEdit(e) { return JSON.stringify([e.range.getA1Notation(), e.range.getValue(), 'value' in e ? e.value : 'none', 'oldValue' in e ? e.oldValue : 'none', String(e.authMode), e.source.getId()]) }`;

  it.each([
    ['of one cell', { row: 1, column: 2, values: [['007']] }, ['B1', 7, '7', 'none', 'LIMITED', 'file-1']],
    ['over a value', { row: 1, column: 1, values: [['new']] }, ['A1', 'new', 'new', 'old', 'LIMITED', 'file-1']],
    ['that clears', { row: 1, column: 1, values: [['']] }, ['A1', '', 'none', 'old', 'LIMITED', 'file-1']],
    ['of a checkbox', { row: 1, column: 2, values: [[true]] }, ['B1', true, 'TRUE', 'none', 'LIMITED', 'file-1']],
    [
      'of several cells tells no values',
      { row: 1, column: 1, values: [['a'], ['b']] },
      ['A1:A2', 'a', 'none', 'none', 'LIMITED', 'file-1'],
    ],
  ])('%s', (_name, edit, event) => {
    const host = makeHost(code);
    host.book.tabs[0]?.setCell(1, 1, { value: 'old' });
    expect(JSON.parse(String(editCells(host, { tab: 'Data', ...edit })?.value))).toEqual(event);
  });

  it('runs nothing where there is no onEdit', () => {
    expect(editCells(makeHost(''), { tab: 'Data', row: 1, column: 1, values: [['x']] })).toBeNull();
  });

  it('is refused where a protection keeps the person out', () => {
    const host = makeHost(code);
    host.book.tabs[0]?.protections.push({ area: null, description: '', warningOnly: false, editors: [ana] });
    const edit = { tab: 'Data', row: 1, column: 1, values: [['x']] };
    expect(() => editCells(host, { ...edit, user: ben })).toThrow('ben@example.com may not edit Data row 1, column 1: it is protected.');
    expect(editCells(host, edit)?.error).toBeNull();
  });

  it('may happen between two calls of a sweep', () => {
    const host = makeHost("function test() { var r = sheet().getRange('A1'); return r.getValue() + r.getValue() }");
    host.book.tabs[0]?.setCell(1, 1, { value: 'a' });
    const edit = (call: number): void => void (call === 2 && editCells(host, { tab: 'Data', row: 1, column: 1, values: [['b']] }));
    expect(host.run('test', [], { faults: { hookAt: edit } }).value).toBe('ab');
  });
});

describe('triggers', () => {
  const code = `function onOpen(e) { return String(e.authMode) } function beat(e) { return [e.authMode === ScriptApp.AuthMode.FULL, e.hour, file().getId(), Session.getEffectiveUser().getEmail()].join() }
    function make() { ScriptApp.newTrigger('beat').timeBased().everyHours(1).create() }`;

  it('opening runs onOpen in the mode asked for', () => {
    const host = makeHost(code);
    expect([openDocument(host)?.value, openDocument(host, { authMode: 'NONE' })?.value]).toEqual(['LIMITED', 'NONE']);
  });

  it('a clock trigger runs as its maker, knows its file and tells the hour in UTC', () => {
    const host = makeHost(code);
    host.run('make', [], { user: ben });
    expect(host.desk.triggers.map((one) => fireTrigger(host, one)?.value)).toEqual([`true,12,file-1,${ben}`]);
  });

  it('a disabled one does not run', () => {
    const host = makeHost(code);
    host.run('make', [], { kind: 'trigger' });
    expect(host.desk.triggers.map((one) => fireTrigger(host, one))).toEqual([null]);
  });
});

describe('a custom function', () => {
  const code = `function TWICE(v) { return v * 2 } function KIND(v) { return Array.isArray(v) ? 'rows' : v instanceof Date ? 'date' : typeof v }
    function WRITE() { sheet().getRange('A1').setValue(1) } function COUNT() { return PropertiesService.getDocumentProperties().getProperty('n') } function hidden_() { return 1 }`;

  it('runs again only when an argument changes', () => {
    const host = makeHost(code);
    const functions = new CustomFunctions(host);
    const read = (n: string, argument: number): unknown => {
      host.desk.store('document:file-1').set('n', n);
      return functions.value('Data!A1', 'COUNT', [argument]);
    };
    expect([read('1', 5), read('2', 5), read('3', 6)]).toEqual(['1', '1', '3']);
  });

  it.each([
    ['TWICE', [4], 8],
    ['KIND', [[[1, 2]]], 'rows'],
    ['KIND', [new Date(0)], 'date'],
    ['hidden_', [], { error: '#NAME?', message: 'Unknown function: hidden_' }],
    ['NOPE', [], { error: '#NAME?', message: 'Unknown function: NOPE' }],
  ])('%s(%j)', (name, args, value) => {
    expect(new CustomFunctions(makeHost(code)).value('x', name, args)).toEqual(value);
  });

  it('reads the file and cannot write it', () => {
    expect(new CustomFunctions(makeHost(code)).value('x', 'WRITE', [])).toMatchObject({
      error: '#ERROR!',
      message: expect.stringMatching(/^Specified permissions/) as unknown,
    });
  });
});

describe('a desk', () => {
  it('keeps properties, triggers and accounts as JSON', () => {
    const host = makeHost(
      "function test() { PropertiesService.getDocumentProperties().setProperty('a', 'x'); ScriptApp.newTrigger('f').timeBased().everyHours(1).create(); MailApp.sendEmail('a@b.co', 's', 'b') }",
    );
    host.run('test');
    const loaded = Desk.from(JSON.parse(JSON.stringify(host.desk)) as DeskState);
    expect([loaded.store('document:file-1').get('a'), loaded.triggers.length, loaded.user(ana).quota, loaded.mails.length]).toEqual([
      'x',
      1,
      99,
      0,
    ]);
    expect(loaded.nextSerial()).toBe(host.desk.nextSerial());
  });
});
