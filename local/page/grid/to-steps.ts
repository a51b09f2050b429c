import type { EditMessage } from '../messages';
import type { Change, Shape } from './read-command';
import type { Rectangle, TypedCell } from './rectangles';
import { toRectangles } from './rectangles';

/** A rectangle somebody typed. */
export type Edit = Omit<EditMessage, 'user'>;

/** One thing to tell the server. */
export type Step = { readonly kind: 'edit'; readonly edit: Edit } | { readonly kind: 'shape'; readonly shape: Shape };

/** What stands in a cell now, as a person would type it. */
export type ReadCell = (sheetId: string, row: number, col: number) => string;

/** More pieces than this are one action over an area, as sorting is: half of it may not be refused. */
const fewPieces = 4;

/** What to tell the server of these changes, in their order: cells between two changes of the form go together, tab by tab. */
export function toSteps(changes: readonly Change[], read: ReadCell): Step[] {
  const steps: Step[] = [];
  let cells = new Map<string, TypedCell[]>();
  for (const change of changes) {
    if (change.kind === 'cell') {
      const ofTab = cells.get(change.sheetId) ?? [];
      ofTab.push(change);
      cells.set(change.sheetId, ofTab);
    } else if (change.kind === 'shape') {
      steps.push(...toEdits(cells, read), { kind: 'shape', shape: change.shape });
      cells = new Map();
    }
  }
  return [...steps, ...toEdits(cells, read)];
}

function toEdits(cells: ReadonlyMap<string, readonly TypedCell[]>, read: ReadCell): Step[] {
  return [...cells].flatMap(([sheetId, ofTab]) => {
    const pieces = toRectangles(ofTab);
    const whole = pieces.length > fewPieces ? toWhole(pieces, (row, col) => read(sheetId, row, col)) : null;
    return (whole === null ? pieces : [whole]).map((rectangle): Step => ({ kind: 'edit', edit: { sheetId, ...rectangle } }));
  });
}

/** The area around the pieces, the gaps filled with what stands there; `null` where it would be mostly gaps. */
function toWhole(pieces: readonly Rectangle[], read: (row: number, col: number) => string): Rectangle | null {
  const top = Math.min(...pieces.map(({ row }) => row));
  const left = Math.min(...pieces.map(({ col }) => col));
  const rows = Math.max(...pieces.map(({ row, values }) => row + values.length)) - top;
  const columns = Math.max(...pieces.map(({ col, values }) => col + widthOf(values))) - left;
  const typed = pieces.reduce((sum, { values }) => sum + values.length * widthOf(values), 0);
  if (rows * columns > typed * 2) return null;
  const values = Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_col, col) => read(top + row, left + col)));
  return { row: top, col: left, values };
}

function widthOf(values: Rectangle['values']): number {
  return values[0]?.length ?? 0;
}
