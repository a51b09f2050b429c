import { isProcessInScriptZone } from '../../local/host/manifest';
import { makeHost, outcomeOf, runBody } from './sandbox';

describe('globals', () => {
  it.each([
    'setTimeout',
    'setInterval',
    'clearTimeout',
    'setImmediate',
    'queueMicrotask',
    'structuredClone',
    'fetch',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'btoa',
    'crypto',
    'performance',
    'process',
    'Buffer',
    'require',
    'module',
    'global',
    'window',
    'document',
    'navigator',
    'AbortController',
    'Event',
    'EventTarget',
    'Blob',
    'File',
    'FormData',
    'Headers',
    'DOMException',
    'WeakRef',
    'FinalizationRegistry',
    'SharedArrayBuffer',
    'Atomics',
    'eval',
    'Temporal',
  ])('has no %s', (name) => {
    expect(outcomeOf(`return typeof ${name}`)).toBe('undefined');
  });

  it.each(['console', 'Intl', 'Promise', 'Map', 'Proxy', 'BigInt', 'WebAssembly', 'JSON', 'Function'])('has %s', (name) => {
    expect(outcomeOf(`return typeof ${name}`)).not.toBe('undefined');
  });

  it('are fresh in every execution', () => {
    const host = makeHost(
      'var count = 0; function test() { globalThis.left = (globalThis.left || 0) + 1; Array.prototype.odd = 1; return ++count + globalThis.left }',
    );
    expect([host.run('test').value, host.run('test').value]).toEqual([2, 2]);
  });

  it('private names of the host are not among them', () => {
    expect(outcomeOf('return Object.keys(globalThis).filter(function (k) { return !/^(file|sheet|test)$/.test(k) }).join()')).toBe('');
  });
});

describe('Date', () => {
  it.each([
    ['without arguments is the modelled clock', 'new Date().toISOString()', '2026-11-20T12:00:00.000Z'],
    ['now too', 'Date.now()', Date.parse('2026-11-20T12:00:00Z')],
    ['with arguments is not', 'new Date(0).getTime()', 0],
    ['reads ISO days as UTC', "new Date('2023-02-26').getTime()", Date.UTC(2023, 1, 26)],
    ['counts its parts', 'new Date(Date.UTC(2020, 1, 3)).toISOString()', '2020-02-03T00:00:00.000Z'],
    ['is its own constructor', 'new Date().constructor === Date && new Date() instanceof Date', true],
    ['can be extended', 'new (class Day extends Date { x() { return this.getTime() } })(5).x()', 5],
    ['called as a function gives text', 'typeof Date()', 'string'],
    ['copies a Date', 'new Date(new Date(7)).getTime()', 7],
  ])('%s', (_name, expression, value) => {
    expect(outcomeOf(`return ${expression}`)).toBe(value);
  });
});

describe('the zone of the process', () => {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;

  it.each([
    [own, true],
    [own === 'Asia/Kathmandu' ? 'Asia/Tokyo' : 'Asia/Kathmandu', false],
  ])('%s is the script zone: %s', (timeZone, expected) => {
    expect(isProcessInScriptZone({ timeZone })).toBe(expected);
  });
});

describe('running a function', () => {
  const host =
    makeHost(`function plain(a) { return a } var arrow = (a) => a * 2; var obj = { method: function () { return this === obj } }; var wrapped = (function () { function inner() {} return {} })();
    function fails() { throw new TypeError('broken') } async function later() { await null; await 1; return 'later' } async function laterFails() { await null; throw new Error('late') }
    function never() { return new Promise(function () {}) } function logs() { console.log('a', { b: 1 }); Logger.log('%s is %s', 'x', 1); console.error(new Error('e')) }`);

  it.each([
    ['plain', 'x', 'x'],
    ['arrow', 4, 8],
    ['obj.method', null, true],
    ['later', null, 'later'],
  ])('%s', (name, argument, value) => {
    expect(host.run(name, [argument]).value).toBe(value);
  });

  it.each([
    ['missing', 'Script function not found: missing'],
    ['inner', 'Script function not found: inner'],
    ['wrapped', 'Script function not found: wrapped'],
    ['1; alert', 'Script function not found: 1; alert'],
    ['fails', 'broken'],
    ['laterFails', 'late'],
    ['never', 'The promise this function returned never settled.'],
  ])('%s fails', (name, message) => {
    expect(host.run(name).error?.message).toBe(message);
  });

  it('reports code that cannot be loaded', () => {
    expect(makeHost('function (').run('file').error?.name).toBe('SyntaxError');
    expect(makeHost('nope()').run('file').error?.name).toBe('ReferenceError');
  });

  it('captures logs', () => {
    expect(host.run('logs').logs).toEqual([
      { level: 'log', text: 'a {"b":1}' },
      { level: 'log', text: 'x is 1' },
      expect.objectContaining({ level: 'error' }),
    ]);
  });

  it('hands Dates over as Dates of the script', () => {
    expect(
      makeHost(
        'function test(e) { return e.at instanceof Date && e.list instanceof Array && Object.getPrototypeOf(e) === Object.prototype }',
      ).run('test', [{ at: new Date(0), list: [] }]).value,
    ).toBe(true);
  });
});

describe('google.script.run', () => {
  const code = (body: string): string =>
    `function call(a) { ${body} } function hidden_() { return 1 } var obj = { f: function () { return 1 } }`;
  const rpc = (body: string, argument?: unknown): unknown => {
    const result = makeHost(code(body)).rpc('call', argument);
    return result.error === null ? result.value : result.error.message;
  };

  it.each([
    ['text', "return 'x'", 'x'],
    ['nothing', '', null],
    ['plain data', 'return { a: [1, null, { b: true }] }', { a: [1, null, { b: true }] }],
    ['a Date empties everything', 'return new Date()', null],
    ['even deep inside', 'return { a: [1, [new Date()]], b: 2 }', null],
    [
      'values of cells with a date',
      "sheet().getRange('A1:B1').setValues([[1, '1/2/2026']]); return sheet().getRange('A1:B1').getValues()",
      null,
    ],
    ['undefined in an array', 'return [1, undefined]', [1, null]],
    ['a Map', 'return new Map([[1, 2]])', {}],
    ['a promise is awaited', "return Promise.resolve('ok')", 'ok'],
    ['a function', 'return function () {}', 'The script completed but the returned value is not a supported return type.'],
    ['a circle', 'var a = {}; a.a = a; return a', 'The script completed but the returned value is not a supported return type.'],
    ['bytes', 'return new Uint8Array(2)', 'The script completed but the returned value is not a supported return type.'],
    ['a sheet', 'return { s: sheet() }', 'The script completed but the returned value is not a supported return type.'],
  ])('returns %s', (_name, body, value) => {
    expect(rpc(body)).toEqual(value);
  });

  it.each([
    ['text', 'x', 'x'],
    ['plain data', { a: [1] }, { a: [1] }],
    ['a Date', new Date(0), 'Failed due to illegal value in property: 0'],
    ['a Date inside', { a: [new Date(0)] }, 'Failed due to illegal value in property: 0'],
    ['a Map', new Map(), 'Failed due to illegal value in property: 0'],
    ['a function', () => 1, 'Failed due to illegal value in property: 0'],
  ])('takes %s', (_name, argument, value) => {
    expect(rpc('return a', argument)).toEqual(value);
  });

  it.each(['hidden_', 'obj.f', 'missing'])('does not see %s', (name) => {
    expect(makeHost(code('')).rpc(name).error?.message).toBe(`Script function not found: ${name}`);
  });
});

describe('HtmlService', () => {
  it.each([
    ['a file of the project', "return HtmlService.createHtmlOutputFromFile('ui/page').setTitle('T').getContent()", '<p>x</p>'],
    ['a missing file', "HtmlService.createHtmlOutputFromFile('Nope')", 'No HTML file named Nope was found.'],
    ['an inherited name', "HtmlService.createHtmlOutputFromFile('toString')", 'No HTML file named toString was found.'],
  ])('%s', (_name, body, value) => {
    expect(outcomeOf(body, { html: { 'ui/page': '<p>x</p>' } })).toBe(value);
  });

  it('shows what a person would see', () => {
    const result = runBody(
      `var ui = SpreadsheetApp.getUi(); ui.showSidebar(HtmlService.createHtmlOutput('<p>').setTitle('T')); file().toast('hi', 'there');
       return [ui.alert('A', 'Sure?', ui.ButtonSet.YES_NO) === ui.Button.NO, ui.prompt('Name').getResponseText()].join()`,
      {},
      { answers: ['NO', 'Ana'] },
    );
    expect(result.value).toBe('true,Ana');
    expect(result.shown).toEqual([{ kind: 'sidebar', title: 'T', text: '<p>' }]);
    expect(result.toasts).toEqual([{ kind: 'toast', title: 'there', text: 'hi' }]);
    expect(result.alerts.map((one) => one.text)).toEqual(['Sure?', 'Name']);
  });

  it('shows menus', () => {
    const { menus } = runBody(
      "SpreadsheetApp.getUi().createAddonMenu().addItem('Run', 'run').addToUi()",
      {},
      { authMode: 'NONE', kind: 'simple' },
    );
    expect(menus).toEqual([{ caption: '', handler: null, items: [{ caption: 'Run', handler: 'run', items: [] }] }]);
  });
});
