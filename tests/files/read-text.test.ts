import { readValues } from './write-file';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const bytes = (...codes: readonly number[]): Buffer => Buffer.from(codes);
const wide = (text: string, order: 'le' | 'be', mark: boolean): Buffer => {
  const little = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? little : little.swap16();
};

const german = 'Maßnahme;Fällig\nBüro aufräumen;morgen\nWebseite überarbeiten;später\n';
const germanRows = [
  ['Maßnahme', 'Fällig'],
  ['Büro aufräumen', 'morgen'],
  ['Webseite überarbeiten', 'später'],
];

/** `Задача;Срок / Собрание;завтра` in windows-1251. */
const russian = bytes(
  ...[0xc7, 0xe0, 0xe4, 0xe0, 0xf7, 0xe0, 0x3b, 0xd1, 0xf0, 0xee, 0xea, 0x0a],
  ...[0xd1, 0xee, 0xe1, 0xf0, 0xe0, 0xed, 0xe8, 0xe5, 0x3b, 0xe7, 0xe0, 0xe2, 0xf2, 0xf0, 0xe0, 0x0a],
);
/** `作業,担当 / 会議,田中` in Shift_JIS. */
const japanese = bytes(
  ...[0x8d, 0xec, 0x8b, 0xc6, 0x2c, 0x92, 0x53, 0x93, 0x96, 0x0a],
  ...[0x89, 0xef, 0x8b, 0x63, 0x2c, 0x93, 0x63, 0x92, 0x86, 0x0a],
);
/** `Tâche;Échéance / Rédiger l’été;à venir` in Mac Roman. */
const french = Buffer.concat(
  [
    ...['T', bytes(0x89), 'che;', bytes(0x83), 'ch', bytes(0x8e), 'ance\nR', bytes(0x8e), 'diger l', bytes(0xd5)],
    ...[bytes(0x8e), 't', bytes(0x8e), ';', bytes(0x88), ' venir\n'],
  ].map((part) => (typeof part === 'string' ? latin(part) : part)),
);

describe('the encoding of a text file', () => {
  it.each<[string, Buffer, string[][]]>([
    ['UTF-8', Buffer.from(german), germanRows],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${german}`), germanRows],
    ['UTF-16 little endian with its mark', wide(german, 'le', true), germanRows],
    ['UTF-16 big endian with its mark', wide(german, 'be', true), germanRows],
    ['UTF-16 without a mark', wide(german, 'le', false), germanRows],
    ['windows-1252', latin(german), germanRows],
    [
      'windows-1252 with its own quotes, dash and euro',
      Buffer.concat([latin('Task,Cost\n'), bytes(0x93, 0x51, 0x34, 0x94, 0x20, 0x96), latin(' plan,'), bytes(0x80), latin('5\n')]),
      [
        ['Task', 'Cost'],
        ['“Q4” – plan', '€5'],
      ],
    ],
    [
      'windows-1251',
      russian,
      [
        ['Задача', 'Срок'],
        ['Собрание', 'завтра'],
      ],
    ],
    [
      'Shift_JIS',
      japanese,
      [
        ['作業', '担当'],
        ['会議', '田中'],
      ],
    ],
    [
      'windows-1252 with letters of Iceland',
      Buffer.concat([latin('Verkþáttur,Ábyrgð\nÝmislegt '), bytes(0x93), latin('þ'), bytes(0x94), latin(',Guðrún Þórðardóttir\n')]),
      [
        ['Verkþáttur', 'Ábyrgð'],
        ['Ýmislegt “þ”', 'Guðrún Þórðardóttir'],
      ],
    ],
    [
      'Mac Roman where it could be letters of windows-1252',
      Buffer.concat([
        latin('Caf'),
        bytes(0x8e),
        latin(';Ren'),
        bytes(0x8e),
        latin('\nTh'),
        bytes(0x8e),
        latin(';Andr'),
        bytes(0x8e),
        latin('\n'),
      ]),
      [
        ['Café', 'René'],
        ['Thé', 'André'],
      ],
    ],
    [
      'Mac Roman',
      french,
      [
        ['Tâche', 'Échéance'],
        ['Rédiger l’été', 'à venir'],
      ],
    ],
    [
      'UTF-8 with one character cut',
      Buffer.concat([Buffer.from('ä,ö,ü,é,è,à,ç,ñ,ß,ø,å,ï,ë,ô,î,û,ù,â,ê,œ,æ,š,ž\n'), bytes(0x61, 0xc3)]),
      [[...'äöüéèàçñßøåïëôîûùâêœæšž'], ['a\ufffd', ...Array<string>(22).fill('')]],
    ],
  ])('is told: %s', async (_, file, rows) => {
    expect(await readValues('made.csv', file)).toEqual(rows);
  });

  it.each<[string, string, string]>([
    ['every text that has the signs turns back', 'Name;Ort\nMÃ¼ller;KÃ¶ln\nGroÃŸ;â€“\n', 'Müller Köln Groß –'],
    ['a text beside them has none', 'Name;Ort\nMÃ¼ller;Berlin\nNÃO;Bonn\n', 'Müller Berlin NÃO Bonn'],
    ['one text with the signs does not turn back', 'Name;Ort\nMÃ¼ller;KÃ¶ln\nÃ¼ñ;Bonn\n', 'MÃ¼ller KÃ¶ln Ã¼ñ Bonn'],
  ])('that was mistaken before is mended where %s', async (_, text, expected) => {
    const [, ...rows] = await readValues('made.csv', text);
    expect(rows.flat().join(' ')).toBe(expected);
  });
});

describe('the delimiter of a text file', () => {
  it.each<[string, string, string[][]]>([
    [
      'a comma',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a semicolon, with decimal commas',
      'Was;Wert\nA;1,5\nB;2,5\n',
      [
        ['Was', 'Wert'],
        ['A', '1,5'],
        ['B', '2,5'],
      ],
    ],
    [
      'a tab',
      'a\tb\n1,5\t2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a bar',
      'a|b\n1|2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a comma though a column holds lists',
      'Name,Tags\nA,x|y|z\nB,x|y|z\n',
      [
        ['Name', 'Tags'],
        ['A', 'x|y|z'],
        ['B', 'x|y|z'],
      ],
    ],
    ['named in the first line', 'sep=;\na,1;b\n', [['a,1', 'b']]],
    ['none: one column', 'Call Ana\nCall Ben\n', [['Call Ana'], ['Call Ben']]],
  ])('is told: %s', async (_, text, rows) => {
    expect(await readValues('made.txt', text)).toEqual(rows);
  });

  it.each<[string, string, string[][]]>([
    [
      'line ends and delimiters in quotes',
      'a,b\r\n"x, y","two\r\nlines"\r\n',
      [
        ['a', 'b'],
        ['x, y', 'two\nlines'],
      ],
    ],
    [
      'doubled quotes',
      'a,b\n"say ""now""",2\n',
      [
        ['a', 'b'],
        ['say "now"', '2'],
      ],
    ],
    [
      'a quote that is never closed',
      'a,b\n"5 inch,2\nx,3\n',
      [
        ['a', 'b'],
        ['"5 inch', '2'],
        ['x', '3'],
      ],
    ],
    [
      'blank lines between',
      'a,b\n\n1,2\n\n\n',
      [
        ['a', 'b'],
        ['', ''],
        ['1', '2'],
      ],
    ],
    [
      'lines that end as on old machines',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'what a spreadsheet would change',
      'a,b,c\n007,1/2,=1+1\n',
      [
        ['a', 'b', 'c'],
        ['007', '1/2', '=1+1'],
      ],
    ],
    [
      'names of machines',
      '__proto__,constructor\ntoString,1\n',
      [
        ['__proto__', 'constructor'],
        ['toString', '1'],
      ],
    ],
  ])('leaves alone %s', async (_, text, rows) => {
    expect(await readValues('made.csv', text)).toEqual(rows);
  });

  it('is read from what is in the file, whatever it is called', async () => {
    expect(await readValues('made.xlsx', 'a,b\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});
