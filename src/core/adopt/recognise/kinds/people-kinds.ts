import type { ColumnFacts } from '../column-facts';
import type { Evidence } from '../evidence';
import { hinted, showing, shows, type KindRule } from './kind-rule';

const TEAM_SIGNS = ['role', 'team', 'manager', 'responsibilities', 'hours_per_week', 'shift', 'away_from', 'handle'];
const MOST_PEOPLE = 400;
const WORKDAYS = 5;
const NAMED_DAYS = 0.7;

function nameColumn(evidence: Evidence): ColumnFacts | undefined {
  const sign = evidence.signs.get('name');
  return sign === undefined ? undefined : evidence.columns[sign.at];
}

/** Names of persons, each about once. */
function holdsPersons(evidence: Evidence): boolean {
  const column = nameColumn(evidence);
  if (column === undefined || column.profile.cells === 0) return false;
  const { persons, cells, distinct } = column.profile;
  return persons / cells >= 0.5 && distinct / cells >= 0.7;
}

/** Weekdays with shifts, names or marks below them, not hours. */
const isRota = ({ columns }: Evidence): boolean =>
  columns.filter(({ axis, profile }) => axis === 'weekday' && profile.cells > 0 && profile.numbers * 2 < profile.cells).length >= WORKDAYS;

function grid(evidence: Evidence): number {
  const days = evidence.days + evidence.periods.all - evidence.periods.numbers;
  return days >= WORKDAYS && (hinted(evidence, 'people') > 0 || isRota(evidence)) ? 2.5 : days >= WORKDAYS ? 1.2 : 0;
}

function lacksTeam(evidence: Evidence): string {
  if (!shows(evidence, 'name')) return 'a column of names';
  if (!holdsPersons(evidence)) return 'names of persons';
  const organised = evidence.organisation >= 0.5 || hinted(evidence, 'people') >= 0.7;
  if (evidence.rows > MOST_PEOPLE && !organised) return 'anything that says these people work together';
  if (shows(evidence, ...TEAM_SIGNS)) return '';
  if (shows(evidence, 'email', 'phone') && organised) return '';
  const atWork = hinted(evidence, 'people') >= 0.85 && shows(evidence, 'project', 'task', 'status', 'process');
  if (atWork || isRota(evidence)) return '';
  if (grid(evidence) > 0 && hinted(evidence, 'people') > 0) return '';
  return 'a role, a team, a duty or addresses of one organisation';
}

export const peopleRule: KindRule = {
  table: 'people',
  titles: { name: 2.5 },
  points: {
    ...{ role: 2, team: 1.6, email: 1.6, phone: 1, handle: 2.2, manager: 1.5, location: 0.5, responsibilities: 1.4, hours_per_week: 1.5 },
    ...{ shift: 1.5, away_from: 1.5, away_to: 1, cover: 1, notes: 0.2, ref: 0.2 },
  },
  hint: 3,
  decoy: 1.8,
  extra: (evidence) => grid(evidence) + (evidence.organisation >= 0.5 ? 1 : 0) + (holdsPersons(evidence) ? 0.5 : 0),
  lacks: lacksTeam,
};

export const seatsRule: KindRule = {
  table: 'seats',
  titles: { seat: 3, role: 1.2 },
  points: { holder: 2.5, responsibilities: 2, manager: 1, name: 0.8 },
  hint: 2.5,
  decoy: 1.8,
  lacks: (evidence, title) => {
    if (title < 0.5) return 'a column of seats';
    if (!shows(evidence, 'seat') && hinted(evidence, 'seats') < 0.7) return 'anything that says these are seats';
    return shows(evidence, 'holder', 'responsibilities') && !shows(evidence, 'email', 'phone') ? '' : 'who sits there or what for';
  },
};

function datesOf(evidence: Evidence): ColumnFacts | undefined {
  return evidence.columns.find(({ profile }) => profile.cells > 0 && (profile.dates + profile.serials) / profile.cells >= 0.7);
}

/** Some column holds a text in nearly each row: a calendar in which few days have a name is no list of days off. */
function namesEachDay({ columns }: Evidence): boolean {
  return columns.some(({ profile }) => {
    const texts = profile.shortTexts + profile.longTexts - profile.dates - profile.numbers;
    return texts > 0 && texts >= NAMED_DAYS * (profile.cells + profile.blanks) && profile.distinct > 2;
  });
}

/** Tab or title say days off, and a header says that the days have names: dates of trips have destinations. */
function isHintedAt(evidence: Evidence): boolean {
  const hint = hinted(evidence, 'holidays');
  return hint >= 0.95 || (hint >= 0.7 && shows(evidence, 'name', 'item', 'description', 'holiday', 'cause'));
}

function lacksDaysOff(evidence: Evidence): string {
  const dates = datesOf(evidence);
  if (dates === undefined) return 'a column of dates';
  const clear = evidence.daysOff || showing(evidence, 'holiday') >= 0.9;
  if (!clear && dates.profile.distinct / dates.profile.cells < 0.6) return 'dates that stand there once';
  const said = hinted(evidence, 'holidays') >= 0.9 && evidence.daysOff;
  if (!said && !namesEachDay(evidence)) return 'a name for each day';
  if (shows(evidence, 'owner', 'task', 'due', 'role', 'shift') || (!clear && shows(evidence, 'status')) || evidence.columns.length > 10)
    return 'nothing, but it has columns of work';
  return clear || showing(evidence, 'holiday') >= 0.6 || isHintedAt(evidence) ? '' : 'anything that says these are days off';
}

/** Dates of days off tell what a list is; where it has no header at all, nothing else can. */
function daysAlone({ daysOff, columns }: Evidence): number {
  if (!daysOff) return 0;
  return columns.every(({ header }) => header === '') ? 3.5 : 2.5;
}

export const holidaysRule: KindRule = {
  table: 'holidays',
  titles: { holiday: 3.5, name: 1, item: 0.8, description: 0.8, cause: 0.8 },
  points: { date: 2, weekday: 0.8, location: 0.3, notes: 0.2, category: 0.2 },
  hint: 4,
  decoy: 1,
  extra: (evidence) => (datesOf(evidence) === undefined ? 0 : 1.8) + daysAlone(evidence),
  lacks: lacksDaysOff,
};

export const vtoRule: KindRule = {
  table: 'vto',
  titles: { item: 1, objective: 1 },
  points: { category: 1.5, description: 1, date: 0.5, value: 0.5, owner: 0.5 },
  hint: 4,
  decoy: 2,
  lacks: (evidence, title) => {
    if (hinted(evidence, 'vto') < 0.75) return 'anything that says it is a plan on a page';
    return title >= 0.5 && shows(evidence, 'category') ? '' : 'sections with items';
  },
};
