import type { Host } from '../../local/host/host';
import { goBack, makeCafe, remember, tabOf, beatAt, type Morning } from '../sweep/cafe';

/** Pieces that make a pattern look again and again at what it has seen; each is repeated to the length of the longest cell. */
const PIECES = [
  ...[
    'a',
    '1',
    ' ',
    '-',
    '.',
    ',',
    ';',
    ':',
    '/',
    '(',
    '[',
    '"',
    "'",
    '%',
    '@',
    '\t',
    '\n',
    'A1',
    '1:',
    '1.',
    '1 ',
    ' a',
    'a ',
    'a.',
    'a,',
    'a-',
  ],
  ...[
    'every ',
    'every 2 ',
    '1st ',
    'and ',
    'of the month ',
    'Mon',
    'Mon,',
    'Mon-',
    'MO,',
    '1st and ',
    'last ',
    'FREQ=',
    'BYDAY=MO;',
    ';',
    'at 7 ',
  ],
  ...[
    'number ',
    '1..',
    'choice ',
    'a/b ',
    'cell ',
    "cell '",
    'Till!',
    '<',
    '<a',
    '<a@',
    'a@a',
    'a@a.',
    'https://',
    'https://a.',
    'https://a.b/',
    'P-0PEN ',
  ],
  ...['rotate: ', 'Ana, ', '\u00e4', 'a\u0300', '\u05d0 ', '2026-', '2026-11-20 ', '20 Nov ', '12:00 am ', '$1', '{"', '[[', '\\', '%'],
];
const LONGEST = 50_000;
const bomb = (piece: string): string => piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST - 1);
const fields = ['process', 'owner', 'backup', 'fallback', 'cadence', 'dueAt', 'location', 'proof', 'serves'] as const;

let host: Host;
let morning: Morning;

beforeAll(() => {
  host = makeCafe({ sample: true, warm: true });
  ['2026-11-20T06:05', '2026-11-20T07:05'].forEach((at) => beatAt(host, at));
  morning = remember(host);
});

beforeEach(() => goBack(host, morning));

/** Puts a text under every header a person writes, so that it is read as whatever the column holds. */
function fillEverywhere(text: string): void {
  for (const name of [
    'VTO',
    'Goals',
    'Rocks',
    'Milestones',
    'Scorecard',
    'Processes',
    'Steps',
    'Runs',
    'Run steps',
    'People',
    'Seats',
    'Holidays',
    'To-Dos',
    'Issues',
    'Initiatives',
    'Rules',
    'Overrides',
  ]) {
    const tab = tabOf(host, name);
    const row = Math.max(2, tab.lastRow());
    for (let column = 2; column <= tab.lastColumn(); column += 1) tab.setCell(row, column, { ...tab.cell(row, column), value: text });
  }
  const settings = tabOf(host, 'Settings');
  for (let row = 2; row <= settings.lastRow(); row += 1) {
    if (!['Escalation mail', 'File'].includes(String(settings.cell(row, 1)?.value))) settings.setCell(row, 2, { value: text });
  }
}

/** A sample of the pieces, among them those that once took a minute; all of them with `RUNSHEET_FUZZ`. */
const TRIED = PIECES.filter((piece, at) => ['1', '-', ' '].includes(piece) || at % 9 === 0 || process.env['RUNSHEET_FUZZ'] !== undefined);

describe('a text of 50,000 characters that makes patterns look back', () => {
  it.each(TRIED.map((piece) => [JSON.stringify(piece), bomb(piece)] as const))(
    'of %s is read in every column, and refused as a process and a cadence',
    (_name, text) => {
      fillEverywhere(text);
      beatAt(host, '2026-11-20T08:05');
      const draft = { ...Object.fromEntries(fields.map((field) => [field, text])), steps: [] };
      expect(host.rpc('rpc', JSON.stringify({ request: 'check-process', draft })).error).toBeNull();
      for (const question of [{ text }, { rrule: text }, { text: 'every day', from: text }, { text: 'every day', zone: text }]) {
        expect(host.rpc('rpc', JSON.stringify({ request: 'cadence', ...question })).error).toBeNull();
      }
    },
  );
});
