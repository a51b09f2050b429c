import { placesOf, sendForm, type FormOutcome } from './write-form';
import type { Ports } from '../../ports';
import { readProduct } from '../../product-data';
import type { LibraryView } from '../../../core/contract/setup';
import { listLibrary } from '../../../core/setup/library';
import { planLibrary, type LibraryChoice } from '../../../core/setup/plan-library';
import { quote } from '../../../core/texts/issue-texts';

/** What is ready-made. */
export function viewLibrary(ports: Ports): LibraryView {
  return { items: listLibrary(readProduct(ports).library) };
}

/** Adds what was chosen to Scorecard and Processes, each once, and says where it stands. */
export function addFromLibrary(ports: Ports, choice: LibraryChoice): FormOutcome {
  const { library } = readProduct(ports);
  return sendForm(
    ports,
    ({ found, workbook, who }) => planLibrary(choice, { library, input: found.input, workbook, who }),
    ({ found }, { log, appends, says }) => {
      const places = appends.length === 0 ? new Map<string, string>() : placesOf(ports, found, appends);
      return { ok: true, says: [...log.map(({ row, after }) => `${quote(after)} was added: ${places.get(row) ?? row}.`), ...says] };
    },
  );
}
