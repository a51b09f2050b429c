import { openWork } from './open-rows';
import { reviewList, reviewRow } from './review-rows';
import type { ReviewScope } from './review-scope';
import type { ReviewList } from '../contract/strategy';
import { oneLine } from '../mail/escape-html';
import { resolveOwner } from '../status/resolve-owner';
import { textOf, type Row } from '../tables/row';
import { sayCount } from '../texts/say-list';

/** Lists of teams at most: a cell may hold thousands of names. */
const MOST_TEAMS = 100;
const LONGEST_NAME = 80;

interface TeamWork {
  readonly name: string;
  readonly leads: Row[];
  readonly takesPart: Row[];
}

const foldName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

function teamsIn(row: Row): readonly string[] {
  return textOf(row, 'teams')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function leadingTeam({ workbook }: ReviewScope, row: Row): string {
  return resolveOwner(workbook.directory, [textOf(row, 'owner')]).person?.team.trim() ?? '';
}

/** Open initiatives by team, each once: it leads what one of its people owns. Names are as People writes them, where it knows them. */
function workOfTeams(scope: ReviewScope): readonly TeamWork[] {
  const known = new Map(scope.workbook.directory.people.map(({ team }) => [foldName(team), team.trim()]));
  const teams = new Map<string, TeamWork>();
  const workOf = (name: string): TeamWork => {
    const found = teams.get(foldName(name)) ?? { name: known.get(foldName(name)) ?? name, leads: [], takesPart: [] };
    teams.set(foldName(name), found);
    return found;
  };
  for (const row of openWork(scope, 'initiatives')) {
    const leading = leadingTeam(scope, row);
    const others = new Set(teamsIn(row).map(foldName));
    others.delete(foldName(leading));
    if (leading !== '') workOf(leading).leads.push(row);
    teamsIn(row).forEach((name) => {
      if (others.delete(foldName(name))) workOf(name).takesPart.push(row);
    });
  }
  return [...teams.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function listTeam(scope: ReviewScope, { name, leads, takesPart }: TeamWork): ReviewList {
  const isKnown = scope.workbook.directory.people.some(({ team }) => foldName(team) === foldName(name));
  const counts = `It leads ${sayCount(leads.length, 'initiative')} and takes part in ${takesPart.length} of others.`;
  const todo = ' Nobody in People is of this team: write its name as in the column Team, or fill that in.';
  const sayRow = (role: string) => (row: Row) => {
    const { status = '', why = '' } = scope.known.get(row.id) ?? {};
    return reviewRow(scope, row, [role, status === '' ? '' : `${status}: ${why}`].filter((part) => part !== '').join(' '));
  };
  const rows = [...leads.map(sayRow('Leads it.')), ...takesPart.map(sayRow('Takes part.'))];
  return reviewList(
    `team.${foldName(name).slice(0, LONGEST_NAME)}`,
    `Initiatives of ${oneLine(name, LONGEST_NAME)}`,
    `${counts}${isKnown ? '' : todo}`,
    rows,
  );
}

/** What every team leads or takes part in; only teams that do. Titles name teams, so they are never put into other words. */
export function listTeams(scope: ReviewScope): readonly ReviewList[] {
  return workOfTeams(scope)
    .slice(0, MOST_TEAMS)
    .map((work) => listTeam(scope, work));
}
