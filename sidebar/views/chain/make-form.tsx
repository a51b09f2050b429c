import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { isActionResult } from '../../messages/read-results';
import type { Session } from '../../state/use-session';
import { useSay } from '../../state/use-say';
import { texts } from '../../texts';
import type { ChainRow, MakeKind } from '../../../src/core/contract/strategy';

interface MakeFormProps {
  readonly kind: MakeKind;
  /** The row that the new one serves. */
  readonly under: ChainRow;
  readonly session: Session;
  readonly onClose: () => void;
}

/** Everything that is typed. */
interface Typed {
  readonly title: string;
  readonly owner: string;
  readonly due: string;
}

const EMPTY: Typed = { title: '', owner: '', due: '' };
const filled = ({ owner, due }: Typed): Partial<Typed> => ({
  ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
  ...(due === '' ? {} : { due }),
});

/** Writes the row once, whatever is pressed in between; what was typed stays where it was refused. */
function useMake({ kind, under, session, onClose }: MakeFormProps): (typed: Typed) => void {
  const busy = useRef(false);
  const make = async (typed: Typed): Promise<void> => {
    if (busy.current || session.work !== null) return;
    busy.current = true;
    const request = { request: 'make', kind, under: under.id, title: typed.title.trim(), ...filled(typed) } as const;
    const done = await session.act({ request, is: isActionResult, say: ({ says }) => says });
    busy.current = false;
    if (done) onClose();
  };
  return (typed) => void make(typed);
}

interface FieldsProps extends Pick<MakeFormProps, 'kind' | 'under'> {
  readonly typed: Typed;
  /** Counts how often it was to be sent without a name. */
  readonly missed: number;
  readonly onType: (typed: Typed) => void;
}

function Fields({ kind, under, typed, missed, onType }: FieldsProps): JSX.Element {
  const say = useSay();
  const { title, owner, due } = texts.make.fields;
  const of = (field: keyof Typed) => ({
    value: typed[field],
    onInput: (value: string) => {
      onType({ ...typed, [field]: value });
    },
  });
  const wrong = missed > 0 && typed.title.trim() === '' ? texts.make.missing : '';
  return (
    <>
      <Field {...of('title')} label={say(title[kind])} required focused={missed} hint="" wrong={wrong} />
      <Field {...of('owner')} label={owner} hint={texts.make.ownerHint(under.owner)} />
      <Field {...of('due')} label={due} type="date" hint={say(texts.make.dueHints[kind])} />
    </>
  );
}

/** Asks for what a new row needs; its owner and due date may be left to what is usual. */
export function MakeForm(props: MakeFormProps): JSX.Element {
  const { kind, under, session, onClose } = props;
  const name = useSay()(texts.make.kinds[kind]);
  const [typed, setTyped] = useState(EMPTY);
  const [missed, setMissed] = useState(0);
  const make = useMake(props);
  const isOff = session.work !== null;
  const send = (): void => {
    if (typed.title.trim() === '') setMissed(missed + 1);
    else make(typed);
  };
  return (
    <form
      class="make"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Fields kind={kind} under={under} typed={typed} missed={missed} onType={setTyped} />
      <div class="buttons">
        <Button kind="primary" submits off={isOff} working={session.work?.name === 'make' ? texts.make.working : null} onPress={send}>
          {name}
        </Button>
        <Button kind="text" off={isOff} onPress={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
