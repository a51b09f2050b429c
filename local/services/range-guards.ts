import { types } from 'node:util';
import type { Execution } from '../host/execution';
import { ServiceError, SignatureError } from '../host/service-error';
import { areasOverlap } from '../store/area';
import type { Book } from '../store/book';
import type { Tab } from '../store/tab';
import type { Area } from '../store/types';
import type { RangeState } from './states';

const longestText = 50_000;

/** True where a protection keeps this person from any of these cells. Warnings do not, and the owner is never kept out. */
export function isLockedFor(email: string, tab: Tab, area: Area, book: Book): boolean {
  if (email === book.ownerAddress) return false;
  return tab.protections.some(
    (one) => !one.warningOnly && !one.editors.includes(email) && (one.area === null || areasOverlap(one.area, area)),
  );
}

/** Throws where another person's protection covers any of these cells. */
export function checkProtected(tab: Tab, area: Area, x: Execution): void {
  if (!isLockedFor(x.setup.user.email, tab, area, x.setup.book)) return;
  throw new ServiceError(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

/** Throws Google's text where the data is not exactly as large as the range. */
export function checkShape(data: readonly (readonly unknown[])[], range: RangeState): void {
  const { rows, columns } = range.area;
  if (data.length !== rows) throw new ServiceError(shapeText('rows', data.length, rows));
  const odd = data.find((line) => line.length !== columns);
  if (odd !== undefined) throw new ServiceError(shapeText('columns', odd.length, columns));
}

/** Throws for a value that no cell can hold. */
export function checkValue(value: unknown): void {
  if (typeof value === 'string') {
    if (value.length > longestText) {
      throw new ServiceError(`Your input contains more than the maximum of ${longestText} characters in a single cell.`);
    }
    return;
  }
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return;
  if (!types.isDate(value)) throw new SignatureError();
  if (Number.isNaN(value.getTime())) throw new ServiceError('Invalid argument: date');
}

function shapeText(what: 'rows' | 'columns', has: number, wants: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`;
}
