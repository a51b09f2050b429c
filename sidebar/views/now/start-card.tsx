import type { JSX } from 'preact';
import { Button } from '../../parts/button';
import { texts } from '../../texts';

interface StartCardProps {
  /** True where the checks run although this person has not started any: somebody else has. */
  readonly others: boolean;
  /** Whose checks run, `''` where not known. */
  readonly by: string;
  /** True where somebody came back from the step that it opens. */
  readonly isBack: boolean;
  readonly onOpen: () => void;
}

/** Offers the hourly checks to whoever has not started them. */
export function StartCard({ others, by, isBack, onOpen }: StartCardProps): JSX.Element {
  return (
    <section class={`card setup ${others ? '' : 'setup-main'}`}>
      <h2>{others ? texts.start.othersTitle : texts.start.title}</h2>
      <p>{others ? texts.start.othersText(by) : texts.start.text}</p>
      <Button kind={others ? 'outlined' : 'primary'} takesFocus={isBack} onPress={onOpen}>
        {texts.start.open}
      </Button>
    </section>
  );
}
