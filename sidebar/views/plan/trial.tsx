import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../parts/button';
import { PartFailure } from '../../parts/failure';
import { LongList } from '../../parts/long-list';
import { RowButton } from '../../parts/row-button';
import { Waiting } from '../../parts/waiting';
import { sayMoment } from '../../format/local-time';
import { isActionResult } from '../../messages/read-results';
import { isRulesTrial } from '../../messages/read-rules';
import { useLoaded } from '../../state/use-loaded';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { RuleChange, RulesTrial } from '../../../src/core/contract/strategy';

interface TrialProps extends ViewProps {
  readonly changes: readonly RuleChange[];
}

function Differs({ trial, walk, overview }: ViewProps & { readonly trial: RulesTrial }): JSX.Element {
  const { now } = overview;
  const weeks = trial.missing.map((week) => sayMoment(week, now));
  return (
    <>
      {trial.differs.length === 0 ? null : (
        <LongList
          class="card"
          items={trial.differs}
          keyOf={({ week, id }) => `${week} ${id}`}
          row={(one) => (
            <RowButton row={{ id: one.id, title: one.title }} walk={walk} now={now}>
              <span class="row-says" dir="auto">
                {texts.rules.differs(sayMoment(one.week, now), one.before, one.after)}
              </span>
            </RowButton>
          )}
        />
      )}
      {weeks.length === 0 ? null : <p class="hint">{texts.rules.unknown(weeks)}</p>}
    </>
  );
}

function Save({ changes, session }: TrialProps): JSX.Element {
  const save = (): void => {
    void session.act({ request: { request: 'save-rules', changes: [...changes] }, is: isActionResult, say: ({ says }) => says });
  };
  return (
    <div class="buttons after">
      <Button
        kind="primary"
        off={session.work !== null}
        working={session.work?.name === 'save-rules' ? texts.rules.saving : null}
        onPress={save}
      >
        {texts.rules.save}
      </Button>
    </div>
  );
}

/** Which statuses would have been others with these changes; then they may be saved. */
export function Trial(props: TrialProps): JSX.Element {
  const { changes, session } = props;
  const { loaded, load } = useLoaded(session.ask, { request: 'try-rules', changes: [...changes] }, isRulesTrial);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    void load();
  }, [load]);
  return (
    <section class="group">
      <h3 ref={heading} tabIndex={-1} class="group-head">
        {texts.rules.trial}
      </h3>
      {loaded.state === 'loading' ? <Waiting says={texts.rules.trying} bars={3} slow={loaded.slow} /> : null}
      {loaded.state === 'failed' ? <PartFailure problem={loaded.problem} onAgain={() => void load()} /> : null}
      {loaded.state === 'ready' ? (
        <>
          <p class="chain-says" role="status" dir="auto">
            {loaded.value.says}
          </p>
          <Differs trial={loaded.value} {...props} />
          <Save {...props} />
        </>
      ) : null}
    </section>
  );
}
