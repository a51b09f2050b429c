import { tableSpecs } from '../../../../src/app/templates';
import { followHeaders } from '../../../../src/core/adopt/bind/follow-headers';
import { bindTable } from '../../../../src/core/tables/bind-table';
import type { Cell } from '../../../../src/core/tables/cell';
import type { ColumnBinding } from '../../../../src/core/tables/column-binding';

const TAB = 'Big things';
const spec = tableSpecs['rocks'];
const row = (column: string, header: string, kind = ''): ColumnBinding => ({ table: 'Rocks', column, tab: TAB, header, kind });
const own = [row('*', '1', 'tab 7'), row('Rock', 'What'), row('Owner', 'Who'), row('Due', 'When'), row('Link', 'E', 'by letter')];
const BEFORE = ['What', 'Who', 'When', 'Cost', '', 'ID'];

function follow(now: readonly string[], cells: readonly Cell[] = ['Hire', 'Ana', '', 1, '', '']): readonly string[] {
  if (spec === undefined) throw new Error('rocks');
  const raw = bindTable(spec, TAB, [now, cells], own);
  return followHeaders(raw, own, { headers: BEFORE, letters: ['E'] }).map(({ binding, to }) => `${binding.column}: ${to}`);
}

describe('followHeaders', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing moved', BEFORE, []],
    ['one was renamed', ['What', 'Lead', 'When', 'Cost', '', 'ID'], ['Owner: Lead']],
    ['the first was renamed', ['Task', 'Who', 'When', 'Cost', '', 'ID'], ['Rock: Task']],
    ['one was renamed beside a new blank column', ['What', '', 'Lead', 'When', 'Cost', '', 'ID'], ['Owner: Lead', 'Link: F']],
    ['one was renamed and another column stands there now', ['What', 'When', 'Lead', 'Cost', '', 'ID'], []],
    ['one was renamed to a header that is there twice', ['What', 'Cost', 'When', 'Cost', '', 'ID'], []],
    ['two were renamed', ['What', 'Lead', 'Due', 'Cost', '', 'ID'], []],
    ['one was taken out', ['What', 'When', 'Cost', '', 'ID'], ['Link: D']],
    ['one of the team was renamed beside a column without a header', ['What', 'Who', 'When', 'Price', '', 'ID'], ['Link: ']],
    ['a column was inserted', ['No', 'What', 'Who', 'When', 'Cost', '', 'ID'], ['Link: F']],
    ['a second column without a header was inserted beside', ['What', 'Who', 'When', 'Cost', '', '', 'ID'], ['Link: ']],
  ])('where %s', (_, now, wanted) => {
    expect(follow(now)).toEqual(wanted);
  });

  it('never takes a column of numbers for an owner', () => {
    expect(follow(['What', 'Budget', 'When', 'Cost', '', 'ID'], ['Hire', 500, '', 1, '', ''])).toEqual([]);
  });
});
