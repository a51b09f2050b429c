import { tally, type RecountScope, type Tally } from './recount-scope';
import { cellText, isDateCell } from '../../tables/cell';

/** A run with its result, straight from the cells of its row or from this check. */
interface Ended {
  readonly id: string;
  readonly process: string;
  readonly location: string;
  readonly result: string;
  readonly hop: number;
  readonly holder: string;
  readonly doneBy: string;
  readonly optional: boolean;
}

const DONE: readonly string[] = ['Done', 'Done late', 'Done by backup'];

function fromCells({ input, since }: RecountScope): readonly Ended[] {
  const raw = input.raws['runs'];
  if (raw === undefined) return [];
  const { columns } = raw.binding;
  return raw.grid.slice(1).flatMap((line) => {
    const cell = (key: string): string => {
      const value = line[columns[key] ?? -1] ?? '';
      return isDateCell(value) ? value.local : cellText(value);
    };
    const [terms, due] = [cell('terms'), cell('due').replace(' ', 'T')];
    // Quotes inside a text of the JSON are escaped, so these are its own keys.
    if (!terms.includes('"closed":"') || due < since) return [];
    const place = { id: cell('id'), process: cell('key').split('|', 1)[0] ?? '', location: cell('location') };
    const people = { holder: cell('assignee'), doneBy: cell('done_by').replace(' (unverified)', '') };
    return [{ ...place, ...people, result: cell('status'), hop: Number(cell('hop')), optional: terms.includes('"optional":true') }];
  });
}

/** Runs that get their result in this check stand open in their rows yet. */
function closingNow({ plan, since }: RecountScope): readonly Ended[] {
  return plan.runs.outcomes
    .filter(({ closedNow, run }) => closedNow && run.due >= since)
    .map(({ run }) => {
      const { id, process, location, status, hop, assignee, doneBy, terms } = run;
      return {
        id,
        process,
        location,
        result: status,
        hop,
        holder: assignee,
        doneBy: doneBy.replace(' (unverified)', ''),
        optional: terms.optional,
      };
    });
}

function counted(scope: RecountScope): readonly Ended[] {
  const all = new Map<string, Ended>();
  for (const run of [...fromCells(scope), ...closingNow(scope)]) if (!all.has(run.id)) all.set(run.id, run);
  return [...all.values()].filter(({ result, optional }) => result !== 'Excused' && !(result === 'Missed' && optional));
}

/** Runs of thirteen weeks that were done in time. */
export function countOnTime(scope: RecountScope): Tally {
  return tally(counted(scope), ({ result }) => result === 'Done');
}

/** Runs of enforced processes that were done before they reached the business owner, and not by them. */
export function countWithoutOwner(scope: RecountScope): Tally {
  const { statusOf, plan } = scope;
  const { directory, settings } = plan.workbook;
  const nameOf = (text: string, location: string): string => {
    const found = directory.resolve(text, location);
    return found.kind === 'person' ? found.person.name : text;
  };
  const owner = nameOf(settings.businessOwner, '');
  const enforced = counted(scope).filter(({ process }) => statusOf.get(process) !== 'Not enforced');
  return tally(enforced, ({ result, hop, holder, doneBy, location }) => {
    const isOwners = owner !== '' && [holder, doneBy].some((name) => nameOf(name, location) === owner);
    return DONE.includes(result) && hop < 3 && !isOwners;
  });
}
