import type { JSX } from 'preact';
import type { Adopting } from './use-table';
import { SURE } from './say-sure';
import { ChoiceList } from '../../../parts/choice-list';
import { Chevron, ToneMark } from '../../../parts/icon';
import { LongList } from '../../../parts/long-list';
import { texts } from '../../../texts';
import type { ScanColumn, ScanView } from '../../../../src/core/contract/adopt';

interface MappingProps {
  readonly adopting: Adopting;
  readonly fields: ScanView['fields'];
}

const SHOWN = 12;

/** That somebody should look before it counts. */
function CheckThis(): JSX.Element {
  return (
    <p class="check-this">
      <ToneMark tone="warn" />
      {texts.adopt.check}
    </p>
  );
}

/** The row of the header, one up or down. */
function HeaderRow({ adopting: { table, doing, read } }: MappingProps): JSX.Element {
  const { header, headerAt, headerUp, headerDown } = texts.adopt;
  const { headerRow } = table;
  const step = (to: number): void => {
    if (doing === null) read(table.table, [to]);
  };
  const button = (label: string, to: number, name: string): JSX.Element => (
    <button
      type="button"
      class={`icon-button ${name}`}
      aria-label={label}
      title={label}
      onClick={() => {
        step(to);
      }}
    >
      <Chevron />
    </button>
  );
  return (
    <div class="header-row">
      <span>
        {header}: <strong>{table.headerRows.length > 1 ? table.headerRows.join('–') : headerAt(headerRow)}</strong>
      </span>
      {headerRow > 1 ? button(headerUp, headerRow - 1, 'upward') : null}
      {button(headerDown, headerRow + 1, '')}
      <span class="hint" role="status">
        {doing === 'reading' ? texts.adopt.reading : ''}
      </span>
    </div>
  );
}

function ColumnChoice({ column, adopting, fields }: MappingProps & { readonly column: ScanColumn }): JSX.Element {
  const { letter, header, reason, samples, kept, confidence, field } = column;
  const isChosen = adopting.chosen.has(letter);
  const isUnsure = field !== '' && confidence < SURE && !isChosen;
  const why = isChosen ? texts.adopt.chosen : reason;
  const options = (fields[adopting.table.table] ?? []).map(({ key, name }): readonly [string, string] => [key, name]);
  return (
    <div class={isUnsure ? 'column-choice unsure' : 'column-choice'}>
      {isUnsure ? <CheckThis /> : null}
      <ChoiceList
        label={texts.adopt.column(header, letter)}
        value={adopting.fieldOf(column)}
        options={[['', kept ? texts.adopt.kept : texts.adopt.none], ...options]}
        hint={[texts.adopt.such(samples), why].filter((part) => part !== '').join(' ')}
        onChoose={(chosen) => {
          adopting.choose(letter, chosen);
        }}
      />
    </div>
  );
}

/** What a table is, where its header stands, and which column is which. */
export function MappingForm({ adopting, fields }: MappingProps): JSX.Element {
  const { table, read, doing } = adopting;
  const kinds = Object.keys(fields).map((name): readonly [string, string] => [name, name]);
  return (
    <>
      {adopting.isKindUnsure ? <CheckThis /> : null}
      <ChoiceList
        label={texts.adopt.kind}
        value={table.table}
        options={kinds}
        hint={table.reason}
        onChoose={(as) => {
          if (doing === null) read(as, table.headerRows);
        }}
      />
      <HeaderRow adopting={adopting} fields={fields} />
      <h3 class="group-head">{texts.adopt.columns}</h3>
      <LongList
        class="card"
        first={SHOWN}
        items={table.columns}
        keyOf={({ letter }) => letter}
        row={(column) => <ColumnChoice {...{ column, adopting, fields }} />}
        of={texts.adopt.columns}
      />
    </>
  );
}
