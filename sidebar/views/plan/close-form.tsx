import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CloseConfirm, type Results } from './close-confirm';
import { Button } from '../../parts/button';
import { ChoiceList } from '../../parts/choice-list';
import { LongList } from '../../parts/long-list';
import { RowButton } from '../../parts/row-button';
import { useSay } from '../../state/use-say';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { CloseRow, CloseView } from '../../../src/core/contract/strategy';

interface FormProps extends ViewProps {
  readonly part: 'quarter' | 'year';
  readonly closing: CloseView;
}

interface RowProps extends ViewProps {
  readonly row: CloseRow;
  readonly next: string;
  readonly chosen: string;
  /** Counts how often it was looked for a choice here in vain. */
  readonly missed: number | undefined;
  readonly onChoose: (result: string) => void;
}

function Row({ row, next, chosen, missed, onChoose, walk, overview }: RowProps): JSX.Element {
  const say = useSay();
  const options = row.choices.map((choice): readonly [string, string] => [choice, choice]);
  const does = texts.close.does.get(chosen);
  return (
    <div class="close-row">
      <RowButton row={row} walk={walk} now={overview.now}>
        <span class="row-says" dir="auto">
          {row.why}
        </span>
      </RowButton>
      <ChoiceList
        {...{ label: texts.close.result(row.title), quiet: true, value: chosen, onChoose }}
        options={[['', texts.close.choose], ...options]}
        wrong={missed !== undefined && chosen === '' ? texts.close.missing : ''}
        {...(missed === undefined || chosen !== '' ? {} : { focused: missed })}
      />
      {does === undefined ? null : <p class="hint">{say(does(next))}</p>}
    </div>
  );
}

const suggested = ({ rows }: CloseView): Results => Object.fromEntries(rows.map(({ id, suggestion }) => [id, suggestion]));

interface ChooseProps extends FormProps {
  readonly results: Results;
  readonly onChoose: (results: Results) => void;
  readonly onDone: () => void;
}

/** Every row with its choice; a row without one is shown and has the focus before anything goes on. */
function Choose({ closing, results, onChoose, onDone, ...view }: ChooseProps): JSX.Element {
  const [missed, setMissed] = useState(0);
  const open = closing.rows.find(({ id }) => (results[id] ?? '') === '');
  const goOn = (): void => {
    if (open === undefined) onDone();
    else setMissed(missed + 1);
  };
  return (
    <>
      <LongList
        class="card"
        items={[...closing.rows]}
        keyOf={({ id }) => id}
        row={(row) => (
          <Row
            {...{ row, next: closing.next, chosen: results[row.id] ?? '' }}
            missed={missed > 0 && row.id === open?.id ? missed : undefined}
            onChoose={(result) => {
              onChoose({ ...results, [row.id]: result });
            }}
            {...view}
          />
        )}
      />
      <div class="buttons after">
        <Button kind="primary" off={view.session.work !== null} onPress={goOn}>
          {texts.close.look}
        </Button>
      </div>
    </>
  );
}

/** First the choices, then what they will do, then the closing itself. What was chosen stays until it is done. */
export function CloseForm({ part, closing, ...view }: FormProps): JSX.Element {
  const [results, setResults] = useState(() => suggested(closing));
  const [isAsked, setAsked] = useState(false);
  if (isAsked) {
    const back = (): void => {
      setAsked(false);
    };
    return <CloseConfirm part={part} closing={closing} results={results} session={view.session} onBack={back} />;
  }
  const ask = (): void => {
    setAsked(true);
  };
  return <Choose part={part} closing={closing} results={results} onChoose={setResults} onDone={ask} {...view} />;
}
