import { readSource, writeSource, type SourceTab } from '../../../../src/core/adopt/plan/source';

const here: SourceTab = { file: '', sheet: 'Plan', url: 'https://docs.google.com/spreadsheets/d/abc/edit', tabId: 12, letter: 'B' };
const elsewhere: SourceTab = { ...here, file: '/home/ana/plan.xlsx' };

describe('the link back', () => {
  it.each<readonly [string, SourceTab, string]>([
    ['a cell of this file', here, 'https://docs.google.com/spreadsheets/d/abc/edit#gid=12&range=B7'],
    ['a place in another file, without its path', elsewhere, 'plan.xlsx, Plan, row 7'],
  ])('is %s', (_name, tab, text) => {
    expect(writeSource(tab, 7)).toBe(text);
    expect(readSource(text, tab)?.row).toBe(7);
  });

  it.each([
    ['another tab', 'https://x.example/edit#gid=13&range=B7', null],
    ['a copy of the file', 'https://x.example/edit#gid=12&range=C9', { row: 9, letter: 'C' }],
    ['a text', 'from the meeting', null],
    ['nothing', '', null],
    ['a very long text', `${'#gid=12&range=A1'.repeat(4000)} `, null],
  ])('of %s is read for what it is', (_name, text, place) => {
    expect(readSource(text, here)).toEqual(place);
  });

  it('to another file is not the same as to another tab of it', () => {
    expect(readSource('plan.xlsx, Plan B, row 7', elsewhere)).toBeNull();
    expect(readSource('plan.xlsx, Plan, row x', elsewhere)).toBeNull();
  });
});
