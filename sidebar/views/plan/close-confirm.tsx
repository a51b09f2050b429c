import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../parts/button';
import { isActionResult } from '../../messages/read-results';
import type { Request } from '../../../src/core/contract/check-request';
import { useSay } from '../../state/use-say';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';
import type { CloseView } from '../../../src/core/contract/strategy';

/** What was chosen, by the id of the row. */
export type Results = Readonly<Record<string, string>>;

interface ConfirmProps {
  readonly part: 'quarter' | 'year';
  readonly closing: CloseView;
  readonly results: Results;
  readonly session: Session;
  readonly onBack: () => void;
}

/** Titles by what was chosen for them, in the order of the choices. */
function groupTitles({ rows }: CloseView, results: Results): readonly (readonly [choice: string, titles: readonly string[]])[] {
  const choices = [...new Set(rows.flatMap(({ choices: of }) => of))];
  return choices.flatMap((choice) => {
    const titles = rows.filter(({ id }) => results[id] === choice).map(({ title }) => title);
    return titles.length === 0 ? [] : [[choice, titles] as const];
  });
}

function requestOf({ part, closing, results }: ConfirmProps): Request {
  return part === 'quarter'
    ? { request: 'close-quarter', quarter: closing.period, results }
    : { request: 'close-year', year: closing.period, results };
}

/** What closing will do, before it is done. */
export function CloseConfirm(props: ConfirmProps): JSX.Element {
  const { part, closing, results, session, onBack } = props;
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const isOff = session.work !== null;
  const close = (): void => {
    void session.act({ request: requestOf(props), is: isActionResult, say: ({ says }) => says });
  };
  return (
    <section class="group">
      <h3 ref={heading} tabIndex={-1} class="group-head">
        {texts.close.will(closing.period)}
      </h3>
      <ul class="sentences">
        {groupTitles(closing, results).map(([choice, titles]) => (
          <li key={choice} dir="auto">
            <bdi class="status-word">{choice}</bdi>: {titles.join(', ')}
            <span class="hint">{say(texts.close.does.get(choice)?.(closing.next) ?? '')}</span>
          </li>
        ))}
      </ul>
      <div class="buttons after">
        <Button kind="primary" off={isOff} working={session.work?.name === `close-${part}` ? texts.close.working : null} onPress={close}>
          {texts.close.close(closing.period)}
        </Button>
        <Button kind="text" off={isOff} onPress={onBack}>
          {texts.close.change}
        </Button>
      </div>
    </section>
  );
}
