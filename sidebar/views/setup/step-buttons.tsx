import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Chevron, Cross } from '../../parts/icon';
import { texts } from '../../texts';

interface StepButtonsProps {
  readonly at: number;
  readonly of: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** Moves a step up and down, or removes it. The focus goes with the step that was moved. */
export function StepButtons({ at, of, onMove, onRemove }: StepButtonsProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const item = box.current?.closest('ol')?.children[moved.current];
    item?.querySelector<HTMLInputElement>('input')?.focus();
    moved.current = null;
  });
  const move = (to: number): void => {
    moved.current = to;
    onMove(to);
  };
  const button = (label: string, icon: JSX.Element, onPress: () => void, name = ''): JSX.Element => (
    <button type="button" class={`icon-button ${name}`} aria-label={label} title={label} onClick={onPress}>
      {icon}
    </button>
  );
  const { up, down, remove } = texts.wizard;
  return (
    <div ref={box} class="buttons">
      {at === 0
        ? null
        : button(
            up(at + 1),
            <Chevron />,
            () => {
              move(at - 1);
            },
            'upward',
          )}
      {at === of - 1
        ? null
        : button(down(at + 1), <Chevron />, () => {
            move(at + 1);
          })}
      {button(remove(at + 1), <Cross />, onRemove)}
    </div>
  );
}
