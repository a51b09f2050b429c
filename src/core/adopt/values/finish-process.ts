import { cellText } from '../../tables/cell';
import { quote } from '../../texts/issue-texts';
import { cleanCell, isBlankCell } from './clean-cell';
import type { ColumnPlan } from './draft-rows';
import { findCadenceWord } from './find-cadence-word';
import { listStepTexts } from './list-step-texts';
import { makeReject } from './make-reject';
import { makeUnder } from './make-under';
import { addTo, type RowDraft } from './row-draft';
import type { ColumnToRead, TableAround } from './table-around';
import { translateCadence } from './translate-cadence';
import { tellTick } from './tell-tick';
import { foldText } from './fold-text';

/** Share of ticks from which a column under such a header is one of ticks. */
const MOSTLY = 0.5;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A column whose header says how often and whose cells are ticks. */
export interface CadenceColumn {
  readonly column: ColumnToRead;
  readonly cadence: string;
  readonly weekday: boolean;
}

/** Columns of ticks whose headers are cadences (`Daily`, `Weekly`) or weekdays. */
export function findCadenceColumns(columns: readonly ColumnToRead[], { lexicon, reading }: TableAround): readonly CadenceColumn[] {
  return columns.flatMap((column) => {
    const filled = column.cells.filter((cell) => !isBlankCell(cell));
    const last = column.header.split(' / ').pop() ?? '';
    const day = lexicon.weekdays.get(foldText(last).replace(/\.$/, ''));
    const cadence = day === undefined ? findCadenceWord(last, lexicon) : (WEEKDAYS[day - 1] ?? null);
    const ticks = filled.filter((cell) => tellTick(cell, lexicon, reading.language) !== null).length;
    return cadence !== null && ticks > 0 && ticks >= filled.length * MOSTLY ? [{ column, cadence, weekday: day !== undefined }] : [];
  });
}

function byTicks(draft: RowDraft, columns: readonly CadenceColumn[], { reading, lexicon }: TableAround): RowDraft | null {
  const ticked = columns.flatMap((one) => {
    const cell = one.column.cells[draft.at] ?? '';
    const tick = tellTick(cell, lexicon, reading.language);
    const cadence = tick === true ? one.cadence : tick === null ? translateCadence(cellText(cell), lexicon) : null;
    return cadence === null ? [] : [{ ...one, cadence }];
  });
  const [first] = ticked;
  if (first === undefined) return null;
  const names = ticked.map(({ column }) => column.name).join(', ');
  if (ticked.length > 1 && !ticked.every(({ weekday }) => weekday)) {
    const says = `several of ${names} are ticked; leave one, or write how often.`;
    return addTo(draft, {
      rejects: [
        makeReject(reading.found.sheet, draft.line.row, first.column.name, first.column.cells[draft.at] ?? '', {
          code: 'no-cadence',
          says,
        }),
      ],
    });
  }
  const cadence = ticked.map((one) => one.cadence).join(', ');
  return addTo(draft, { values: { cadence }, notes: [`Cadence: ${quote(cadence)} from the tick under ${names}.`] });
}

/** Finds the cadence that a name says. Every row asks for the same few names. */
export type CadenceFinder = (text: string) => string | null;

export function makeCadenceFinder({ lexicon }: TableAround): CadenceFinder {
  const known = new Map<string, string | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const cadence = findCadenceWord(text, lexicon);
    known.set(text, cadence);
    return cadence;
  };
}

/** How often by the names around a row: its section, the header of its title, the title above the table, its tab. */
function byNames(draft: RowDraft, plan: ColumnPlan, { reading }: TableAround, find: CadenceFinder): RowDraft {
  const { found } = reading;
  const names = [
    ['the section', draft.line.section],
    ['the header', plan.title?.header ?? ''],
    ['the title', found.title],
    ['the tab', found.sheet],
  ] as const;
  for (const [what, text] of names) {
    const cadence = text === '' ? null : find(text);
    if (cadence !== null) return addTo(draft, { values: { cadence }, notes: [`Cadence: ${quote(cadence)} from ${what} ${quote(text)}.`] });
  }
  return draft;
}

/** How often, where no cell of its own says it. A cell that could not be read is not overruled. */
export function finishCadence(
  draft: RowDraft,
  plan: ColumnPlan,
  ticks: readonly CadenceColumn[],
  around: TableAround,
  find: CadenceFinder,
): RowDraft {
  const own = plan.mapped.find(({ field }) => field === 'cadence');
  if (draft.values.has('cadence') || (own !== undefined && !isBlankCell(own.cells[draft.at] ?? ''))) return draft;
  return byTicks(draft, ticks, around) ?? byNames(draft, plan, around, find);
}

/** Steps that stand in one cell, a line each. */
export function finishSteps(draft: RowDraft, plan: ColumnPlan): RowDraft {
  const column = plan.beside.find(({ concept }) => concept === 'steps');
  const cell = column?.cells[draft.at] ?? '';
  if (column === undefined || isBlankCell(cell)) return draft;
  const steps = listStepTexts(cellText(cleanCell(cell)));
  return addTo(draft, { under: steps.map((step, at) => makeUnder('steps', draft.line.row, step, { step, order: at + 1 })) });
}
