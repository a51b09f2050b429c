import { someone } from '../../support/core-world';
import { findViewer } from '../../../src/core/overview/find-viewer';
import { ownership, withReports } from '../../../src/core/overview/list-my-people';
import { buildDirectory } from '../../../src/core/people/directory';
import type { Person } from '../../../src/core/people/person';

const SEATS = [{ id: 'H-AAAA', row: 2, title: 'Shift lead', holder: 'Cy', location: '', leadership: false }];

/** Who of these owners is the reader's, with Dee over Ben over Ana, and Cy alone. */
function owned(address: string, owners: readonly string[], more: readonly Person[] = []): readonly string[] {
  const people = [
    someone('Ana', { manager: 'Ben' }),
    someone('Ben', { manager: 'dee@cafe.example' }),
    someone('Cy'),
    someone('Dee'),
    ...more,
  ];
  const directory = buildDirectory(people, SEATS);
  return owners.filter((owner) => ownership(directory, withReports(directory, findViewer(directory, address).people))(owner));
}

const OWNERS = ['Ana', 'Ben', 'Cy', 'Dee', '', 'Nobody'];

it.each([
  ['dee@cafe.example', ['Ana', 'Ben', 'Dee']],
  ['Ben@Cafe.example', ['Ana', 'Ben']],
  ['ana@cafe.example', ['Ana']],
  ['cy@cafe.example', ['Cy']],
  ['eve@cafe.example', []],
  ['', []],
])('%s has %j', (address, expected) => {
  expect(owned(address, OWNERS)).toEqual(expected);
});

it.each([
  ['a seat', 'Shift lead', 'cy@cafe.example'],
  ['an address', 'ANA@cafe.example', 'dee@cafe.example'],
  ['taking turns', 'rotate: Cy, Ana', 'ben@cafe.example'],
])('knows an owner by %s', (_name, owner, address) => {
  expect(owned(address, [owner])).toEqual([owner]);
});

it('ends where managers go in a circle', () => {
  const circle = [someone('Eve', { manager: 'Fay' }), someone('Fay', { manager: 'Eve' })];
  expect(owned('eve@cafe.example', [...OWNERS, 'Eve', 'Fay'], circle)).toEqual(['Eve', 'Fay']);
});

it('of two people with one name shows the items to both, but reports to neither', () => {
  const twins = [someone('Dee', { email: 'dee2@cafe.example' })];
  expect(owned('dee2@cafe.example', OWNERS, twins)).toEqual(['Dee']);
});

it('is nobody’s where people have no address', () => {
  expect(owned('', ['Gus'], [someone('Gus', { email: '' })])).toEqual([]);
});
