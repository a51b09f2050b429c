import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button';
import { isActionResult } from '../messages/read-results';
import { READING } from '../state/time-limit';
import type { Session } from '../state/use-session';
import { texts } from '../texts';

interface SheetButtonProps {
  readonly id: string;
  readonly title: string;
  readonly session: Session;
}

/** Puts the cursor of the sheet on the row; what went wrong is said beside it. */
export function SheetButton({ id, title, session }: SheetButtonProps): JSX.Element {
  const [state, setState] = useState<{ readonly working: boolean; readonly says: string }>({ working: false, says: '' });
  const show = async (): Promise<void> => {
    setState({ working: true, says: '' });
    const reply = await session.ask({ request: 'select', id }, isActionResult, { ...READING, onSlow: () => undefined });
    setState({ working: false, says: reply.ok ? (reply.value.says[0] ?? texts.status.shownInSheet) : reply.problem.says });
  };
  return (
    <>
      <Button kind="text" working={state.working ? texts.status.showing : null} onPress={() => void show()}>
        {texts.status.inSheet} <span class="unseen">{title}</span>
      </Button>
      <span class="hint" role="status" dir="auto">
        {state.says}
      </span>
    </>
  );
}
