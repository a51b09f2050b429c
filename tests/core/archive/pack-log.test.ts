import fc from 'fast-check';
import { rowsIn } from '../../support/core-world';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { decodeLogLines } from '../../../src/core/archive/decode-log-archive';
import { encodeLogLine, packLog } from '../../../src/core/archive/pack-log';
import { chooseLines } from '../../../src/core/archive/plan-packing';
import { chainLines, EMPTY_LOG } from '../../../src/core/log/chain';
import { readLoggedLine, type PlacedLine } from '../../../src/core/log/logged-line';
import type { LogLine } from '../../../src/core/plan/plan';
import type { Cell } from '../../../src/core/tables/cell';
import { verifyLog } from '../../../src/core/verify/verify-log';

type Chained = Readonly<Record<string, Cell>>;

function line(more: Partial<LogLine> = {}): LogLine {
  return { who: 'engine', what: 'moved', row: 'U-7K2QAB', before: 'Ana', after: 'Ben', reason: 'hop 1', ...more };
}

const LOG = chainLines(
  EMPTY_LOG,
  '2026-11-20T07:05',
  Array.from({ length: 400 }, (_unused, n) => line({ reason: `hop ${n}` })),
);
const linesOf = (rows: readonly Chained[]): readonly PlacedLine[] => rowsIn('log', rows).map(readLoggedLine);

/** The rows of Log archive that hold these lines, as they are read back. */
function archiveOf(rows: readonly Chained[]): readonly Chained[] {
  return packLog(linesOf(rows)).map(({ cells }) => cells);
}

function readArchive(cells: readonly Chained[]): readonly PlacedLine[] {
  return rowsIn('log_archive', cells).flatMap(decodeLogLines);
}

/** What is found in the log, by line instead of row: rows change when lines are packed. */
function found(lines: readonly PlacedLine[]): readonly string[] {
  return verifyLog(lines).findings.map(({ code, message }) => `${code} ${message.replace(/^.*?: /, '')}`);
}

describe('packed lines', () => {
  it('stand in few cells that say what numbers they hold and since when', () => {
    const packed = archiveOf(LOG);
    expect(packed.slice(1).map((row) => row['from_seq'])).toEqual(packed.slice(0, -1).map((row) => Number(row['to_seq']) + 1));
    expect(packed[0]).toMatchObject({ from_seq: 1, from: { local: '2026-11-20T07:05' } });
    expect(packed.at(-1)).toMatchObject({ to_seq: 400 });
    expect(packed.length).toBeLessThan(5);
    expect(packed.every((row) => String(row['lines']).length <= 30_000)).toBe(true);
  });

  it('come back as they were', () => {
    const lines = linesOf(LOG);
    expect(readArchive(archiveOf(LOG)).map(encodeLogLine)).toEqual(lines.map(encodeLogLine));
  });

  it.each(HOSTILE_TEXTS)('come back with $name and still verify', ({ text }) => {
    const rows = chainLines(EMPTY_LOG, '2026-11-20T07:05', [
      line({ who: text, what: text, row: text, before: text, after: text, reason: text }),
    ]);
    expect(found(readArchive(archiveOf(rows)))).toEqual([]);
  });

  it('fit into a cell, whatever was logged, and verify with the lines that were not packed', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 30 })
      .chain((piece) => fc.integer({ min: 1, max: 200 }).map((times) => piece.repeat(times)));
    const lines = fc.array(fc.record({ before: text, after: text, reason: text }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.nat(12), (more, split) => {
        const rows = chainLines(EMPTY_LOG, '2026-11-20T07:05', more.map(line));
        const cells = archiveOf(rows.slice(0, split));
        expect(cells.every((row) => String(row['lines']).length <= 30_000)).toBe(true);
        expect(found([...readArchive(cells), ...linesOf(rows.slice(split))])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a log that was changed before it was packed', () => {
  const change = (at: number, more: Chained): readonly Chained[] => LOG.map((row, index) => (index === at ? { ...row, ...more } : row));
  it.each([
    ['not at all', LOG, 0],
    ['in a text', change(20, { after: 'Cy' }), 1],
    ['in its time', change(20, { at: { local: '2026-11-20T07:06' } }), 1],
    ['in a hash', change(20, { hash: 'f'.repeat(64) }), 2],
    ['in a number', change(20, { seq: 500 }), 2],
    ['by a text longer than any line', change(20, { after: 'x'.repeat(50_000) }), 1],
    ['by a line taken out', LOG.filter((_row, index) => index !== 20), 1],
  ] as const)('is packed as it is and found the same: %s', (_name, rows, count) => {
    const plain = found(linesOf(rows));
    expect(plain.length).toBe(count);
    expect(found(readArchive(archiveOf(rows)))).toEqual(plain);
  });
});

describe('packed lines that were changed', () => {
  const cells = archiveOf(LOG);
  const edit = (change: (lines: string) => string): readonly string[] => {
    const [first, ...rest] = cells;
    return found(readArchive([{ ...first, lines: change(String(first?.['lines'])) }, ...rest]));
  };

  it.each([
    [
      'in a text',
      (lines: string) => lines.replace('"hop 7"', '"hop 8"'),
      ['log-changed line 8 or one before it was changed after it was written.'],
    ],
    [
      'by a line taken out',
      (lines: string) =>
        lines
          .split('\n')
          .filter((text) => !text.startsWith('[8,'))
          .join('\n'),
      ['log-gap line 8 should stand here; lines were removed, added or moved.'],
    ],
    [
      'so that one cannot be read',
      (lines: string) => lines.replace('[8,', '[8'),
      ['log-gap line 8 should stand here; lines were removed, added or moved.'],
    ],
  ])('are named: %s', (_name, change, says) => {
    expect(edit(change)).toEqual(says);
  });

  it('and rows of them that are gone leave a gap', () => {
    expect(found(readArchive(cells.slice(1)))).toEqual([expect.stringMatching(/^log-gap line 1 should stand here/)]);
  });
});

describe('the lines that are packed', () => {
  const rows = (count: number): readonly PlacedLine[] =>
    linesOf(
      chainLines(
        EMPTY_LOG,
        '2026-11-20T07:05',
        Array.from({ length: count }, () => line()),
      ),
    );

  it.each([
    [7999, 0],
    [8000, 0],
    [8001, 1],
    [8300, 300],
  ])('of %i are the oldest %i', (count, packed) => {
    expect(chooseLines(rows(count)).map(({ seq }) => seq)).toEqual(Array.from({ length: packed }, (_unused, n) => n + 1));
  });

  it('are the oldest by their numbers, in whatever order they stand, and never a row without one', () => {
    const lines = [...rows(8003)].reverse();
    const stray = { ...lines[0], seq: null } as PlacedLine;
    expect(chooseLines([stray, ...lines]).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
});
