import type { JSX } from 'preact';
import { dropFilter, listActive, NO_FILTER, type Filter, type FilterKey } from './filter-lines';
import { Button } from '../../parts/button';
import { Cross } from '../../parts/icon';
import { sayNumber } from '../../format/say-number';
import { texts } from '../../texts';

/** A filter in words: `Team: Kitchen`. */
function sayFilter(filter: Filter, key: FilterKey): string {
  const { status: says } = texts;
  const value = (chosen: string | null, none: string): string => (chosen === null || chosen === '' ? none : chosen);
  const sayings: Record<FilterKey, () => string> = {
    find: () => says.looked(filter.find.trim()),
    onlyBad: () => says.onlyBad,
    owner: () => says.chip(says.owner, value(filter.owner, says.nobody)),
    team: () => says.chip(says.team, value(filter.team, says.noTeam)),
    location: () => says.chip(says.location, value(filter.location, says.none)),
    status: () => says.chip(says.state, value(filter.status, says.none)),
  };
  return sayings[key]();
}

interface ChipsProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** What is filtered by, each to be taken away; the focus goes back to where filters are set. */
export function FilterChips({ filter, onFilter }: ChipsProps): JSX.Element | null {
  const active = listActive(filter).filter((key) => key !== 'find');
  if (active.length === 0) return null;
  return (
    <ul class="chips" aria-label={texts.status.inUse}>
      {active.map((key) => (
        <li key={key}>
          <button
            type="button"
            class="chip"
            onClick={({ currentTarget }) => {
              currentTarget.closest('[role=tabpanel]')?.querySelector<HTMLElement>('input[type=search]')?.focus();
              onFilter(dropFilter(filter, key));
            }}
          >
            <span class="unseen">{texts.status.remove} </span>
            <bdi>{sayFilter(filter, key)}</bdi>
            <Cross />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface NoMatchProps extends ChipsProps {
  /** How many rows would be there with that filter. */
  readonly countWith: (filter: Filter) => number;
}

/** Where nothing fits: which filter to take away, and how many rows that gives. */
export function NoMatch({ filter, onFilter, countWith }: NoMatchProps): JSX.Element {
  const ways = listActive(filter)
    .map((key) => ({ key, rows: countWith(dropFilter(filter, key)) }))
    .filter(({ rows }) => rows > 0);
  const press = (next: Filter) => () => {
    document.querySelector<HTMLElement>('[role=tabpanel]:not([hidden]) input[type=search]')?.focus();
    onFilter(next);
  };
  return (
    <div class="no-match">
      <p>{ways.length === 0 ? texts.status.dropMore : texts.status.dropOne}</p>
      {ways.map(({ key, rows }) => (
        <Button key={key} kind="outlined" onPress={press(dropFilter(filter, key))}>
          <bdi>{sayFilter(filter, key)}</bdi> ({sayNumber(rows)})
        </Button>
      ))}
      <Button kind="text" onPress={press(NO_FILTER)}>
        {texts.status.clear}
      </Button>
    </div>
  );
}
