import type { JSX } from 'preact';
import { Blank } from './blank';
import { Button } from './button';
import { AgainIcon, SheetIcon, ToneMark } from './icon';
import { Sentence } from './sentence';
import type { Problem } from '../state/ask';
import { texts } from '../texts';

interface FailureProps {
  readonly problem: Problem;
  readonly onAgain: () => void;
}

function Says({ problem, onAgain }: FailureProps): JSX.Element {
  return (
    <>
      <Sentence says={problem.says} />
      <Button kind="outlined" onPress={onAgain}>
        {problem.kind === 'lost' ? texts.reload : texts.tryAgain}
      </Button>
    </>
  );
}

/** In the place of a part that could not be had: why, and the way on. */
export function PartFailure(props: FailureProps): JSX.Element {
  return (
    <div class="failure" role="alert">
      <ToneMark tone="bad" />
      <div>
        <Says {...props} />
      </div>
    </div>
  );
}

/** In the place of the whole sidebar: why there is nothing, and the way on where there is one. */
export function WholeFailure({ problem, onAgain }: FailureProps): JSX.Element {
  if (problem.kind === 'alone' || problem.kind === 'outdated') {
    return (
      <div role="alert">
        <Blank tone="quiet" icon={problem.kind === 'alone' ? <SheetIcon /> : <AgainIcon />}>
          <p>{problem.says}</p>
        </Blank>
      </div>
    );
  }
  return (
    <div role="alert">
      <Blank tone="bad" icon={<ToneMark tone="bad" />}>
        <Says problem={problem} onAgain={onAgain} />
      </Blank>
    </div>
  );
}
