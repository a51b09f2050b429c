import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Spinner } from './spinner';

interface ButtonProps {
  readonly kind: 'primary' | 'outlined' | 'text';
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  /** True while another piece of work is being done. */
  readonly off?: boolean;
  /** What is said while this button's own work is being done. */
  readonly working?: string | null;
  /** True where Enter in a field of its form presses it. */
  readonly submits?: boolean;
  /** True where it is to have the focus when it appears. */
  readonly takesFocus?: boolean;
}

/** A button that stays where it is, and keeps the focus, while its work is being done; it cannot be pressed meanwhile. */
export function Button({
  kind,
  onPress,
  children,
  off = false,
  working = null,
  submits = false,
  takesFocus = false,
}: ButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const isOff = off || working !== null;
  useLayoutEffect(() => {
    if (takesFocus) button.current?.focus();
  }, []);
  return (
    <button
      ref={button}
      type={submits ? 'submit' : 'button'}
      class={`button button-${kind}`}
      aria-disabled={isOff}
      aria-busy={working !== null}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      {working === null ? children : <Spinner says={working} />}
    </button>
  );
}
