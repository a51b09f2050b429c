import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button';
import { texts } from '../texts';

interface PageProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** False where something in it takes the focus instead, as what somebody came back from. */
  readonly takesFocus?: boolean;
}

/** Something that takes the place of a view for a while: its heading has the focus, and a button leads back. */
export function Page({ title, onClose, children, takesFocus = true }: PageProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  return (
    <div class="step">
      <Button kind="text" onPress={onClose}>
        {texts.back}
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </div>
  );
}
