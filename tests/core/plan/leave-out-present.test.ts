import { rawOf, type Cells } from '../../support/core-world';
import { leaveOutPresent } from '../../../src/core/plan/place-changes';

describe('rows that another execution may have written meanwhile', () => {
  const ids = (table: string, there: readonly Cells[], rows: readonly Cells[]): readonly unknown[] =>
    leaveOutPresent(rawOf(table, there), rows).map((row) => row['key'] ?? row['order'] ?? row['rock']);

  it.each<readonly [string, string, readonly Cells[], readonly Cells[], readonly unknown[]]>([
    ['a mail that stands there', 'outbox', [{ key: 'U-1:late:a' }], [{ key: 'U-1:late:a' }, { key: 'U-1:late:b' }], ['U-1:late:b']],
    [
      'a run that stands there',
      'runs',
      [{ id: 'U-1', key: 'x' }],
      [
        { id: 'U-1', key: 'x' },
        { id: 'U-2', key: 'y' },
      ],
      ['y'],
    ],
    [
      'a step that stands there',
      'run_steps',
      [{ run: 'U-1', order: 1 }],
      [
        { run: 'U-1', order: 1 },
        { run: 'U-1', order: 2 },
      ],
      [2],
    ],
    ['nothing of a tab that is empty', 'runs', [], [{ id: 'U-1', key: 'x' }], ['x']],
    ['nothing of a tab in which rows may repeat', 'rocks', [{ id: 'R-1', rock: 'a' }], [{ id: 'R-1', rock: 'a' }], ['a']],
  ])('are left out: %s', (_label, table, there, rows, left) => {
    expect(ids(table, there, rows)).toEqual(left);
  });
});
