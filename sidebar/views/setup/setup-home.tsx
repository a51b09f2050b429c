import type { JSX } from 'preact';
import { Entry } from './entry';
import type { Part } from './part';
import { isActed } from '../../messages/read-acting';
import { Button } from '../../parts/button';
import { Disclosure } from '../../parts/disclosure';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { SetupView } from '../../../src/core/contract/setup';

const MORE = ['adopt', 'process', 'settings', 'templates', 'library', 'checks', 'formalise', 'care'] as const;

interface HomeProps extends ViewProps {
  readonly setup: SetupView;
  /** Where somebody came back from. */
  readonly left: Part | null;
  readonly onOpen: (part: Part) => void;
  /** Opens what belongs to a step of the guide. */
  readonly onStep: (key: string) => void;
}

function Steps({ setup, onStep }: HomeProps): JSX.Element {
  return (
    <ol class="list card">
      {setup.steps.map(({ key, says, done }) => (
        <li key={key}>
          <Entry
            title={says}
            done={done}
            onOpen={() => {
              onStep(key);
            }}
          />
        </li>
      ))}
    </ol>
  );
}

/** The first steps with the next one as the button; folded away once all are done, to be looked at again. */
function Guide(props: HomeProps): JSX.Element {
  const next = props.setup.steps.find(({ done }) => !done);
  if (next === undefined)
    return (
      <Disclosure class="card folded" label={texts.setup.guideDone}>
        {() => <Steps {...props} />}
      </Disclosure>
    );
  return (
    <section class="group">
      <h2 class="section-head">{texts.setup.guide}</h2>
      <Steps {...props} />
      <div class="buttons after">
        <Button
          kind="primary"
          onPress={() => {
            props.onStep(next.key);
          }}
        >
          {texts.setup.next(next.says)}
        </Button>
      </div>
    </section>
  );
}

/** Processes whose miss reaches nobody; each leads to its row in the sheet, where it is mended. */
function Gaps({ setup: { gaps }, session }: HomeProps): JSX.Element | null {
  if (gaps.length === 0) return null;
  return (
    <section class="group">
      <h2 class="group-head">
        <span>{texts.setup.gaps}</span>
        <span class="count">{gaps.length}</span>
      </h2>
      <p class="soft">{texts.setup.gapsText}</p>
      <div class="list card">
        <ul>
          {gaps.map(({ id, title, lacks }) => (
            <li key={id}>
              <Entry
                title={title}
                says={lacks}
                onOpen={() => void session.act({ request: { request: 'select', id }, is: isActed, say: ({ says }) => says })}
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** What Setup begins with. */
export function SetupHome(props: HomeProps): JSX.Element {
  return (
    <>
      <h2 class="unseen">{texts.setup.heading}</h2>
      <Guide {...props} />
      <Gaps {...props} />
      <div class="list card after">
        <ul>
          {MORE.map((part) => (
            <li key={part}>
              <Entry
                {...texts.setup.parts[part]}
                isBack={props.left === part}
                onOpen={() => {
                  props.onOpen(part);
                }}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
