import type { JSX } from 'preact';
import { Of } from '../../parts/of';
import { useState } from 'preact/hooks';
import { ActionBar } from '../acting/action-bar';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { RowItem } from '../../parts/row-item';
import { sayMoment } from '../../format/local-time';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { NumberCard } from '../../../src/core/contract/acting';

interface NumberProps extends ViewProps {
  readonly card: NumberCard;
}

/** What is typed, and what became of it. */
function useNumber({ card, session }: NumberProps) {
  const { id, period, value: was } = card;
  const [written, setTyped] = useState<{ readonly value: string | null; readonly note: string }>({ value: null, note: '' });
  const typed = { value: written.value ?? was, note: written.note };
  const [wrong, setWrong] = useState('');
  const [missed, setMissed] = useState<number | undefined>(undefined);
  const save = async (): Promise<void> => {
    const value = typed.value.trim();
    if (value === '') {
      setWrong(texts.forms.numberMissing);
      setMissed((missed ?? 0) + 1);
      return;
    }
    setWrong('');
    const note = typed.note.trim();
    const problem = await session.queue.send({ request: 'set', id, field: 'value', value, was, period, ...(note === '' ? {} : { note }) });
    setWrong(problem?.says ?? '');
  };
  return { typed, setTyped, wrong, missed, save: () => void save() };
}

function NumberForm(props: NumberProps): JSX.Element {
  const { typed, setTyped, wrong, missed, save } = useNumber(props);
  const { title, goal, unit, value } = props.card;
  const isChanged = typed.value !== value;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Field
        {...{ label: texts.forms.number, of: title, type: 'decimal', value: typed.value, wrong, hint: texts.mine.goal(goal, unit) }}
        {...(missed === undefined ? {} : { focused: missed })}
        onInput={(next) => {
          setTyped({ ...typed, value: next });
        }}
      />
      {isChanged ? (
        <Field
          {...{ label: texts.mine.numberNote, of: title, value: typed.note, hint: '' }}
          onInput={(note) => {
            setTyped({ ...typed, note });
          }}
        />
      ) : null}
      <Button kind={isChanged ? 'primary' : 'outlined'} submits onPress={save}>
        {texts.mine.save}
        <Of title={title} />
      </Button>
    </form>
  );
}

/** A measurable that waits for its number. */
export function NumberItem(props: NumberProps): JSX.Element {
  const { card, ...view } = props;
  const { id, title, period, deadline, late } = card;
  const { now, mine } = view.overview;
  const meta = (
    <p class={late ? 'meta status-bad' : 'meta'}>
      {texts.mine.week(sayMoment(period, now))}, {texts.item.due(sayMoment(deadline, now))}
    </p>
  );
  return (
    <RowItem {...{ ...view, id, title, meta }}>
      <NumberForm {...props} />
      <ActionBar {...view} subject={{ id, title, owner: mine.who, due: null, why: '' }} place="number" without={['enter']} />
    </RowItem>
  );
}
