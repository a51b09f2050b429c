import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button';
import { isSelectedRow } from '../messages/read-acting';
import type { Session } from '../state/use-session';
import type { Walk } from '../state/use-walk';
import { texts } from '../texts';

/** Leads to the page of the row on which the cursor of the sheet stands. */
export function SelectedRow({ session, walk }: { readonly session: Session; readonly walk: Walk }): JSX.Element {
  const [state, setState] = useState<'idle' | 'asking' | 'none'>('idle');
  const explain = async (): Promise<void> => {
    setState('asking');
    const reply = await session.request({ request: 'selected' }, isSelectedRow);
    const id = reply.ok ? reply.value.id : null;
    setState(reply.ok && id === null ? 'none' : 'idle');
    if (reply.ok && id !== null) walk.open(id, reply.value.title);
  };
  return (
    <div class="selected">
      <Button kind="text" working={state === 'asking' ? texts.selected.at : null} onPress={() => void explain()}>
        {texts.selected.explain}
      </Button>
      <p class="hint" role="status">
        {state === 'none' ? texts.selected.none : ''}
      </p>
    </div>
  );
}
