import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button';
import { PartFailure } from './failure';
import { Waiting } from './waiting';
import type { Is } from '../messages/read-shape';
import { useLoaded } from '../state/use-loaded';
import type { Session } from '../state/use-session';
import { texts } from '../texts';
import type { Request } from '../../src/core/contract/check-request';

interface StepProps<T> {
  readonly title: string;
  readonly session: Session;
  readonly request: Request;
  readonly is: Is<T>;
  /** Counts the readings of the file; it is asked for again after each. */
  readonly round: number;
  readonly onClose: () => void;
  readonly children: (value: T) => JSX.Element;
}

/** Something that takes the place of a view for a while: its heading has the focus, what it needs is loaded, and a button leads back. */
export function Step<T>({ title, session, request, is, round, onClose, children }: StepProps<T>): JSX.Element {
  const { loaded, load } = useLoaded(session.ask, request, is);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => void load(), [load, round]);
  return (
    <div class="step">
      <Button kind="text" onPress={onClose}>
        {texts.back}
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {loaded.state === 'loading' ? <Waiting says={texts.loading} bars={4} slow={loaded.slow} /> : null}
      {loaded.state === 'failed' ? <PartFailure problem={loaded.problem} onAgain={() => void load()} /> : null}
      {loaded.state === 'ready' ? children(loaded.value) : null}
    </div>
  );
}
