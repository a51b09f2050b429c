import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { PartFailure } from './failure';
import { Waiting } from './waiting';
import type { Is } from '../messages/read-shape';
import { useLoaded } from '../state/use-loaded';
import type { Session } from '../state/use-session';
import { texts } from '../texts';
import type { Request } from '../../src/core/contract/check-request';

interface LoadsProps<T> {
  readonly session: Session;
  readonly request: Request;
  readonly is: Is<T>;
  /** It is asked for again whenever this number changes. */
  readonly round: number;
  readonly children: (value: T) => JSX.Element;
}

/** What a request reads from the file, asked for when it appears: on its way, not to be had, or here. */
export function Loads<T>({ session, request, is, round, children }: LoadsProps<T>): JSX.Element {
  const { loaded, load } = useLoaded(session.ask, request, is);
  useEffect(() => void load(), [load, round]);
  if (loaded.state === 'loading') return <Waiting says={texts.loading} bars={4} slow={loaded.slow} />;
  if (loaded.state === 'failed') return <PartFailure problem={loaded.problem} onAgain={() => void load()} />;
  return children(loaded.value);
}
