import type { ComponentChildren, JSX } from 'preact';

interface BlankProps {
  /** Colours of the mark. */
  readonly tone: 'good' | 'quiet' | 'bad';
  readonly icon: JSX.Element;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** Stands where there is nothing else to show. */
export function Blank({ tone, icon, title, children }: BlankProps): JSX.Element {
  return (
    <div class={`blank blank-${tone}`}>
      <span class="blank-mark">{icon}</span>
      {title === undefined ? null : <h2>{title}</h2>}
      {children}
    </div>
  );
}
