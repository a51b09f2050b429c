import { createHash } from 'node:crypto';
import { beatAt, goBack, makeCafe, remember, rowsOf, tabOf } from './cafe';
import { askAddOn } from '../../local/cli/call-add-on';
import { checkExport, compareProofs, readProof, type ExportProof } from '../../local/cli/check-export';
import { columnOf } from '../../local/sample/fill-sheet';

const day = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };
const Processes = [
  { Process: 'Opening check', ...day },
  { Process: 'Oven check', ...day },
];
const host = makeCafe({
  warm: true,
  templates: ['home', 'processes', 'people'],
  rows: { Processes, Steps: [{ Process: 'Opening check', Order: 1, Step: 'Lights' }] },
});
beatAt(host, '2026-11-16T18:35');
['17', '18', '19', '20'].forEach((date) => {
  ['00:05', '06:35', '07:05', '09:05'].forEach((time) => {
    beatAt(host, `2026-11-${date}T${time}`);
    if (time !== '00:05') return;
    tabOf(host, 'Run steps').setCell(rowsOf(host, 'Run steps').length + 1, columnOf(tabOf(host, 'Run steps'), 'Done'), { value: true });
    const runs = tabOf(host, 'Runs');
    const last = rowsOf(host, 'Runs').length + 1;
    [last - 1, last].forEach((row) => runs.setCell(row, columnOf(runs, 'Done'), { value: true }));
    runs.setCell(last, columnOf(runs, 'Proof'), { value: '=1+1' });
  });
});

interface Export {
  readonly csv: string;
  readonly proof: string;
}
const exported = (from = '2026-11-18', to = '2026-11-19'): Export => askAddOn(host, { request: 'export', from, to }).answer as Export;
const read = (proof: string): ExportProof => {
  const found = readProof(proof);
  if (found === null) throw new Error('no proof');
  return found;
};
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const { csv, proof } = exported();
const says = (file: string, text: string): readonly string[] => checkExport(file, read(text), 'runs.csv').map(({ message }) => message);
const id = csv.split('\r\n')[1]?.split(',')[0] ?? '';
const evening = remember(host);

/** The proof with something of it changed, and as if it were made so. */
function forge(
  change: (proof: Record<string, unknown> & { runs: { content: unknown[]; hash: string }[]; lines: unknown[][]; head: object }) => void,
): string {
  const parsed = JSON.parse(proof) as Parameters<typeof change>[0];
  change(parsed);
  return JSON.stringify(parsed);
}

describe('an export', () => {
  it('carries a proof that fits it: every closed run with its hash, the line that holds it, and the chain to the head of the log', () => {
    const { runs, lines, head, csvSha256 } = read(proof);
    expect([runs.length, csvSha256]).toEqual([4, sha256(csv)]);
    expect(runs.every(({ line }) => lines.some(({ seq }) => seq === line))).toBe(true);
    expect(String(head.seq)).toBe(rowsOf(host, 'Log').slice(-1)[0]?.['Seq']);
    expect(says(csv, proof)).toEqual([]);
  });

  it.each([
    [
      'a result',
      () => [csv.replace(',Done,', ',Excused,'), proof],
      [/^runs\.csv: the file is not the one/, /line \d: Result of U-\w+ is not what was exported/],
    ],
    [
      'a proof cell, and the sum of the file with it',
      () => {
        const other = csv.replace("'=1+1", 'ok');
        return [
          other,
          forge((parsed) => {
            parsed['csvSha256'] = sha256(other);
          }),
        ];
      },
      [/Proof of U-\w+ is not/],
    ],
    [
      'a row taken out, and the sum with it',
      () => {
        const other = csv
          .split('\r\n')
          .filter((_line, at) => at !== 1)
          .join('\r\n');
        return [
          other,
          forge((parsed) => {
            parsed['csvSha256'] = sha256(other);
          }),
        ];
      },
      [/is in the proof but not in this file/],
    ],
    [
      'a run left out of the proof',
      () => [
        csv,
        forge((parsed) => {
          parsed.runs.splice(0, 1);
        }),
      ],
      [/nothing proves that U-\w+ ended so/],
    ],
    [
      'a content',
      () => [
        csv,
        forge((parsed) => {
          parsed.runs[0]?.content.splice(5, 1, 'Ben');
        }),
      ],
      [/is not what its hash was taken of/],
    ],
    [
      'a content and its hash',
      () => [
        csv,
        forge((parsed) => {
          const [run] = parsed.runs;
          run?.content.splice(5, 1, 'Ben');
          if (run !== undefined) run.hash = sha256(JSON.stringify(run.content));
        }),
      ],
      [/no line of the log says that U-\w+ ended so/],
    ],
    [
      'a line of the log',
      () => [
        csv,
        forge((parsed) => {
          parsed.lines[1]?.splice(7, 1, 'because');
        }),
      ],
      [/line \d+ of the log does not follow/],
    ],
    [
      'a line of the log taken out',
      () => [
        csv,
        forge((parsed) => {
          parsed.lines.splice(2, 1);
        }),
      ],
      [/does not follow/],
    ],
    [
      'the end of the log',
      () => [
        csv,
        forge((parsed) => {
          parsed.lines.pop();
        }),
      ],
      [/do not end with the head/],
    ],
    [
      'the head',
      () => [
        csv,
        forge((parsed) => {
          parsed.head = { seq: 1, hash: 'x' };
        }),
      ],
      [/do not end with the head/],
    ],
  ])('in which somebody changed %s is found', (_name, change, found) => {
    const [file = '', text = ''] = change();
    const sentences = says(file, text);
    found.forEach((sentence) => {
      expect(sentences).toContainEqual(expect.stringMatching(sentence));
    });
  });

  it('fits the workbook it came from, also later and with a note corrected, and not one in which a run or the log was written anew', () => {
    const compare = (): readonly string[] => compareProofs(read(proof), read(exported().proof), 'runs.csv').map(({ message }) => message);
    const runs = tabOf(host, 'Runs');
    runs.setCell(2, columnOf(runs, 'Note'), { value: 'Was fine' });
    beatAt(host, '2026-11-21T00:05');
    expect(compare()).toEqual([]);
    goBack(host, evening);
    const row = rowsOf(host, 'Runs').findIndex((cells) => cells['ID'] === id) + 2;
    tabOf(host, 'Runs').setCell(row, columnOf(tabOf(host, 'Runs'), 'Done by'), { value: 'Ben' });
    expect(compare()).toEqual([`runs.csv: ${id} says something else in the workbook now.`]);
    goBack(host, evening);
    tabOf(host, 'Log').setCell(tabOf(host, 'Log').lastRow(), columnOf(tabOf(host, 'Log'), 'Hash'), { value: 'f'.repeat(64) });
    expect(compare()).toEqual([expect.stringMatching(/^runs\.csv: line \d+ of the log is another one in the workbook, or is gone\.$/)]);
    goBack(host, evening);
  });

  it.each(['', '{}', '[]', '{"v":1}', '{"v":1,"head":null}', 'x'.repeat(1000)])('%s is no proof', (text) => {
    expect(readProof(text)).toBeNull();
  });
});
