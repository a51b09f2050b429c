import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { listChanges, type Drafts } from './list-changes';
import { RuleRow } from './rule-row';
import { Trial } from './trial';
import { Button } from '../../parts/button';
import { Disclosure } from '../../parts/disclosure';
import { Step } from '../../parts/step';
import { isRulesView } from '../../messages/read-rules';
import { useSay } from '../../state/use-say';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { RuleChange, RuleLine, RulesView } from '../../../src/core/contract/strategy';

/** Rules by what they apply to, in the order in which they came. */
function groupRules(rules: readonly RuleLine[]): readonly (readonly [string, readonly RuleLine[]])[] {
  const groups = [...new Set(rules.map(({ appliesTo }) => appliesTo))];
  return groups.map((group) => [group, rules.filter(({ appliesTo }) => appliesTo === group)]);
}

interface GroupProps {
  readonly name: string;
  readonly rules: readonly RuleLine[];
  readonly drafts: Drafts;
  readonly onDraft: (drafts: Drafts) => void;
}

function Group({ name, rules, drafts, onDraft }: GroupProps): JSX.Element {
  const say = useSay();
  const changed = listChanges(rules, drafts).length;
  const known = texts.rules.groups.get(name);
  const label = (
    <span class="item-text">
      <span class="item-title">{known === undefined ? name : say(known)}</span>
      <span class="meta">{changed === 0 ? texts.rules.count(rules.length) : texts.rules.changed(changed)}</span>
    </span>
  );
  return (
    <Disclosure class="line" label={label}>
      {() =>
        rules.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            draft={drafts[rule.id]}
            onDraft={(draft) => {
              onDraft({ ...drafts, [rule.id]: draft });
            }}
          />
        ))
      }
    </Disclosure>
  );
}

interface RulesProps extends ViewProps {
  readonly rules: readonly RuleLine[];
}

interface ActionProps extends ViewProps {
  readonly changes: readonly RuleChange[];
  readonly onDiscard: () => void;
}

/** Nothing is saved before it was tried: the trial belongs to exactly these changes. */
function Actions({ changes, onDiscard, ...view }: ActionProps): JSX.Element {
  const key = JSON.stringify(changes);
  const [tried, setTried] = useState('');
  const isOff = view.session.work !== null;
  if (changes.length === 0) return <p class="hint after">{texts.rules.hint}</p>;
  return (
    <>
      <div class="buttons after">
        {tried === key ? null : (
          <Button
            kind="primary"
            off={isOff}
            onPress={() => {
              setTried(key);
            }}
          >
            {texts.rules.tryOut(changes.length)}
          </Button>
        )}
        <Button kind="text" off={isOff} onPress={onDiscard}>
          {texts.rules.discard}
        </Button>
      </div>
      {tried === key ? <Trial key={key} changes={changes} {...view} /> : null}
    </>
  );
}

function Rules({ rules, ...view }: RulesProps): JSX.Element {
  const say = useSay();
  const [drafts, setDrafts] = useState<Drafts>({});
  return (
    <>
      <p class="soft chain-says">{say(texts.rules.intro)}</p>
      <div class="list card">
        <ul>
          {groupRules(rules).map(([name, of]) => (
            <li key={name}>
              <Group name={name} rules={of} drafts={drafts} onDraft={setDrafts} />
            </li>
          ))}
        </ul>
      </div>
      <Actions
        changes={listChanges(rules, drafts)}
        onDiscard={() => {
          setDrafts({});
        }}
        {...view}
      />
    </>
  );
}

/** The rules with their numbers: change one, see which statuses of the last weeks it would have changed, then save or discard it. */
export function RulesStep({ onClose, ...view }: ViewProps & { readonly onClose: () => void }): JSX.Element {
  const { session, round } = view;
  const { title } = texts.plan.parts.rules;
  return (
    <Step {...{ title, session, round, onClose }} request={{ request: 'rules' }} is={isRulesView}>
      {({ rules }: RulesView) => <Rules rules={rules} {...view} />}
    </Step>
  );
}
