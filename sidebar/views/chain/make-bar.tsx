import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { MakeForm } from './make-form';
import { Button } from '../../parts/button';
import { useSay } from '../../state/use-say';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';
import type { ChainView, MakeKind } from '../../../src/core/contract/strategy';

interface MakeBarProps {
  readonly chain: ChainView;
  readonly session: Session;
}

/** What may be made under a row, or the form for it. */
export function MakeBar({ chain, session }: MakeBarProps): JSX.Element | null {
  const say = useSay();
  const [kind, setKind] = useState<MakeKind | null>(null);
  const [left, setLeft] = useState<MakeKind | null>(null);
  if (kind !== null) {
    const close = (): void => {
      setKind(null);
      setLeft(kind);
    };
    return <MakeForm kind={kind} under={chain.row} session={session} onClose={close} />;
  }
  if (chain.makes.length === 0) return null;
  return (
    <div class="buttons">
      {chain.makes.map((make) => (
        <Button
          key={make}
          kind="outlined"
          off={session.work !== null}
          takesFocus={left === make}
          onPress={() => {
            setKind(make);
          }}
        >
          {say(texts.make.kinds[make])}
        </Button>
      ))}
    </div>
  );
}
