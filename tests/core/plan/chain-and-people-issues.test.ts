import { rowsIn, runContext, someone, type Cells } from '../../support/core-world';
import { buildDirectory } from '../../../src/core/people/directory';
import { decodePerson } from '../../../src/core/people/decode-people';
import { chainIssues } from '../../../src/core/plan/chain-issues';
import { peopleIssues } from '../../../src/core/plan/people-issues';
import { decodeProcess } from '../../../src/core/runs/process';

const PEOPLE = [someone('Ana'), someone('Ben'), someone('Cy', { email: '' }), someone('Dee')];
const seat = (id: string, holder: string, location: string) => ({ id, row: 2, title: 'Lead', holder, location, leadership: false });

describe('the chain of a process', () => {
  const { directory } = runContext({ people: PEOPLE, seats: [seat('H-1', 'Ana', 'North'), seat('H-2', 'Ben', 'South')] });
  const issues = (cells: Cells): readonly string[] =>
    rowsIn('processes', [{ id: 'P-AAAA', process: 'Till', cadence: 'every day', ...cells }]).flatMap((row) =>
      chainIssues(decodeProcess(row, [], 1), directory).map(({ code, message }) => `${code} ${message}`),
    );

  it.each<[string, Cells, readonly string[]]>([
    ['three people', { owner: 'Ana', backup: 'Ben', fallback: 'Dee' }, []],
    ['nobody', {}, []],
    [
      'one person twice',
      { owner: 'Ana', backup: 'ana@cafe.example' },
      ['same-person Processes, row 2, column Backup: Ana is the owner already, so this place is passed; name somebody else.'],
    ],
    ['a backup who also takes turns', { owner: 'rotate: Ana, Ben', backup: 'Ben' }, []],
    [
      'somebody without an address',
      { owner: 'Ana', backup: 'Cy' },
      [
        'cannot-be-mailed Processes, row 2, column Backup: Cy (backup) has no usable address in People, so nobody can tell them; write their address there.',
      ],
    ],
    [
      'a seat that is the backup at one place only',
      { owner: 'Lead', backup: 'Ben', location: 'North, South' },
      ['same-person Processes, row 2, column Backup: at South, Ben is the owner already, so this place is passed; name somebody else.'],
    ],
    ['one that is switched off', { owner: 'Ana', backup: 'Ana', active: 'no' }, []],
  ])('%s', (_label, cells, says) => {
    expect(issues(cells)).toEqual(says);
  });
});

describe('the rows of People', () => {
  const today = '2026-11-20';
  const issues = (...cells: readonly Cells[]): readonly string[] => {
    const rows = rowsIn('people', cells);
    return peopleIssues(rows, buildDirectory(rows.map(decodePerson), []), today).map(({ code, row, column }) => `${code} ${row} ${column}`);
  };
  const day = (local: string) => ({ local: `${local}T00:00` });
  const ANA = { name: 'Ana', email: 'ana@cafe.example', cover: 'Ben', away_from: day('2026-11-20'), away_to: day('2026-11-24') };
  const ben = (from: string, to: string): Cells => ({ name: 'Ben', email: 'ben@cafe.example', away_from: day(from), away_to: day(to) });

  it.each(['ben(at)cafe', 'ben@cafe', 'a@x.example, b@x.example', 'Ben <ben@>'])('%s is no address', (email) => {
    expect(issues({ name: 'Ben', email })).toEqual(['bad-address 2 Email']);
  });

  it.each([
    ['team@cafe.example', ['group-address 2 Email']],
    ['Info@cafe.example', ['group-address 2 Email']],
    ['teamlead@cafe.example', []],
    ['', []],
  ])('%j: %j', (email, says) => {
    expect(issues({ name: 'Ben', email })).toEqual(says);
  });

  it.each([
    ['back the day before', ben('2026-11-10', '2026-11-19'), []],
    ['away the first day too', ben('2026-11-10', '2026-11-20'), ['cover-away 2 Cover']],
    ['away inside', ben('2026-11-22', '2026-11-22'), ['cover-away 2 Cover']],
    ['leaving the last day', ben('2026-11-24', '2026-11-30'), ['cover-away 2 Cover']],
    ['leaving the day after', ben('2026-11-25', '2026-11-30'), []],
  ])('a cover who is %s', (_label, cover, says) => {
    expect(issues(ANA, cover)).toEqual(says);
  });

  it('an absence that is over asks for nothing, and nobody covers for themselves', () => {
    expect(issues({ ...ANA, away_from: day('2026-11-10'), away_to: day('2026-11-19') }, ben('2026-11-10', '2026-11-19'))).toEqual([]);
    expect(issues({ ...ANA, cover: 'Ana' })).toEqual(['cover-away 2 Cover']);
    expect(issues({ name: 'Ana', email: 'ana@cafe.example', cover: 'Ana' })).toEqual([]);
  });
});
