import { heldByBen } from './builders';
import { makeRun, rawOf, rowsIn } from '../../support/core-world';
import { makePlaceOf, type PlaceInput } from '../../../src/core/mail/find-place';

const TO_DO = { id: 'T-AAAA', to_do: 'Call the landlord' };
const INPUT: PlaceInput = {
  raws: { runs: rawOf('runs', [{ id: 'U-OLDOLD' }, { id: 'U-7K2QAB' }]), todos: rawOf('todos', [TO_DO]) },
  tabIds: { Home: 1, Runs: 7, 'To-Dos': 0 },
  homeTab: 'Home',
  tables: { todos: rowsIn('todos', [TO_DO]) },
  runs: new Map(),
  appends: ['U-NEWAAA', 'U-NEWBBB'].flatMap((id) => [
    { table: 'runs', values: { id } },
    { table: 'run_steps', values: { run: id } },
  ]),
};

function placeOf(table: string, id: string, more: Partial<PlaceInput> = {}): string {
  const { row: _none, ...run } = heldByBen();
  const [row = null] = rowsIn('runs', [{ id: 'U-OLDOLD' }, { id: 'U-7K2QAB' }]).slice(1);
  const opened = makeRun({ id: 'U-NEWBBB' });
  return makePlaceOf({
    ...INPUT,
    runs: new Map([
      ['U-7K2QAB', { ...run, row }],
      ['U-NEWBBB', opened],
    ]),
    ...more,
  })(table, id);
}

describe('where the button of a mail leads', () => {
  it.each([
    ['a run', 'runs', 'U-7K2QAB', '#gid=7&range=A3'],
    ['a run that opens in this check', 'runs', 'U-NEWBBB', '#gid=7&range=A5'],
    ['a run nobody knows: its tab', 'runs', 'U-ZZZZZZ', '#gid=7'],
    ['all runs', 'runs', '', '#gid=7'],
    ['a to-do, in the first tab', 'todos', 'T-AAAA', '#gid=0&range=A2'],
    ['Home', 'home', '', '#gid=1'],
    ['a tab that is not there: nowhere', 'rocks', 'R-AAAA', ''],
  ])('%s', (_label, table, id, place) => {
    expect(placeOf(table, id)).toBe(place);
  });

  it('follows a tab that was renamed, and does without Home', () => {
    const raw = { ...rawOf('todos', [TO_DO]), tab: 'Chores' };
    const more = { raws: { todos: raw }, tabIds: { Chores: 9, Home: 1 }, homeTab: '' };
    expect([placeOf('todos', 'T-AAAA', more), placeOf('home', '', more)]).toEqual(['#gid=9&range=A2', '']);
  });
});
