import { lineAt, noData, NOWHERE, partOf, placeOfRow } from './honesty-part';
import { hasOwner, ownedRows } from './list-ownerless';
import { largestShare, sayPart } from './share';
import { groupBy } from '../archive/group-by';
import type { HonestyLine, HonestyPart, Place } from '../contract/formalise';
import type { Directory, Person } from '../people/person';
import type { ReviewScope } from '../review/review-scope';
import type { PlannedProcess } from '../runs/plan-runs';
import type { Process } from '../runs/process';
import { nameIn } from '../statistics/rate-groups';
import type { Row } from '../tables/row';
import { textOf } from '../tables/row';
import { sayFirst } from '../texts/say-list';
import { upperFirst } from '../texts/upper-first';

const TITLE = 'What hangs on one person';
/** Fewer say nothing about a share. */
const LEAST = 5;
/** More than this with one person is much. */
const MUCH = 0.5;

const DONE: ReadonlySet<string> = new Set(['Done', 'Done late', 'Done by backup']);

/** What dependence is measured in. */
export interface DependenceInput {
  readonly scope: ReviewScope;
  readonly processes: readonly PlannedProcess[];
}

function shareLine(names: readonly string[], of: string): readonly HonestyLine[] {
  const share = largestShare(names);
  if (share === null || share.of < LEAST || share.count <= share.of * MUCH) return [];
  return [lineAt(NOWHERE, `${share.name} has ${sayPart(share)} of ${of}.`)];
}

function ownerOf(row: Row, directory: Directory): string {
  return nameIn(textOf(row, 'owner') || textOf(row, 'seat'), textOf(row, 'location'), directory);
}

function doersOf({ settled, workbook }: ReviewScope): readonly string[] {
  const done = settled.filter(({ result, doneBy }) => DONE.has(result) && doneBy !== '');
  return done.map(({ doneBy, location }) => nameIn(doneBy, location, workbook.directory));
}

const isTurns = (text: string): boolean => /^\s*rotate\s*:/i.test(text);

/** Backups who are the owner: the work would move to whom it came from. */
function sameHands({ process }: PlannedProcess, directory: Directory): readonly HonestyLine[] {
  const { owner, backup, row, title, id, locations } = process;
  if (owner === '' || backup === '' || isTurns(owner)) return [];
  const places = locations.filter(
    (place) => nameIn(owner, place, directory).toLowerCase() === nameIn(backup, place, directory).toLowerCase(),
  );
  if (places.length === 0) return [];
  return [lineAt(placeOfRow(row), `${row.tab}: ${title || id} has ${nameIn(owner, places[0] ?? '', directory)} as owner and as backup.`)];
}

/** The row of a person in People. */
function placeOfPerson({ workbook }: ReviewScope, person: Person): Place {
  const row = (workbook.tables['people'] ?? []).find((one) => one.row === person.row);
  return row === undefined ? NOWHERE : { ...placeOfRow(row), id: '' };
}

/** Locations in which processes run and one person works. */
function loneLocations(processes: readonly Process[], scope: ReviewScope): readonly HonestyLine[] {
  const there = groupBy(
    scope.workbook.directory.people.filter(({ location }) => location.trim() !== ''),
    ({ location }) => location.trim().toLowerCase(),
  );
  const run = groupBy(
    processes.flatMap(({ locations }) => locations.filter((place) => place !== '')),
    (place) => place.trim().toLowerCase(),
  );
  return [...run].flatMap(([key, places]) => {
    const people = there.get(key) ?? [];
    const [only] = people;
    if (only === undefined || people.length > 1) return [];
    return [
      lineAt(
        placeOfPerson(scope, only),
        `Only ${only.name || only.email} works at ${places[0] ?? ''}, where ${places.length === 1 ? 'one process runs' : `${places.length} processes run`}.`,
      ),
    ];
  });
}

/** Seats whose holder nobody covers. */
function loneSeats(scope: ReviewScope): readonly HonestyLine[] {
  const { people, seats, resolve } = scope.workbook.directory;
  if (people.length < 2) return [];
  const held = seats.flatMap(({ title, holder, location }) => {
    const found = resolve(holder, location);
    return found.kind === 'person' && found.person.cover.trim() === '' ? [{ title, person: found.person }] : [];
  });
  return [...groupBy(held, ({ person }) => String(person.row)).values()].flatMap((own) => {
    const person = own[0]?.person;
    if (person === undefined) return [];
    const titles = sayFirst(
      own.map(({ title }) => title),
      3,
    );
    return [lineAt(placeOfPerson(scope, person), `${person.name || person.email} holds ${titles} and has no Cover in People.`)];
  });
}

/** Whose absence would stop what: shares of owned rows and of runs done in the last thirteen weeks, backups who are the owner, lone holders. */
export function measureDependence({ scope, processes }: DependenceInput): HonestyPart {
  const { directory } = scope.workbook;
  const owners = ownedRows(scope)
    .filter(hasOwner)
    .map((row) => ownerOf(row, directory));
  const doers = doersOf(scope);
  if (owners.length === 0 && doers.length === 0) return noData('people', TITLE, 'No row names an owner yet.');
  const active = processes.filter(({ process }) => process.active);
  const lines = [
    ...active.flatMap((one) => sameHands(one, directory)),
    ...shareLine(owners, 'the open rows with an owner'),
    ...shareLine(doers, 'the runs done in the last 13 weeks'),
    ...loneLocations(
      active.map(({ process }) => process),
      scope,
    ),
    ...loneSeats(scope),
  ];
  const most = [
    ['open rows', largestShare(owners)],
    ['runs done in 13 weeks', largestShare(doers)],
  ] as const;
  const says = most.flatMap(([what, share]) => (share === null ? [] : [`most ${what}: ${share.name}, ${sayPart(share)}`])).join('; ');
  return partOf('people', TITLE, upperFirst(`${says}.`), lines);
}
