import type { JSX } from 'preact';
import { listValues, type Filter, type Piece, type Places } from './filter-lines';
import type { Division } from './divide-lines';
import { ChoiceList } from '../../parts/choice-list';
import { Disclosure } from '../../parts/disclosure';
import { texts } from '../../texts';

interface FilterProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** All that can be found. */
  readonly pieces: readonly Piece[];
  readonly places: Places;
  readonly division: Division;
  readonly onDivide: (division: Division) => void;
}

/** Stands for all in a list of choices; no cell holds it. */
const ALL = '\u0000';

interface ChooseProps extends FilterProps {
  readonly of: 'owner' | 'team' | 'location' | 'status';
  readonly label: string;
  readonly values: readonly string[];
}

/** One thing to filter by, where there is more than one of it. */
function Choose({ of, label, values, filter, onFilter }: ChooseProps): JSX.Element | null {
  if (values.length < 2) return null;
  const nothing = of === 'owner' ? texts.status.nobody : of === 'team' ? texts.status.noTeam : texts.status.none;
  return (
    <ChoiceList
      label={label}
      value={filter[of] ?? ALL}
      options={[[ALL, texts.status.all], ...values.map((value): readonly [string, string] => [value, value === '' ? nothing : value])]}
      onChoose={(value) => {
        onFilter({ ...filter, [of]: value === ALL ? null : value });
      }}
    />
  );
}

const DIVISIONS: readonly Division[] = ['none', 'owner', 'team'];

function Choices(props: FilterProps): JSX.Element {
  const { pieces, places, filter, onFilter, division, onDivide } = props;
  const { status: says } = texts;
  return (
    <div class="filters">
      <Choose of="owner" label={says.owner} values={listValues(pieces.map(({ owner }) => owner))} {...props} />
      <Choose of="team" label={says.team} values={listValues(pieces.map(places.teamOf))} {...props} />
      <Choose of="location" label={says.location} values={listValues(pieces.flatMap(places.locationsOf))} {...props} />
      <Choose of="status" label={says.state} values={listValues(pieces.map(({ status }) => status))} {...props} />
      <ChoiceList
        label={says.groupBy}
        value={division}
        options={DIVISIONS.map((one): readonly [string, string] => [one, says.divisions[one]])}
        onChoose={(chosen) => {
          onDivide(DIVISIONS.find((one) => one === chosen) ?? 'none');
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
        <span>{says.onlyBad}</span>
      </label>
    </div>
  );
}

/** What is looked for: text at once, everything else behind a fold. */
export function FilterBar(props: FilterProps): JSX.Element {
  const { filter, onFilter } = props;
  return (
    <div class="filter">
      <input
        type="search"
        class="find"
        aria-label={texts.status.find}
        placeholder={texts.status.findShort}
        value={filter.find}
        onInput={({ currentTarget }) => {
          onFilter({ ...filter, find: currentTarget.value });
        }}
      />
      <Disclosure class="why" label={texts.status.filters}>
        {() => <Choices {...props} />}
      </Disclosure>
    </div>
  );
}
