import type { ComponentChildren, JSX } from 'preact';
import { RowTitle } from './row-title';
import type { ViewProps } from '../views/view';
import { texts } from '../texts';

interface RowItemProps extends Pick<ViewProps, 'session' | 'walk'> {
  readonly id: string;
  readonly title: string;
  /** What stands before it: a mark of its tone, or its tick. */
  readonly mark?: ComponentChildren;
  readonly meta: JSX.Element;
  /** False where there is no page to lead to. */
  readonly leads?: boolean;
  readonly children: ComponentChildren;
}

/** A row in a list of what somebody acts on: its name, what is told of it, that it is being saved, and what can be done. */
export function RowItem({ id, title, mark, meta, leads = true, session, walk, children }: RowItemProps): JSX.Element {
  return (
    <div class="item">
      {mark}
      <div class="item-text">
        {leads ? (
          <RowTitle id={id} title={title} walk={walk} />
        ) : (
          <p class="item-title" dir="auto">
            {title}
          </p>
        )}
        {meta}
        {session.saving.has(id) ? <span class="saving">{texts.acting.saving}</span> : null}
        {children}
      </div>
    </div>
  );
}
