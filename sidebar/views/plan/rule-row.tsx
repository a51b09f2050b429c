import type { JSX } from 'preact';
import { draftOf, type Draft } from './list-changes';
import { Field } from '../../parts/field';
import { texts } from '../../texts';
import type { RuleLine } from '../../../src/core/contract/strategy';

interface RuleRowProps {
  readonly rule: RuleLine;
  readonly draft: Draft | undefined;
  readonly onDraft: (draft: Draft) => void;
}

/** One rule in words, with its number where it has one and its switch. */
export function RuleRow({ rule, draft, onDraft }: RuleRowProps): JSX.Element {
  const shown = draft ?? draftOf(rule);
  const { words, usual, unit, gives } = rule;
  return (
    <div class="rule" role="group" aria-label={words}>
      <p dir="auto">{words}</p>
      {usual === null ? null : (
        <Field
          type="number"
          label={texts.rules.value(unit)}
          hint={texts.rules.usual(usual, unit)}
          value={shown.value}
          onInput={(value) => {
            onDraft({ ...shown, value });
          }}
        />
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={shown.on}
          onChange={() => {
            onDraft({ ...shown, on: !shown.on });
          }}
        />
        <span>{texts.rules.on(gives)}</span>
      </label>
    </div>
  );
}
