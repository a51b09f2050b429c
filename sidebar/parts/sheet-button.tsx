import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button';
import { isActed } from '../messages/read-acting';
import type { Session } from '../state/use-session';
import { texts } from '../texts';

interface SheetButtonProps {
  readonly id: string;
  readonly title: string;
  readonly session: Session;
}

/** Puts the cursor of the sheet on the row and says where that is; what went wrong is said above the views. */
export function SheetButton({ id, title, session }: SheetButtonProps): JSX.Element {
  const [place, setPlace] = useState('');
  const show = async (): Promise<void> => {
    const reply = await session.request({ request: 'select', id }, isActed);
    setPlace(reply.ok ? (reply.value.says[0] ?? '') : '');
  };
  return (
    <>
      <Button kind="text" onPress={() => void show()}>
        {texts.acting.names.show} <span class="unseen">{title}</span>
      </Button>
      <span class="hint" role="status" dir="auto">
        {place}
      </span>
    </>
  );
}
