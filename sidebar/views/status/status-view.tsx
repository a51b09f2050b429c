import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Division } from './divide-lines';
import { FilterBar } from './filter-bar';
import { FilterChips, NoMatch } from './filter-chips';
import { findPlaces, fitsFilter, listActive, NO_FILTER, type Filter, type Piece, type Places } from './filter-lines';
import { HealthList } from './health-list';
import { RunsGroup } from './runs-group';
import { StatusGroupList } from './status-group-list';
import { Blank } from '../../parts/blank';
import { SheetIcon } from '../../parts/icon';
import { PersonChoice } from '../../parts/person-choice';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { Overview, StatusGroup } from '../../../src/core/contract/overview';

interface Found {
  readonly runs: Overview['runs'];
  readonly groups: readonly StatusGroup[];
  readonly count: number;
}

/** What fits; a group without any such line is left out. */
function findAll({ runs, groups }: Overview, filter: Filter, places: Places): Found {
  const fits = fitsFilter(filter, places);
  const shown = groups.map((group) => ({ ...group, lines: group.lines.filter(fits) })).filter(({ lines }) => lines.length > 0);
  const open = runs.filter((run) => fits({ ...run, owner: run.holder }));
  return { runs: open, groups: shown, count: open.length + shown.reduce((sum, { lines }) => sum + lines.length, 0) };
}

const NoRows = (): JSX.Element => (
  <Blank tone="quiet" icon={<SheetIcon />} title={texts.status.empty}>
    <p>{texts.status.emptyText}</p>
  </Blank>
);

interface SayProps {
  readonly filter: Filter;
  readonly found: number;
  readonly of: number;
}

/** How many rows were found, said when it changes; the region is always there, because only what changes in it is heard. */
function Says({ filter, found, of }: SayProps): JSX.Element {
  const isFiltered = listActive(filter).length > 0;
  const none = listActive(filter).every((key) => key === 'onlyBad') ? texts.status.allGood : texts.status.noMatch;
  return (
    <p class="shown" role="status">
      {isFiltered ? (found === 0 ? none : texts.status.shown(found, of)) : null}
    </p>
  );
}

interface GroupsProps {
  readonly found: Found;
  readonly filter: Filter;
  readonly division: Division;
  readonly places: Places;
  readonly view: ViewProps;
}

function Groups({ found, view, ...rest }: GroupsProps): JSX.Element {
  const isFiltered = listActive(rest.filter).length > 0;
  const sizes = new Map(view.overview.groups.map(({ key, lines }) => [key, lines.length]));
  return (
    <>
      <RunsGroup key={`runs ${JSON.stringify(rest.filter)}`} runs={found.runs} view={view} />
      {isFiltered ? null : <HealthList {...view} />}
      {found.groups.map((group) => (
        <StatusGroupList key={group.key} group={group} of={sizes.get(group.key) ?? 0} view={view} {...rest} />
      ))}
    </>
  );
}

/** Everything that has a status: open runs, health, and the rows by kind. What is filtered by stays when the file is read again. */
export function StatusView(view: ViewProps): JSX.Element {
  const { overview } = view;
  const [filter, setFilter] = useState(NO_FILTER);
  const [division, setDivision] = useState<Division>('none');
  const places = useMemo(() => findPlaces(overview.people), [overview.people]);
  const pieces = useMemo(
    (): readonly Piece[] => [
      ...overview.runs.map((run) => ({ ...run, owner: run.holder })),
      ...overview.groups.flatMap(({ lines }) => lines),
    ],
    [overview],
  );
  if (pieces.length === 0) return <NoRows />;
  const found = findAll(overview, filter, places);
  const count = (other: Filter): number => findAll(overview, other, places).count;
  return (
    <>
      <PersonChoice overview={overview} onChoose={view.session.lookAs} />
      <FilterBar {...{ filter, pieces, places, division }} onFilter={setFilter} onDivide={setDivision} />
      <FilterChips filter={filter} onFilter={setFilter} />
      <Says filter={filter} found={found.count} of={pieces.length} />
      {found.count === 0 ? <NoMatch filter={filter} onFilter={setFilter} countWith={count} /> : null}
      <Groups {...{ found, filter, division, places, view }} />
    </>
  );
}
