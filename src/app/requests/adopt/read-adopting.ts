import { readWords } from './read-words';
import type { Ports } from '../../ports';
import { readInput, type ReadInput } from '../../sweep/read-input';
import { tableSpecs } from '../../templates';
import type { AdoptContext } from '../../../core/adopt/adopt-context';
import { decodeWorkbook, type DecodedWorkbook } from '../../../core/plan/decode-workbook';
import { dateOf } from '../../../core/time/arith';

/** The file as the engine knows it, and what a reading of the team's own tabs is done with. */
export interface Adopting {
  readonly found: ReadInput;
  readonly workbook: DecodedWorkbook;
  readonly context: AdoptContext;
}

/** Reads our tabs, the settings among them, and the words of all languages. Nothing has to be set up for it. */
export function readAdopting(ports: Ports): Adopting {
  const found = readInput(ports);
  const workbook = decodeWorkbook(found.input);
  const { weekStartsOn, yearStartsIn } = workbook.settings.calendar;
  const people = workbook.directory.people.map(({ name, aliases, email }) => ({ name, alsoKnownAs: aliases, email }));
  const context: AdoptContext = {
    ...{ words: readWords(ports), specs: tableSpecs, today: dateOf(found.input.now) },
    ...{ locale: ports.workbook.locale(), weekStartsOn, yearStartsIn, people },
  };
  return { found, workbook, context };
}
