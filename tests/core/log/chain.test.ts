import fc from 'fast-check';
import { rowsIn } from '../../support/core-world';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { chainLines, EMPTY_LOG, hashLine, type LogHead } from '../../../src/core/log/chain';
import type { LogLine } from '../../../src/core/plan/plan';
import { cellText, type Cell } from '../../../src/core/tables/cell';
import { readLoggedLine } from '../../../src/core/log/logged-line';
import type { Finding } from '../../../src/core/verify/finding';
import { verifyLog } from '../../../src/core/verify/verify-log';

type Chained = Readonly<Record<string, Cell>>;

function line(more: Partial<LogLine> = {}): LogLine {
  return { who: 'engine', what: 'moved', row: 'U-7K2QAB', before: 'Ana', after: 'Ben', reason: 'hop 1', ...more };
}

function headOf(lines: readonly Chained[]): LogHead {
  const last = lines[lines.length - 1];
  return last === undefined ? EMPTY_LOG : { seq: Number(last['seq']), hash: cellText(last['hash'] ?? '') };
}

const findings = (lines: readonly Chained[]): readonly Finding[] => verifyLog(rowsIn('log', lines).map(readLoggedLine)).findings;
const places = (lines: readonly Chained[]): readonly string[] => findings(lines).map(({ code, row }) => `${code} ${row}`);

const first = chainLines(EMPTY_LOG, '2026-11-20T07:05', [line({ what: 'opened' }), line({ what: 'late' })]);
const LOG = [...first, ...chainLines(headOf(first), '2026-11-20T09:05', [line(), line({ what: 'missed' }), line({ what: 'closed' })])];

describe('the log', () => {
  it('counts on over sweeps and chains every line to the one before', () => {
    expect(LOG.map((row) => row['seq'])).toEqual([1, 2, 3, 4, 5]);
    expect(LOG[0]?.['hash']).toBe(hashLine('', 1, '2026-11-20T07:05', line({ what: 'opened' })));
    expect(findings(LOG)).toEqual([]);
  });

  it('may be empty', () => {
    expect([chainLines(EMPTY_LOG, '2026-11-20T07:05', []), findings([])]).toEqual([[], []]);
  });

  it.each(HOSTILE_TEXTS)('holds $name and still verifies', ({ text }) => {
    const lines = chainLines(EMPTY_LOG, '2026-11-20T07:05', [line({ before: text, after: ` ${text} `, reason: text })]);
    expect(findings(lines)).toEqual([]);
    expect(cellText(lines[0]?.['before'] ?? '').length).toBeLessThanOrEqual(2000);
  });

  it('cuts no character in half: a store would mend it, and the line would count as changed', () => {
    const [row] = chainLines(EMPTY_LOG, '2026-11-20T07:05', [line({ after: `${'x'.repeat(1999)}😀` })]);
    expect(row?.['after']).toBe('x'.repeat(1999));
  });
});

describe('a log that was changed', () => {
  const changed = (index: number, cells: Chained): readonly Chained[] => LOG.map((row, at) => (at === index ? { ...row, ...cells } : row));

  it.each([
    ['who', { who: 'Ana' }],
    ['what', { what: 'excused' }],
    ['row', { row: 'U-ZZZZZZ' }],
    ['before', { before: 'Cy' }],
    ['after', { after: 'Cy' }],
    ['reason', { reason: '' }],
    ['at', { at: { local: '2026-11-20T09:04' } }],
  ])('in %s is found at its row, and only there', (_name, cells) => {
    expect(places(changed(2, cells))).toEqual(['log-changed 4']);
  });

  it('in its hash is found there and at the line after, which was chained to it', () => {
    expect(places(changed(2, { hash: 'f'.repeat(64) }))).toEqual(['log-changed 4', 'log-changed 5']);
  });

  it('in text and hash together is found at the line after', () => {
    const hash = hashLine(cellText(LOG[1]?.['hash'] ?? ''), 3, '2026-11-20T09:05', line({ after: 'Cy' }));
    expect(places(changed(2, { after: 'Cy', hash }))).toEqual(['log-changed 5']);
  });

  it.each([
    ['a line removed', [0, 1, 3, 4], ['log-gap 4']],
    ['the first line removed', [1, 2, 3, 4], ['log-gap 2']],
    ['two lines changed over', [0, 2, 1, 3, 4], ['log-gap 3', 'log-gap 4', 'log-gap 5']],
    ['a line doubled', [0, 1, 1, 2, 3, 4], ['log-gap 4']],
  ])('%s', (_name, order, found) => {
    const lines = order.map((index) => LOG[index] ?? {});
    expect(places(lines)).toEqual(found);
  });

  it('by a line put in, numbers mended, is found there', () => {
    const forged = { ...LOG[1], seq: 3 };
    const lines = [...LOG.slice(0, 2), forged, ...LOG.slice(2).map((row) => ({ ...row, seq: Number(row['seq']) + 1 }))];
    expect(places(lines)[0]).toBe('log-changed 4');
  });
});

it('verifies whatever was logged, in any number of sweeps', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((value) => value.trim().replace(/^'+/, ''));
  const lines = fc.array(fc.record({ before: text, after: text, reason: text }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 6 }), (sweeps) => {
      const log: Chained[] = [];
      sweeps.forEach((added, index) => log.push(...chainLines(headOf(log), `2026-11-20T0${index}:05`, added.map(line))));
      expect(findings(log)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
