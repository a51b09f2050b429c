import type { JSX } from 'preact';
import type { ViewProps } from '../view';
import type { SetupView } from '../../../src/core/contract/setup';

/** What can be opened in Setup. */
export type Part = 'questions' | 'process' | 'mail' | 'checks' | 'settings' | 'templates' | 'library' | 'formalise' | 'care' | 'adopt';

/** What every part of Setup gets. */
export interface PartProps extends ViewProps {
  readonly setup: SetupView;
  /** True where the guide's step of that part is done. */
  readonly isDone: boolean;
  /** The button that leads to the next step of the guide. */
  readonly next: JSX.Element;
  readonly onOpen: (part: Part) => void;
  readonly onClose: () => void;
}
