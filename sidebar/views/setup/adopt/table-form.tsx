import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Candidates } from './candidates';
import { MappingForm } from './mapping-form';
import { Preview } from './preview';
import { usePlace, type Place } from './use-place';
import { useTable, type Adopting } from './use-table';
import { WayChoice } from './way-choice';
import { Button } from '../../../parts/button';
import { Disclosure } from '../../../parts/disclosure';
import { PartFailure } from '../../../parts/failure';
import { Sentences } from '../../../parts/sentences';
import type { Session } from '../../../state/use-session';
import { texts } from '../../../texts';
import type { ScanTable, ScanView } from '../../../../src/core/contract/adopt';

interface TableFormProps {
  readonly found: ScanTable;
  readonly scan: ScanView;
  readonly session: Session;
  /** Told when something was written. */
  readonly onChanged: () => void;
  readonly onBack: () => void;
}

type ButtonsProps = { readonly adopting: Adopting; readonly session: Session; readonly onBack: () => void };

/** Takes back what was done last, in this sitting or in an earlier one. */
function UndoButton({ adopting: { view, table, doing, undo }, session }: ButtonsProps): JSX.Element | null {
  if ((view?.adoption ?? table.adoption) === '') return null;
  const earlier = table.adopted === 'bound' ? texts.adopt.letGo : texts.adopt.undoLast;
  return (
    <Button
      kind="outlined"
      off={session.work !== null || doing !== null}
      working={doing === 'undoing' ? texts.adopt.undoing : null}
      onPress={undo}
    >
      {view?.adoption === undefined ? earlier : texts.adopt.undo}
    </Button>
  );
}

function Done(props: ButtonsProps): JSX.Element {
  return (
    <div class="buttons after">
      <Button kind="primary" onPress={props.onBack}>
        {texts.adopt.back}
      </Button>
      {props.adopting.view?.adoption === undefined ? null : <UndoButton {...props} />}
    </div>
  );
}

/** Preview first, then Apply; with columns that are to be checked it asks once more. */
function Buttons(props: ButtonsProps): JSX.Element {
  const { adopting, session } = props;
  const { view, doing, isAsked, unsure, isKindUnsure, preview, apply } = adopting;
  if (view !== null && !view.dry) return <Done {...props} />;
  if (adopting.table.adopted === 'bound')
    return (
      <div class="buttons after">
        <UndoButton {...props} />
      </div>
    );
  const isOff = session.work !== null || doing !== null;
  const isNothing = view !== null && view.added + view.changed === 0;
  return (
    <>
      {isAsked ? (
        <p class="wrong" role="alert">
          {texts.adopt.sureAsk(unsure.length + Number(isKindUnsure))}
        </p>
      ) : null}
      <div class="buttons after">
        {view === null ? (
          <Button kind="primary" off={isOff} working={doing === 'previewing' ? texts.adopt.previewing : null} onPress={preview}>
            {texts.adopt.preview}
          </Button>
        ) : (
          <Button kind="primary" off={isOff || isNothing} working={doing === 'applying' ? texts.adopt.applying : null} onPress={apply}>
            {isAsked ? texts.adopt.sureApply : texts.adopt.apply}
          </Button>
        )}
        {view === null ? <UndoButton {...props} /> : null}
      </div>
    </>
  );
}

function Notices({ notices }: Pick<ScanTable, 'notices'>): JSX.Element | null {
  if (notices.length === 0) return null;
  return (
    <Disclosure class="card folded" label={texts.adopt.notices}>
      {() => <Sentences says={notices} />}
    </Disclosure>
  );
}

/** Leads to the table in the sheet, which may show another tab. */
function ShowTable({ table, place }: { readonly table: ScanTable; readonly place: Place }): JSX.Element {
  return (
    <div>
      <Button
        kind="text"
        onPress={() => {
          place.show(Math.max(1, table.headerRow), table.columns[0]?.letter);
        }}
      >
        {texts.adopt.showTable}
      </Button>
    </div>
  );
}

/** What undoing did, in front of everything: the page is as it was before, so nothing else shows it. */
function Undone({ says }: { readonly says: readonly string[] }): JSX.Element {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (says.length > 0) line.current?.focus();
  }, [says]);
  return (
    <div ref={line} role="status" tabIndex={-1}>
      {says.length === 0 ? null : <Sentences says={says} />}
    </div>
  );
}

/** One table of the team: what is to be looked at, which column is which, what it would do, and the press that does it. */
export function TableForm({ found, scan, session, onChanged, onBack }: TableFormProps): JSX.Element {
  const adopting = useTable(session, found, onChanged);
  const place = usePlace(session, found.sheet);
  const { table, view, problem, undone } = adopting;
  const isDone = view !== null && !view.dry;
  const isBound = table.adopted === 'bound';
  return (
    <div class="setup-form adopt-form">
      <Undone says={undone} />
      {isBound && !isDone ? <p class="soft">{texts.adopt.isBound}</p> : null}
      {isDone || isBound ? null : (
        <>
          <Candidates candidates={table.candidates} place={place} />
          <ShowTable {...{ table, place }} />
          <MappingForm adopting={adopting} fields={scan.fields} />
          <Notices notices={table.notices} />
          <WayChoice adopting={adopting} />
        </>
      )}
      {view === null ? null : <Preview {...{ view, table, place }} />}
      {problem === null ? null : <PartFailure problem={problem} onAgain={adopting.preview} />}
      <Buttons {...{ adopting, session, onBack }} />
      <p class="hint" role="status" dir="auto">
        {place.says}
      </p>
    </div>
  );
}
