import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { countLines, filterLines, type Filter } from './filter-lines';
import { StatusGroupList } from './status-group-list';
import { Blank } from '../../parts/blank';
import { SheetIcon } from '../../parts/icon';
import { texts } from '../../texts';
import type { ViewProps } from '../view';

function FilterBar({ filter, onFilter }: { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }): JSX.Element {
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
  const [filter, setFilter] = useState<Filter>({ find: '', onlyBad: false });
  const all = countLines(groups);
  if (all === 0)
    return (
      <Blank tone="quiet" icon={<SheetIcon />} title={texts.status.empty}>
        <p>{texts.status.emptyText}</p>
      </Blank>
    );
  const shown = filterLines(groups, filter);
  const isFiltered = filter.find.trim() !== '' || filter.onlyBad;
  const none = filter.find.trim() === '' ? texts.status.allGood : texts.status.noMatch;
  return (
    <>
      <FilterBar filter={filter} onFilter={setFilter} />
      <p class="shown" role="status">
        {isFiltered ? (shown.length === 0 ? none : texts.status.shown(countLines(shown), all)) : null}
      </p>
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
