import type { JSX } from 'preact';
import { Line, listChildren } from './status-line';
import { Disclosure } from '../../parts/disclosure';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { StatusLine } from '../../../src/core/contract/overview';

interface BranchProps {
  readonly line: StatusLine;
  readonly view: ViewProps;
  /** Ids above it: a ring of links ends where it closes. */
  readonly above?: readonly string[];
}

/** A goal, or what serves it, with what that is made of folded below it. */
export function Branch({ line, view, above = [] }: BranchProps): JSX.Element {
  const way = [...above, line.id];
  const kids = listChildren(view, line.id).filter(({ id }) => !way.includes(id));
  const label = (
    <>
      {texts.status.serving(kids.length)}
      <span class="unseen"> {line.title}</span>
    </>
  );
  return (
    <>
      <Line line={line} view={view} isTree />
      {kids.length === 0 ? null : (
        <Disclosure class="branch kids" label={label}>
          {() => (
            <ul>
              {kids.map((kid) => (
                <li key={kid.id}>
                  <Branch line={kid} view={view} above={way} />
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </>
  );
}
