import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { divideLines, worstFirst, type Division } from './divide-lines';
import type { Filter, Places } from './filter-lines';
import { Branch } from './goal-tree';
import { Line } from './status-line';
import { Chevron } from '../../parts/icon';
import { LongList } from '../../parts/long-list';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { StatusGroup, StatusLine } from '../../../src/core/contract/overview';

/** Rows of a group at first: a file has eight groups. */
const FIRST = 10;

interface GroupProps {
  /** With only those lines that are to be shown. */
  readonly group: StatusGroup;
  /** Lines before the filter. */
  readonly of: number;
  readonly filter: Filter;
  readonly division: Division;
  readonly places: Places;
  readonly view: ViewProps;
}

/** Leaves out the period that is not over, as who looks at last week wants it. */
function CurrentSwitch({ shows, onSwitch }: { readonly shows: boolean; readonly onSwitch: () => void }): JSX.Element {
  return (
    <label class="choice">
      <input type="checkbox" role="switch" checked={shows} onChange={onSwitch} />
      <span>{texts.status.current}</span>
    </label>
  );
}

function Lines({ group, filter, division, places, view }: GroupProps): JSX.Element {
  const [hidesCurrent, setHides] = useState(false);
  const row = (line: StatusLine): JSX.Element =>
    group.key === 'goals' ? <Branch line={line} view={view} /> : <Line line={line} view={view} hidesCurrent={hidesCurrent} />;
  const nobody = division === 'owner' ? texts.status.nobody : texts.status.noTeam;
  return (
    <>
      {group.lines.some(({ running }) => running === true) ? (
        <CurrentSwitch
          shows={!hidesCurrent}
          onSwitch={() => {
            setHides(!hidesCurrent);
          }}
        />
      ) : null}
      {divideLines(worstFirst(group.lines), division, places).map(({ name, lines }) => (
        <div key={name}>
          {division === 'none' ? null : (
            <h3 class="divider" dir="auto">
              {name === '' ? nobody : name}
            </h3>
          )}
          <LongList
            key={JSON.stringify(filter)}
            class="card"
            items={lines}
            first={FIRST}
            of={group.title}
            keyOf={(line, index) => `${line.id} ${index}`}
            row={row}
          />
        </div>
      ))}
    </>
  );
}

/** One group: how many are good, and the rows behind that number, what is not good first. */
export function StatusGroupList(props: GroupProps): JSX.Element {
  const { group, of } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(true);
  return (
    <section class="group">
      <h2 class="group-head">
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span dir="auto">{group.title}</span> <span class="good-of">{texts.status.good(group.good, of)}</span>
          <Chevron />
        </button>
      </h2>
      <div class="meter" aria-hidden="true">
        <span style={{ inlineSize: `${of === 0 ? 0 : (100 * group.good) / of}%` }} />
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <Lines {...props} /> : null}
      </div>
    </section>
  );
}
