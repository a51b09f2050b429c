import type { JSX } from 'preact';
import { Loads } from './loads';
import { Page } from './page';
import type { Is } from '../messages/read-shape';
import type { Session } from '../state/use-session';
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

/** A page that needs something of the file: it is loaded where it will stand. */
export function Step<T>({ title, onClose, ...what }: StepProps<T>): JSX.Element {
  return (
    <Page title={title} onClose={onClose}>
      <Loads {...what} />
    </Page>
  );
}
