import type { JSX } from 'preact';
import { CloseForm } from './close-form';
import { Reopen } from './reopen';
import { ToneMark } from '../../parts/icon';
import { Step } from '../../parts/step';
import { Sentences } from '../../parts/sentences';
import { isCloseView } from '../../messages/read-close';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { CloseView } from '../../../src/core/contract/strategy';

/** What is closed. */
export type Period = 'quarter' | 'year';

interface ClosingProps extends ViewProps {
  readonly part: Period;
  readonly closing: CloseView;
}

function Closing({ part, closing, ...view }: ClosingProps): JSX.Element {
  const { period, rows, says, reopens } = closing;
  return (
    <>
      <Sentences says={says} />
      {rows.length > 0 ? (
        <CloseForm key={`${period} ${view.round}`} part={part} closing={closing} {...view} />
      ) : (
        <p class="quiet-line">
          <ToneMark tone="good" />
          {texts.close.nothing(period)}
        </p>
      )}
      {reopens === '' ? null : <Reopen key={reopens} part={part} period={reopens} session={view.session} />}
    </>
  );
}

interface CloseProps extends ViewProps {
  readonly part: Period;
  readonly onClose: () => void;
}

/** The close of a quarter or a year, step by step: what is there, a choice for each row, what that will do, and the way back. */
export function CloseStep({ part, onClose, ...view }: CloseProps): JSX.Element {
  const { session, round } = view;
  const { title } = texts.plan.parts[part];
  return (
    <Step {...{ title, session, round, onClose }} request={{ request: part }} is={isCloseView}>
      {(closing) => <Closing part={part} closing={closing} {...view} />}
    </Step>
  );
}
