import { askAddOn } from '../cli/call-add-on';
import type { Answer } from '../cli/call-add-on';
import type { AddOn } from '../cli/surroundings';
import { isRecord } from '../desk/read-json';
import { readSheets } from '../files/read-sheets';
import { makeEvaluator } from '../formulas/evaluate';
import { makeAddOnCells } from '../host/add-on-cells';
import { Desk } from '../host/desk';
import { Host } from '../host/host';
import type { HostSetup } from '../host/host';
import type { Book } from '../store/book';

/** What of a file is asked for. */
export interface ScanWish {
  /** One tab only, `null` for all. */
  readonly sheet: string | null;
  /** Our tab that it is said to be, `null` where the add-on is to tell. */
  readonly as: string | null;
}

/** Where and when a file is looked at. */
export interface ScanPlace {
  readonly addOn: AddOn;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly zone: string;
  readonly user: string;
}

/** A file and what the add-on makes of it. */
export interface Scan {
  readonly path: string;
  readonly book: Book;
  /** The answer to `scan`. */
  readonly view: Answer;
}

/** Reads a file into memory and asks the add-on what is on it. Refuses with one sentence; changes nothing anywhere. */
export async function scanFile(path: string, wish: ScanWish, place: ScanPlace): Promise<Scan> {
  const book = await readSheets(path);
  book.id = 'adopted-file';
  book.timeZone = place.zone;
  book.ownerAddress = place.user;
  book.editors = [place.user];
  const desk = new Desk();
  desk.user(place.user);
  const setup = { ...place.addOn, desk, user: place.user };
  return { path, book, view: askScan(new Host({ ...setup, book, now: place.now, ...evaluatorFor(book, setup) }), wish) };
}

/** What the add-on makes of the open file. */
export function askScan(host: Host, { sheet, as }: ScanWish): Answer {
  const request = { request: 'scan', whole: true, ...(sheet === null ? {} : { sheet }), ...(as === null ? {} : { as }) };
  const { answer } = askAddOn(host, request);
  return isRecord(answer) ? answer : {};
}

/**
 * A file's formulas keep the values its own program computed, other tabs and dates included. Only where no formula of the
 * whole file has one, as programs write that compute nothing, they are computed here.
 */
function evaluatorFor(book: Book, setup: Parameters<typeof makeAddOnCells>[0]): Pick<HostSetup, 'evaluator'> {
  let formulas = 0;
  let computed = 0;
  for (const tab of book.tabs) {
    tab.forEachCell(({ formula, value }) => {
      if (formula === undefined) return;
      formulas++;
      if (value !== '') computed++;
    });
  }
  return formulas > 0 && computed === 0 ? { evaluator: makeEvaluator(makeAddOnCells(setup)) } : {};
}
