import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CloseStep } from './close-step';
import { MeetingStep } from './meeting/meeting-step';
import { ReviewStep } from './review-step';
import { RulesStep } from './rules-step';
import { Forward } from '../../parts/icon';
import { texts } from '../../texts';
import type { ViewProps } from '../view';

type Part = keyof typeof texts.plan.parts;

const PARTS: readonly Part[] = ['meeting', 'review', 'quarter', 'year', 'rules'];

interface EntryProps {
  readonly part: Part;
  /** True where somebody came back from what it opens. */
  readonly isBack: boolean;
  readonly onOpen: () => void;
}

function Entry({ part, isBack, onOpen }: EntryProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isBack) button.current?.focus();
  }, []);
  const { title, says } = texts.plan.parts[part];
  return (
    <button ref={button} type="button" class="row-button" onClick={onOpen}>
      <span class="item-text">
        <span class="item-title">{title}</span>
        <span class="meta">{says}</span>
      </span>
      <Forward />
    </button>
  );
}

function Opened({ part, onClose, ...view }: ViewProps & { readonly part: Part; readonly onClose: () => void }): JSX.Element {
  if (part === 'review') return <ReviewStep onClose={onClose} {...view} />;
  if (part === 'meeting') return <MeetingStep onClose={onClose} {...view} />;
  if (part === 'rules') return <RulesStep onClose={onClose} {...view} />;
  return <CloseStep key={part} part={part} onClose={onClose} {...view} />;
}

/** How the plan is looked after: the weekly meeting, its review, the close of a quarter and of a year, the rules that judge it. */
export function PlanView(view: ViewProps): JSX.Element {
  const [part, setPart] = useState<Part | null>(null);
  const [left, setLeft] = useState<Part | null>(null);
  if (part !== null) {
    const close = (): void => {
      setLeft(part);
      setPart(null);
    };
    return <Opened part={part} onClose={close} {...view} />;
  }
  return (
    <>
      <h2 class="unseen">{texts.plan.heading}</h2>
      <div class="list card">
        <ul>
          {PARTS.map((one) => (
            <li key={one}>
              <Entry
                part={one}
                isBack={left === one}
                onOpen={() => {
                  setPart(one);
                }}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
