import * as fc from 'fast-check';
import type { Host } from '../../local/host/host';
import type { RunResult } from '../../local/host/run-result';
import { requestSchema } from '../../src/core/contract/check-request';
import { fuzzCount } from '../support/fuzz-count';
import { HOSTILE_CELLS } from '../support/hostile-values';
import { TRAPPED } from '../support/inherited-trap';
import { goBack, remember, type Morning } from '../sweep/cafe';
import { makeTrapped } from './trapped-cafe';
import { drawRequest, spoil } from './draw-request';

let host: Host;
let morning: Morning;
let text: fc.Arbitrary<string>;

/** Ids, titles, tabs and moments that stand in the file, so that a request gets further than the first check. */
function knownTexts(): readonly string[] {
  const found = new Set<string>(host.book.tabs.map(({ name }) => name));
  host.book.tabs.forEach((tab) =>
    tab.forEachCell(({ value }) => typeof value === 'string' && /^[A-Z]-\w+/.test(value) && found.add(value)),
  );
  return [...found];
}

beforeAll(() => {
  host = makeTrapped();
  morning = remember(host);
  const real = [
    '2026 Q4',
    '2026',
    '2026-11-30',
    '2026-02-30',
    '9999-99-99',
    'Ana Ruiz',
    'Done',
    'On track',
    'rocks',
    'processes',
    'runs',
    'B',
  ];
  const ids = knownTexts();
  text = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ids, ...ids.map((id) => id.split(' ', 1)[0] ?? '')) },
    { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_CELLS, TRAPPED, TRAPPED) },
    { weight: 2, arbitrary: fc.constantFrom(...real) },
  );
});

const INNER = /is not a function|is not iterable|Cannot (read|convert|set)|is not defined|RangeError|TypeError|\.js:\d|not a date:/;

const footprint = (): unknown => [host.book.changes, JSON.stringify(host.desk), host.desk.mails.length];

function expectAnswer(run: RunResult, before: unknown): 'done' | 'refused' {
  expect([run.error, run.missing, run.logs]).toEqual([null, [], []]);
  const answer = JSON.parse(String(run.value)) as Readonly<Record<string, unknown>>;
  expect(typeof answer['ok']).toBe('boolean');
  if (answer['ok'] === true) return 'done';
  expect(answer['error']).toMatch(/^[^\n]{1,20000}$/);
  expect(answer['error']).not.toMatch(INNER);
  expect(footprint()).toEqual(before);
  return 'refused';
}

function ask(request: unknown): 'done' | 'refused' {
  goBack(host, morning);
  const before = footprint();
  return expectAnswer(host.rpc('rpc', JSON.stringify(request)), before);
}

describe('the sidebar’s door', () => {
  it('answers every request of the right shape with whatever texts: done, or one sentence and nothing changed', () => {
    const reached = new Set<string>();
    const drawn = drawRequest(requestSchema, text);
    fc.assert(
      fc.property(drawn, (request) => {
        if (ask(request) === 'done') reached.add(String(request['request']));
      }),
      { numRuns: fuzzCount('requests with hostile texts', 250) },
    );
    expect(reached.size).toBeGreaterThan(20);
  }, 1_200_000);

  it('refuses a request with one value of another kind', () => {
    const other = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, '', 'x'.repeat(600_000), [], {}, { request: 'sweep' }));
    fc.assert(
      fc.property(drawRequest(requestSchema, text), fc.nat(), other, (request, turn, value) => {
        ask(spoil(request, turn, value));
      }),
      { numRuns: fuzzCount('requests with a wrong value', 150) },
    );
  }, 1_200_000);

  it('takes no value for what an object is', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const polluting = `{"request":"close-quarter","quarter":"2026 Q4","results":{"${key}":"Done"},"${key}":{"polluted":true}}`;
      goBack(host, morning);
      const before = footprint();
      expect(expectAnswer(host.rpc('rpc', polluting), before)).toBe('refused');
    }
  });
});
