import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LongList } from '../../parts/long-list';
import { RowButton } from '../../parts/row-button';
import { SheetButton } from '../../parts/sheet-button';
import { sayNumber } from '../../format/say-number';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { OpenRunLine } from '../../../src/core/contract/acting';

type State = OpenRunLine['state'];

const STATES: readonly State[] = ['escalated', 'overdue', 'in progress', 'due today', 'due later'];
const FIRST = 10;

interface ChipsProps {
  readonly runs: readonly OpenRunLine[];
  readonly chosen: State | null;
  readonly onChoose: (state: State | null) => void;
}

function Chips({ runs, chosen, onChoose }: ChipsProps): JSX.Element {
  return (
    <div class="chips" role="group" aria-label={texts.runs.chips}>
      {STATES.map((state) => {
        const count = runs.filter((run) => run.state === state).length;
        if (count === 0 && state !== chosen) return null;
        return (
          <button
            key={state}
            type="button"
            class="chip"
            aria-pressed={state === chosen}
            onClick={() => {
              onChoose(state === chosen ? null : state);
            }}
          >
            {texts.runs.states[state]} <span class="count">{sayNumber(count)}</span>
          </button>
        );
      })}
    </div>
  );
}

function Run({ run, view }: { readonly run: OpenRunLine; readonly view: ViewProps }): JSX.Element {
  const { title, location, state, why } = run;
  const place = location === '' || title.includes(location) ? '' : location;
  return (
    <>
      <RowButton row={{ ...run, status: texts.runs.states[state], owner: run.holder }} walk={view.walk} now={view.overview.now}>
        {place === '' ? null : (
          <span class="meta" dir="auto">
            {place}
          </span>
        )}
        <span class="row-says" dir="auto">
          {why}
        </span>
      </RowButton>
      <div class="in-sheet">
        <SheetButton id={run.id} title={title} session={view.session} />
      </div>
    </>
  );
}

interface RunsProps {
  /** Those that fit the filter. */
  readonly runs: readonly OpenRunLine[];
  readonly view: ViewProps;
}

/** Every open run by what has become of it; each leads to its page. */
export function RunsGroup({ runs, view }: RunsProps): JSX.Element | null {
  const [chosen, setChosen] = useState<State | null>(null);
  const { moreRuns = 0 } = view.overview;
  if (runs.length === 0) return null;
  const shown = chosen === null ? runs : runs.filter(({ state }) => state === chosen);
  return (
    <section class="group">
      <h2 class="group-head">
        <span>{texts.runs.heading}</span>
        <span class="count">{sayNumber(runs.length)}</span>
      </h2>
      <Chips runs={runs} chosen={chosen} onChoose={setChosen} />
      <p class="unseen" role="status">
        {chosen === null ? '' : texts.status.shown(shown.length, runs.length)}
      </p>
      <LongList
        key={chosen}
        class="card"
        items={shown}
        first={FIRST}
        of={texts.runs.heading}
        keyOf={({ id }, index) => `${id} ${index}`}
        row={(run) => <Run run={run} view={view} />}
      />
      {moreRuns === 0 ? null : <p class="hint">{texts.runs.more(moreRuns)}</p>}
    </section>
  );
}
