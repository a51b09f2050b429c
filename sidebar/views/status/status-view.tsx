import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { countLines, filterLines, listOwners, type Filter } from './filter-lines';
import { StatusGroupList } from './status-group-list';
import { HealthList } from './health-list';
import { Blank } from '../../parts/blank';
import { ChoiceList } from '../../parts/choice-list';
import { SheetIcon } from '../../parts/icon';
import { texts } from '../../texts';
import type { ViewProps } from '../view';

interface FilterProps {
  readonly filter: Filter;
  readonly owners: readonly string[];
  readonly onFilter: (filter: Filter) => void;
}

/** Stands for everybody in the list of owners; no name holds it. */
const EVERYBODY = '\u0000';

function FilterBar({ filter, owners, onFilter }: FilterProps): JSX.Element {
  const options = owners.map((owner): readonly [string, string] => [owner, owner === '' ? texts.status.nobody : owner]);
  return (
    <div class="filter">
      <input
        type="search"
        class="find"
        aria-label={texts.status.find}
        placeholder={texts.status.find}
        value={filter.find}
        onInput={({ currentTarget }) => {
          onFilter({ ...filter, find: currentTarget.value });
        }}
      />
      {owners.length < 2 ? null : (
        <ChoiceList
          {...{ label: texts.status.owner, quiet: true, value: filter.owner ?? EVERYBODY }}
          options={[[EVERYBODY, texts.status.everybody], ...options]}
          onChoose={(owner) => {
            onFilter({ ...filter, owner: owner === EVERYBODY ? null : owner });
          }}
        />
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={filter.onlyBad}
          onChange={() => {
            onFilter({ ...filter, onlyBad: !filter.onlyBad });
          }}
        />
        <span>{texts.status.onlyBad}</span>
      </label>
    </div>
  );
}

/** Every row that has a status, by kind. */
export function StatusView(view: ViewProps): JSX.Element {
  const { groups } = view.overview;
  const [filter, setFilter] = useState<Filter>({ find: '', onlyBad: false, owner: null });
  const all = countLines(groups);
  if (all === 0)
    return (
      <Blank tone="quiet" icon={<SheetIcon />} title={texts.status.empty}>
        <p>{texts.status.emptyText}</p>
      </Blank>
    );
  const shown = filterLines(groups, filter);
  const isFiltered = filter.find.trim() !== '' || filter.onlyBad || filter.owner !== null;
  const none = filter.find.trim() === '' && filter.onlyBad ? texts.status.allGood : texts.status.noMatch;
  return (
    <>
      <FilterBar filter={filter} owners={listOwners(groups)} onFilter={setFilter} />
      <p class="shown" role="status">
        {isFiltered ? (shown.length === 0 ? none : texts.status.shown(countLines(shown), all)) : null}
      </p>
      {isFiltered ? null : <HealthList {...view} />}
      {shown.map((group) => (
        <StatusGroupList
          key={group.key}
          group={group}
          of={groups.find(({ key }) => key === group.key)?.lines.length ?? 0}
          filter={filter}
          {...view}
        />
      ))}
    </>
  );
}
