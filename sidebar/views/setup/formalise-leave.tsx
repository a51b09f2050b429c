import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isLeaveView } from '../../messages/read-formalise';
import { Button } from '../../parts/button';
import { Loads } from '../../parts/loads';
import { Sentences } from '../../parts/sentences';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';
import type { LeaveView } from '../../../src/core/contract/formalise';

interface SureProps {
  readonly session: Session;
  readonly onCancel: () => void;
}

interface AskedProps extends SureProps {
  readonly view: LeaveView;
  readonly show: boolean;
}

function Asked({ view, show, session, onCancel }: AskedProps): JSX.Element {
  const { work } = session;
  const leave = (): void =>
    void session.act({ request: { request: 'leave', dry: false, show }, is: isLeaveView, say: ({ says }: LeaveView) => says });
  if (view.left) return <Sentences says={view.says} />;
  return (
    <>
      <h4>{texts.leave.what}</h4>
      <Sentences says={view.says} />
      <div class="buttons">
        <Button kind="primary" off={work !== null} working={work?.name === 'leave' ? texts.leave.leaving : null} onPress={leave}>
          {texts.leave.sure}
        </Button>
        <Button kind="text" onPress={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </>
  );
}

/** What would happen, as the server lists it; asked again whenever the choice changes. */
function Sure({ session, onCancel }: SureProps): JSX.Element {
  const [show, setShow] = useState(false);
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={show}
          onChange={({ currentTarget }) => {
            setShow(currentTarget.checked);
          }}
        />
        <span>{texts.leave.show}</span>
      </label>
      <Loads key={String(show)} session={session} round={0} request={{ request: 'leave', dry: true, show }} is={isLeaveView}>
        {(view: LeaveView) => <Asked {...{ view, show, session, onCancel }} />}
      </Loads>
    </>
  );
}

/** Removes Runsheet from the file, after it was shown what that does. */
export function Leave({ session }: { readonly session: Session }): JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const ask = (is: boolean) => () => {
    setAsking(is);
  };
  return (
    <section class="card setup after">
      <h3>{texts.leave.title}</h3>
      <p>{texts.leave.intro}</p>
      {isAsking ? (
        <Sure session={session} onCancel={ask(false)} />
      ) : (
        <div class="buttons">
          <Button kind="outlined" onPress={ask(true)}>
            {texts.leave.look}
          </Button>
        </div>
      )}
    </section>
  );
}
