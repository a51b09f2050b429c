import type { FrameRequest } from '../../local/page/sidebar/frame-messages';
import { readFrameRequest } from '../../local/page/sidebar/read-frame-request';
import { sidebarDocument } from '../../local/page/sidebar/sidebar-document';
import { isPlain } from '../../local/page/shim/is-plain';
import { makeRunner } from '../../local/page/shim/runner';

type Handler = (value: unknown, userObject?: unknown) => void;
interface Chain {
  withSuccessHandler(handler: Handler): Chain;
  withFailureHandler(handler: Handler): Chain;
  withUserObject(value: unknown): Chain;
  rpc(...given: unknown[]): void;
  other(...given: unknown[]): void;
}

function makeSidebar() {
  const requests: FrameRequest[] = [];
  const heard: unknown[] = [];
  const runner = makeRunner((request) => requests.push(request));
  return {
    requests,
    heard,
    hear: runner.hear,
    run: runner.run as Chain,
    note: (value: unknown, user?: unknown) => void heard.push([value, user]),
  };
}

describe("the sidebar's file", () => {
  it.each([
    [
      'comes before everything but the doctype',
      '<!DOCTYPE html>\n<html lang="en"><head></head></html>',
      /^<!DOCTYPE html><meta [^>]*><script>SHIM<\/script>\n<html/,
    ],
    ['comes first where there is no doctype', '<p>Hello</p>', /^<meta [^>]*><script>SHIM<\/script><p>Hello<\/p>$/],
  ])('the shim %s', (_label, html, expected) => {
    expect(sidebarDocument(html, 'SHIM')).toMatch(expected);
  });

  it('may load nothing from elsewhere', () => {
    expect(sidebarDocument('', '')).toContain("default-src 'none'");
  });

  it('takes the shim word for word, whatever stands in it', () => {
    expect(sidebarDocument('<p>x</p>', "a.replace(/$&/, '$1')")).toContain("<script>a.replace(/$&/, '$1')</script>");
  });
});

describe('google.script.run', () => {
  it('calls any function with one value and gives its answer to the handler', () => {
    const { requests, heard, hear, run, note } = makeSidebar();
    run.withSuccessHandler(note).rpc('{"do":"now"}');
    expect(requests).toEqual([{ runsheet: 'call', id: 1, name: 'rpc', argument: '{"do":"now"}' }]);
    hear({ runsheet: 'answer', id: 1, ok: true, value: { ok: true } });
    expect(heard).toEqual([[{ ok: true }, undefined]]);
  });

  it('gives a refusal to the failure handler as an Error, with the user object', () => {
    const { heard, hear, run, note } = makeSidebar();
    run.withUserObject('button').withFailureHandler(note).rpc('x');
    hear({ runsheet: 'answer', id: 1, ok: false, error: 'People has no column Email.' });
    expect(heard).toEqual([[new Error('People has no column Email.'), 'button']]);
  });

  it('keeps calls apart: handlers belong to the chain they were given to', () => {
    const { heard, hear, run, note } = makeSidebar();
    const first = run.withSuccessHandler((value) => note(`first ${String(value)}`));
    run.withSuccessHandler((value) => note(`second ${String(value)}`)).other();
    first.rpc('x');
    hear({ runsheet: 'answer', id: 2, ok: true, value: 'b' });
    hear({ runsheet: 'answer', id: 1, ok: true, value: 'a' });
    expect(heard).toEqual([
      ['first b', undefined],
      ['second a', undefined],
    ]);
  });

  it('hears an answer once, and none to a question it did not ask', () => {
    const { heard, hear, run, note } = makeSidebar();
    run.withSuccessHandler(note).rpc('x');
    for (const id of [1, 1, 9]) hear({ runsheet: 'answer', id, ok: true, value: id });
    expect(heard).toEqual([[1, undefined]]);
  });

  it('carries nothing that Google would not', () => {
    const { requests, run } = makeSidebar();
    expect(() => run.rpc(new Date(0))).toThrow('illegal value');
    expect(() => run.rpc('a', 'b')).toThrow('one value');
    expect(requests).toEqual([]);
  });

  it.each([
    ['a text', 'x', true],
    ['nothing', undefined, true],
    ['null', null, true],
    ['lists and objects of these', { a: [1, true, { b: null }] }, true],
    ['an object without a kind', Object.create(null), true],
    ['a date', new Date(0), false],
    ['a function', () => 0, false],
    ['a function inside', { a: [() => 0] }, false],
    ['a map', new Map(), false],
    ['a symbol', Symbol('x'), false],
  ])('%s', (_label, value, plain) => {
    expect(isPlain(value)).toBe(plain);
  });
});

describe('what a frame asks of the page', () => {
  it.each([
    ['a call', { runsheet: 'call', id: 3, name: 'rpc', argument: 'x' }, { runsheet: 'call', id: 3, name: 'rpc', argument: 'x' }],
    ['a call without a value', { runsheet: 'call', id: 3, name: 'rpc' }, { runsheet: 'call', id: 3, name: 'rpc', argument: null }],
    ['closing', { runsheet: 'close', more: 1 }, { runsheet: 'close' }],
    ['the focus', { runsheet: 'focus' }, { runsheet: 'focus' }],
    ['a text', 'close', null],
    ['nothing', null, null],
    ['something else', { runsheet: 'open' }, null],
    ['a call without a name', { runsheet: 'call', id: 3 }, null],
    ['a call with a wrong number', { runsheet: 'call', id: '3', name: 'rpc' }, null],
  ])('%s', (_label, data, request) => {
    expect(readFrameRequest(data)).toEqual(request);
  });
});
