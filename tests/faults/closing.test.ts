import { press, searchTrial, type Trial } from './search';
import type { Host } from '../../local/host/host';
import { askAs } from '../sweep/first-use';
import { beatAt, makeCafe, remember, setClock } from '../sweep/cafe';

const at = '2026-12-30T10:00';
const after = ['2026-12-30T10:05'];
const day = (date: string) => ({ day: date });

const GOALS = [
  { ID: 'G-AAAA', Goal: 'Earn its keep', Owner: 'Dee', Year: 2026, Start: 0, Target: 100, Current: 60 },
  { ID: 'G-BBBB', Goal: 'Guests come back', Owner: 'Dee', Year: 2026, Start: 0, Target: 10, Current: 10 },
];
const ROCK = { Owner: 'Ana', Quarter: '2026 Q4', Goal: 'G-AAAA Earn its keep', 'Why it matters': 'Rent' };
const ROCKS = [
  { ...ROCK, ID: 'R-D0NE', Rock: 'Till', Target: 1, Current: 1 },
  { ...ROCK, ID: 'R-BARR', Rock: 'Second bar', Due: day('2026-12-18') },
  { ...ROCK, ID: 'R-MENV', Rock: 'Menu', Target: 10, Current: 2 },
  { ...ROCK, ID: 'R-KEPT', Rock: 'Kept', Target: 10, Current: 2 },
];
const MILESTONES = [
  { ID: 'M-AAAA', Rock: 'R-BARR Second bar', Milestone: 'Lease', Owner: 'Ana', Due: day('2026-11-30'), 'Done on': day('2026-11-20') },
  { ID: 'M-BBBB', Rock: 'R-BARR Second bar', Milestone: 'Fit out', Owner: 'Ben', Due: day('2026-12-15') },
  { ID: 'M-CCCC', Rock: 'R-BARR Second bar', Milestone: 'Open', Owner: 'Cy', Due: day('2026-12-18') },
];
const VTO = [
  { ID: 'V-1YRA', Section: '1-year plan', Item: 'Revenue', Date: day('2026-12-31'), Number: 5, Owner: 'Dee' },
  { ID: 'V-3YRA', Section: '3-year picture', Item: 'Three cafés', Date: day('2028-12-31'), Number: 3, Owner: 'Dee' },
];

const QUARTER = {
  ...{ request: 'close-quarter', quarter: '2026 Q4' },
  results: { 'R-D0NE': 'Done', 'R-BARR': 'Carried', 'R-MENV': 'Converted', 'R-KEPT': 'Not done' },
};
const YEAR = { request: 'close-year', year: '2026', results: { 'G-AAAA': 'Carried', 'G-BBBB': 'Done' } };

/** A company at the end of its year, in which something of every kind is left open. */
function makeCompany(): Host {
  const host = makeCafe({
    now: '2026-12-29T09:00',
    templates: ['all'],
    rows: { Goals: GOALS, Rocks: ROCKS, Milestones: MILESTONES, VTO },
    warm: true,
  });
  ['2026-12-29T09:05', '2026-12-30T09:05'].forEach((moment) => beatAt(host, moment));
  return host;
}

const host = makeCompany();
const morning = remember(host);
const trial = (label: string, request: object, from = morning): Trial => ({ label, host, morning: from, at, act: press(request), after });

searchTrial(trial('closing a quarter', QUARTER));
searchTrial(trial('closing a year', YEAR));

setClock(host, '2026-12-30T09:30');
askAs(host, QUARTER);
const closedQuarter = remember(host);
askAs(host, YEAR);
const closedYear = remember(host);
searchTrial(trial('opening a quarter again', { request: 'reopen-quarter' }, closedQuarter));
searchTrial(trial('opening a year again', { request: 'reopen-year' }, closedYear));
