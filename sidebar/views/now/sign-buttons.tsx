import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { RejectForm } from './reject-form';
import { Button } from '../../parts/button';
import { ToneMark } from '../../parts/icon';
import { isActionResult } from '../../messages/read-results';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';
import type { SigningItem } from '../../../src/core/contract/overview';

type Verdict = 'approve' | 'reject';

interface SignProps {
  readonly item: SigningItem;
  readonly session: Session;
}

/** What is shown as given while the server is still writing it down. */
function Given({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  return (
    <p class="given">
      <ToneMark tone={verdict === 'approve' ? 'good' : 'warn'} />
      {texts.signing.given[verdict]}
    </p>
  );
}

/** Gives a verdict; it shows at once, and goes where it failed. */
function useVerdict({ item, session }: SignProps): {
  readonly given: Verdict | null;
  readonly give: (verdict: Verdict, note?: string) => void;
} {
  const [given, setGiven] = useState<Verdict | null>(null);
  // A second click comes before the state of the first does.
  const busy = useRef(false);
  const { run, step, seen } = item;
  const give = async (verdict: Verdict, note?: string): Promise<void> => {
    if (busy.current || session.work !== null) return;
    busy.current = true;
    setGiven(verdict);
    const of = { request: 'sign-off', run, verdict, seen, ...(step === null ? {} : { step }) } as const;
    await session.act({ request: note === undefined ? of : { ...of, note }, is: isActionResult, say: ({ says }) => says });
    busy.current = false;
    setGiven(null);
  };
  return { given, give: (verdict, note) => void give(verdict, note) };
}

interface ChoiceProps extends SignProps {
  readonly isApproving: boolean;
  readonly isBack: boolean;
  readonly onApprove: () => void;
  readonly onReject: () => void;
}

function Choice({ item, session, isApproving, isBack, onApprove, onReject }: ChoiceProps): JSX.Element {
  const isOff = session.work !== null;
  const of = <span class="unseen"> {item.part === '' ? item.title : `${item.title}: ${item.part}`}</span>;
  return (
    <div class="buttons">
      <Button kind="primary" off={isOff} working={isApproving ? texts.signing.working : null} onPress={onApprove}>
        {texts.signing.approve}
        {of}
      </Button>
      <Button kind="outlined" off={isOff} takesFocus={isBack} onPress={onReject}>
        {texts.signing.reject}
        {of}
      </Button>
    </div>
  );
}

/** The two buttons of what the reader may sign, or the question why it is not accepted. */
export function SignButtons(props: SignProps): JSX.Element {
  const { given, give } = useVerdict(props);
  const [form, setForm] = useState<'none' | 'open' | 'back'>('none');
  return (
    <>
      {given === null ? null : <Given verdict={given} />}
      {form === 'open' ? (
        <RejectForm
          off={props.session.work !== null}
          working={given === 'reject'}
          onSend={(note) => {
            give('reject', note);
          }}
          onClose={() => {
            setForm('back');
          }}
        />
      ) : (
        <Choice
          {...props}
          isApproving={given === 'approve'}
          isBack={form === 'back'}
          onApprove={() => {
            give('approve');
          }}
          onReject={() => {
            setForm('open');
          }}
        />
      )}
    </>
  );
}
