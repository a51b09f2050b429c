import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { PlaceLine } from './place-line';
import type { Place } from './use-place';
import { Disclosure } from '../../../parts/disclosure';
import { LongList } from '../../../parts/long-list';
import { Sentences } from '../../../parts/sentences';
import { texts } from '../../../texts';
import type { AdoptLine, AdoptView, ScanReject, ScanTable } from '../../../../src/core/contract/adopt';

interface PreviewProps {
  readonly view: AdoptView;
  readonly table: ScanTable;
  readonly place: Place;
}

const sayCells = ({ cells, says }: AdoptLine): string =>
  [cells.map(({ name, was, is }) => texts.adopt.from(name, was, is)).join('; '), says].filter((part) => part !== '').join(' ');

/** The letter of the column that a reject names. */
function letterOf({ columns }: ScanTable, { column }: ScanReject): string {
  return columns.find(({ header, letter }) => header === column || letter === column)?.letter ?? 'A';
}

function Rejects({ view, table, place }: PreviewProps): JSX.Element | null {
  const cells = view.rejects.filter(({ column }) => column !== '');
  if (cells.length === 0) return null;
  return (
    <Disclosure class="card folded" label={texts.adopt.rejects(cells.length)}>
      {() => (
        <LongList
          first={10}
          items={cells}
          keyOf={({ row, column }, at) => `${row} ${column} ${at}`}
          row={(reject) => (
            <PlaceLine
              title={reject.value}
              row={reject.row}
              word={reject.column}
              says={reject.message}
              onShow={() => {
                place.show(reject.row, letterOf(table, reject));
              }}
            />
          )}
        />
      )}
    </Disclosure>
  );
}

/** What adopting would do, or did, row by row; each row leads into the sheet. */
export function Preview({ view, table, place }: PreviewProps): JSX.Element {
  const shown = view.added + view.there + view.changed + view.rejected;
  const left = shown - view.lines.length;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, [view]);
  return (
    <section>
      <h3 ref={heading} class="group-head" tabIndex={-1}>
        {view.dry ? texts.adopt.previewTitle : texts.adopt.resultTitle}
      </h3>
      <div role="status">
        <Sentences says={[...view.says, ...(view.dry ? view.writes : [])]} />
      </div>
      {view.lines.length === 0 ? null : (
        <LongList
          class="card"
          first={8}
          items={view.lines}
          keyOf={({ row, change }, at) => `${change} ${row} ${at}`}
          row={(line) => (
            <PlaceLine
              title={line.title}
              row={line.row}
              word={texts.adopt.changes[line.change]}
              says={sayCells(line)}
              onShow={() => {
                place.show(line.row);
              }}
            />
          )}
        />
      )}
      {left > 0 && view.lines.length > 0 ? <p class="hint">{texts.adopt.more(left)}</p> : null}
      <Rejects {...{ view, table, place }} />
    </section>
  );
}
