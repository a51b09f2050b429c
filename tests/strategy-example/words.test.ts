import { makeAuditCafe, typeWeeks } from './operational-audit';
import { textAt, typeSetting } from '../../local/sample/fill-sheet';
import { beatAt, rowsOf, tabOf } from '../sweep/cafe';
import { askAs } from '../sweep/first-use';

const host = makeAuditCafe();
typeWeeks(host, 'Checks passed', [61, 64, 70, 75]);
beatAt(host, '2026-11-19T19:05');
const before = rowsOf(host, 'Rocks').map((row) => [row['ID'], row['Status']]);
typeSetting(host, 'Vocabulary', 'OKR');
beatAt(host, '2026-11-20T09:05');

describe('the built add-on in the words of OKR', () => {
  it('calls things by them, and keeps ids and statuses', () => {
    const lines = Array.from({ length: 46 }, (_none, index) => textAt(tabOf(host, 'Home'), index + 1, 1));
    expect(lines).toContain('Key results on track or done');
    expect(rowsOf(host, 'Rocks').map((row) => [row['ID'], row['Status']])).toEqual(before);
  });

  it('answers the sidebar in them', () => {
    const { result } = askAs(host, { request: 'overview' });
    expect(result).toMatchObject({ words: { rock: 'key result', goals: 'objectives' } });
    expect((result['groups'] as { readonly title: string }[]).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Key results', 'Metrics', 'Objectives']),
    );
  });

  it('explains a status in them', () => {
    const { ok, result } = askAs(host, { request: 'why', id: before[0]?.[0] ?? '' });
    expect([ok, JSON.stringify(result['words'])]).toEqual([true, expect.not.stringMatching(/\bRocks?\b/) as unknown]);
  });
});
