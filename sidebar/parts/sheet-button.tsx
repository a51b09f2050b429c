import type { JSX } from 'preact';
import { Button } from './button';
import { isActed } from '../messages/read-acting';
import type { Session } from '../state/use-session';
import { texts } from '../texts';

interface SheetButtonProps {
  readonly id: string;
  readonly title: string;
  readonly session: Session;
}

/** Puts the cursor of the sheet on the row; what went wrong is said above the views. */
export function SheetButton({ id, title, session }: SheetButtonProps): JSX.Element {
  return (
    <Button kind="text" onPress={() => void session.request({ request: 'select', id }, isActed)}>
      {texts.acting.names.show} <span class="unseen">{title}</span>
    </Button>
  );
}
