import type { JSX } from 'preact';
import { isActed } from '../../messages/read-acting';
import { isActionResult } from '../../messages/read-results';
import { Button } from '../../parts/button';
import { Forward } from '../../parts/icon';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';
import type { HonestyLine, Place } from '../../../src/core/contract/formalise';

function show({ id, tab, row, column }: Place, session: Session): void {
  if (id === '') void session.request({ request: 'show-place', sheet: tab, row: Math.max(1, row), column }, isActionResult);
  else void session.request({ request: 'select', id }, isActed);
}

const isNowhere = ({ id, tab }: Place): boolean => id === '' && tab === '';

/** A line that leads to its place in the sheet where it is about one. */
export function PlaceLine({ line, session }: { readonly line: HonestyLine; readonly session: Session }): JSX.Element {
  const says = (
    <span class="item-text" dir="auto">
      {line.says}
    </span>
  );
  if (isNowhere(line)) return <p class="answer">{says}</p>;
  return (
    <button
      type="button"
      class="row-button"
      onClick={() => {
        show(line, session);
      }}
    >
      {says}
      <Forward />
    </button>
  );
}

interface ShowPlaceProps {
  readonly place: Place;
  /** What the button is of, for who hears the page only. */
  readonly of: string;
  readonly session: Session;
}

/** Puts the cursor in the sheet on what a line is about; nothing where it is about no place. */
export function ShowPlace({ place, of, session }: ShowPlaceProps): JSX.Element | null {
  if (isNowhere(place)) return null;
  return (
    <Button
      kind="text"
      onPress={() => {
        show(place, session);
      }}
    >
      {texts.formalise.show} <span class="unseen">{of}</span>
    </Button>
  );
}
