import { makeAuditCafe, typeWeeks } from './operational-audit';
import { askAs } from '../sweep/first-use';
import { beatAt, rowsOf, tabOf } from '../sweep/cafe';
import { textAt } from '../../local/sample/fill-sheet';
import type { PersonFocus, TopLine } from '../../src/core/contract/strategy';

const host = makeAuditCafe();
typeWeeks(host, 'Checks passed', [61, 64, 70, 75]);
beatAt(host, '2026-11-19T19:05');
beatAt(host, '2026-11-20T09:05');

const idOf = (tab: string, header: string, title: string): string => rowsOf(host, tab).find((row) => row[header] === title)?.['ID'] ?? '';

describe('the operational audit', () => {
  const overview = askAs(host, { request: 'overview' }).result as unknown as {
    readonly focus: readonly PersonFocus[];
    readonly top: readonly TopLine[];
  };
  const status = askAs(host, { request: 'status' }).result as unknown as { readonly focus: Readonly<Record<string, PersonFocus['items']>> };

  it('comes first in the focus of whoever is COO, with all three reasons', () => {
    expect(status.focus['Cy']?.[0]).toEqual({
      id: idOf('Rocks', 'Rock', 'Operational audit'),
      title: 'Operational audit',
      because: expect.stringMatching(
        /^18 % with two milestones due today, \d+ % expected by today; "Checks passed" got worse 3 weeks in a row/,
      ) as unknown,
    });
  });

  it('leaves its milestones no lines of their own, so that the other Rock, the number and the to-do have theirs', () => {
    expect(status.focus['Cy']?.map(({ title }) => title)).toEqual([
      'Operational audit',
      'Second shop',
      'Checks passed',
      'Call the auditor',
    ]);
  });

  it('stands second on Home, after the Rock with rank 1', () => {
    const home = tabOf(host, 'Home');
    expect([7, 8, 9].map((row) => [1, 2, 3].map((column) => textAt(home, row, column)))).toEqual([
      ['Second shop', 'Cy', 'Off track'],
      ['Operational audit', 'Cy', 'Off track'],
      ['', '', ''],
    ]);
    expect(textAt(home, 10, 1)).toMatch(/^2026 Q4 has 2 company Rocks; three to seven/);
    expect(overview.top.map(({ title }) => title)).toEqual(['Second shop', 'Operational audit']);
  });

  it('shows the reader first', () => {
    expect(overview.focus.map(({ person }) => person)).toEqual(['Dee', 'Cy']);
  });
});
