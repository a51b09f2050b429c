import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import type { NoteWish } from '../../../src/core/edit/edit';
import { placeNotes } from '../../../src/core/edit/place-notes';

const OURS = 'Runsheet:\nOld.';
const wish = (row: number, column: number, says: string): NoteWish => ({ row, column, says });

describe('the note of a cell', () => {
  it.each([
    ['is written where none is', '', 'new.', 'Runsheet:\nNew.'],
    ['takes the place of ours', OURS, 'new.', 'Runsheet:\nNew.'],
    ['takes the place of ours as Windows writes it', 'Runsheet:\r\nOld.', 'new.', 'Runsheet:\nNew.'],
    ['goes when nothing is to be said', OURS, '', ''],
  ])('%s', (_name, before, says, after) => {
    expect(placeNotes([[before]], 4, [wish(4, 1, says)])).toEqual({ row: 4, column: 1, notes: [[after]] });
  });

  it.each([
    ['a person’s own stays', 'Ask Dee first', 'new.'],
    ['one that only mentions us stays', 'Runsheet: ask Dee', 'new.'],
    ['a person’s own is not taken away', 'Ask Dee first', ''],
    ['nothing is written twice', OURS, 'Old.'],
    ['nothing is written where nothing was', '', ''],
  ])('%s', (_name, before, says) => {
    expect(placeNotes([[before]], 4, [wish(4, 1, says)])).toBeNull();
  });

  it.each(HOSTILE_TEXTS.map(({ name, text }) => [name, text] as const))(
    'is one line after ours and at most 500 characters: %s',
    (_name, text) => {
      const note = placeNotes([['']], 2, [wish(2, 1, `"${text}" is wrong.`)])?.notes[0]?.[0] ?? '';
      expect(note).toMatch(/^Runsheet:\n[^\p{Cc}\u2028\u2029\u202e\u2066\u200f]{1,500}$/u);
    },
  );

  it('keeps what fits, to the letter', () => {
    const says = 'X'.repeat(500);
    expect(placeNotes([['']], 2, [wish(2, 1, says)])?.notes).toEqual([[`Runsheet:\n${says}`]]);
    expect(placeNotes([['']], 2, [wish(2, 1, `${says}X`)])?.notes).toEqual([[`Runsheet:\n${says.slice(1)}…`]]);
  });
});

describe('notes of several cells', () => {
  const present = [
    ['', 'Ask Dee', '', OURS],
    ['', '', '', ''],
    ['', '', OURS, ''],
  ];

  it('go out as the smallest block, in which a person’s note comes back as it was', () => {
    expect(placeNotes(present, 5, [wish(5, 1, 'a.'), wish(5, 3, 'c.'), wish(7, 4, '')])).toEqual({
      row: 5,
      column: 1,
      notes: [['Runsheet:\nA.', 'Ask Dee', 'Runsheet:\nC.']],
    });
    expect(placeNotes(present, 5, [wish(6, 2, 'b.'), wish(7, 3, '')])).toEqual({
      row: 6,
      column: 2,
      notes: [
        ['Runsheet:\nB.', ''],
        ['', ''],
      ],
    });
  });

  it('say one thing a cell: the last that says something', () => {
    const says = (...texts: string[]) =>
      placeNotes(
        [['']],
        2,
        texts.map((text) => wish(2, 1, text)),
      )?.notes;
    expect([says('a.', ''), says('', 'b.'), says('a.', 'b.'), says('', '')]).toEqual([
      [['Runsheet:\nA.']],
      [['Runsheet:\nB.']],
      [['Runsheet:\nB.']],
      undefined,
    ]);
  });

  it('outside what was read are left out', () => {
    expect(placeNotes([['']], 2, [wish(1, 1, 'a.'), wish(3, 1, 'a.'), wish(2, 2, 'a.')])).toBeNull();
  });
});
