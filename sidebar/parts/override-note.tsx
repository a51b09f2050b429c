import type { JSX } from 'preact';
import { Button } from './button';
import { sayMoment } from '../format/local-time';
import { isActionResult } from '../messages/read-results';
import type { Session } from '../state/use-session';
import { texts } from '../texts';
import type { WhyView } from '../../src/core/contract/overview';

interface OverrideNoteProps {
  readonly id: string;
  readonly override: NonNullable<WhyView['override']>;
  readonly now: string;
  readonly session: Session;
}

/** Says who set a status by hand, until when and why, and ends it. */
export function OverrideNote({ id, override, now, session }: OverrideNoteProps): JSX.Element {
  const { by, until, why, derived } = override;
  const end = (): void => {
    void session.act({ request: { request: 'end-override', id }, is: isActionResult, say: ({ says }) => says });
  };
  return (
    <div class="beside">
      <p dir="auto">{texts.item.override(by, sayMoment(until, now), why, derived)}</p>
      <Button
        kind="text"
        off={session.work !== null}
        working={session.work?.name === 'end-override' ? texts.item.endingOverride : null}
        onPress={end}
      >
        {texts.item.endOverride}
      </Button>
    </div>
  );
}
