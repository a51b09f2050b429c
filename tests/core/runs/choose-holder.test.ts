import { PEOPLE, someone } from '../../support/core-world';
import { buildDirectory } from '../../../src/core/people/directory';
import type { Person } from '../../../src/core/people/person';
import { chooseHolder } from '../../../src/core/runs/choose-holder';
import type { Hop } from '../../../src/core/runs/run';

type Chain = readonly [string, string, string, string];

interface Given {
  readonly chain?: Chain;
  readonly from?: Hop;
  readonly day?: string;
  readonly before?: string;
  readonly people?: readonly Person[];
}

function choose(given: Given): readonly [number, string, string, string] {
  const people = [...(given.people ?? []), ...PEOPLE].filter(
    (person, index, all) => all.findIndex((other) => other.name === person.name) === index,
  );
  const chain = given.chain ?? ['Ana', 'Ben', 'Cy', 'Dee'];
  const holder = chooseHolder(chain, given.from ?? 1, given.day ?? '2026-11-20', '', buildDirectory(people, []), given.before ?? 'Ana');
  return [holder.hop, holder.person?.name ?? '', holder.covers, holder.passed];
}

const AWAY = { awayFrom: '2026-11-19', awayTo: '2026-11-20' };

describe('the next holder', () => {
  const CASES: readonly (readonly [string, Given, readonly [number, string, string, string]])[] = [
    ['is the backup', {}, [1, 'Ben', '', '']],
    ['passes an empty place', { chain: ['Ana', '', 'Cy', 'Dee'] }, [2, 'Cy', '', 'no backup is named']],
    ['passes a name nobody has', { chain: ['Ana', 'Zoe', 'Cy', 'Dee'] }, [2, 'Cy', '', 'the backup "Zoe" is nobody in People']],
    ['passes who has it already', { chain: ['Ana', 'Ana', 'Cy', 'Dee'] }, [2, 'Cy', '', 'the backup is Ana again']],
    ['passes who is away without cover', { people: [someone('Ben', AWAY)] }, [2, 'Cy', '', 'Ben (backup) is away']],
    ['takes the cover of who is away', { people: [someone('Ben', { ...AWAY, cover: 'Dee' })] }, [1, 'Dee', 'Ben', '']],
    [
      'takes no cover that is away too',
      { people: [someone('Ben', { ...AWAY, cover: 'Cy' }), someone('Cy', AWAY)] },
      [3, 'Dee', '', 'Ben (backup) is away; Cy (fallback) is away'],
    ],
    ['takes nobody as their own cover', { people: [someone('Ben', { ...AWAY, cover: 'Ben' })] }, [2, 'Cy', '', 'Ben (backup) is away']],
    [
      'passes a cover who has it already',
      { people: [someone('Ben', { ...AWAY, cover: 'Ana' })] },
      [2, 'Cy', '', 'the backup is Ana again'],
    ],
    ['passes who cannot be mailed', { people: [someone('Ben', { email: '' })] }, [2, 'Cy', '', 'Ben (backup) cannot be mailed']],
    ['takes who is back the day after', { people: [someone('Ben', AWAY)], day: '2026-11-21' }, [1, 'Ben', '', '']],
    ['takes who leaves the day after', { people: [someone('Ben', AWAY)], day: '2026-11-18' }, [1, 'Ben', '', '']],
    [
      'is nobody where nobody is left',
      { chain: ['Ana', '', 'Zoe', 'Ana'] },
      [3, '', '', 'no backup is named; the fallback "Zoe" is nobody in People; the business owner is Ana again'],
    ],
    ['at opening is the owner, mailed or not', { from: 0, before: '', people: [someone('Ana', { email: '' })] }, [0, 'Ana', '', '']],
    [
      'at opening passes a backup who cannot be mailed',
      { from: 0, before: '', chain: ['', 'Ben', 'Cy', 'Dee'], people: [someone('Ben', { email: '' })] },
      [2, 'Cy', '', 'no owner is named; Ben (backup) cannot be mailed'],
    ],
    [
      'at opening is the backup of an owner who is away',
      { from: 0, before: '', people: [someone('Ana', AWAY)] },
      [1, 'Ben', '', 'Ana (owner) is away'],
    ],
  ];

  it.each(CASES)('%s', (_name, given, wanted) => {
    expect(choose(given)).toEqual(wanted);
  });

  it('passes a name that several people have', () => {
    const holder = chooseHolder(
      ['Ana', 'Ben', 'Cy', 'Dee'],
      1,
      '2026-11-20',
      '',
      buildDirectory([...PEOPLE, someone('Ben', { email: 'ben2@cafe.example' })], []),
      'Ana',
    );
    expect([holder.hop, holder.passed]).toEqual([2, 'the backup "Ben" is several people']);
  });
});
