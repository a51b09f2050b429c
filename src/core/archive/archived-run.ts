import { hashKept, keepContent, keepProof, MOST_OF_NAME, type KeptContent } from './hash-kept';
import { keepText } from './keep-text';
import { readRunKey, type Run } from '../runs/run';
import { dateOf, textOf, type Row } from '../tables/row';

/** A closed run as a record shows it, in Runs or in the archive; long texts are shortened. Moments are local ISO text. */
export interface ArchivedRun extends KeptContent {
  /** Process id, by the key. */
  readonly process: string;
  readonly title: string;
  readonly location: string;
  readonly due: string;
  readonly why: string;
  readonly note: string;
  readonly optional: boolean;
  /** What stood in columns of the team, by header; of a step `step 2: header`. */
  readonly own: Readonly<Record<string, string>>;
}

/** Characters a record keeps. */
const MOST_OF_TITLE = 500;
const MOST_OF_WHY = 1000;
const MOST_OF_NOTE = 2000;
const MOST_OF_OWN = 2000;
const MOST_OF_OWN_CELL = 300;

/** The title in a cell like `P-7K2Q Opening check`. */
export function titleIn(cell: string): string {
  return cell.replace(/^[A-Z]-\S+ ?/, '');
}

/** The texts of a run's row that its hash does not cover, as a record keeps them. */
export function keepTexts(row: Row): Pick<ArchivedRun, 'title' | 'location' | 'due' | 'why' | 'note'> {
  return {
    title: keepText(titleIn(row.title), MOST_OF_TITLE),
    location: keepText(textOf(row, 'location'), MOST_OF_TITLE),
    due: dateOf(row, 'due') ?? '',
    why: keepText(textOf(row, 'why'), MOST_OF_WHY),
    note: keepText(textOf(row, 'note'), MOST_OF_NOTE),
  };
}

/** The names and the proof of a run's row, as a record keeps them. */
export function keepMarks(holder: string, doneBy: string, proof: string): Pick<ArchivedRun, 'holder' | 'doneBy' | 'proof'> {
  return { holder: keepText(holder, MOST_OF_NAME), doneBy: keepText(doneBy, MOST_OF_NAME), proof: keepProof(proof) };
}

function keepOwn(own: Readonly<Record<string, string>>): ArchivedRun['own'] {
  const keep = (text: string): string => keepText(text, MOST_OF_OWN_CELL);
  let room = MOST_OF_OWN;
  const kept = Object.entries(own).map(([header, text]) => [keep(header), keep(text)] as const);
  return Object.fromEntries(kept.filter((pair) => (room -= JSON.stringify(pair).length) >= 0));
}

/** What the archive keeps of a closed run that stands in a row of Runs. */
export function archiveRun(run: Run, row: Row, own: Readonly<Record<string, string>>): ArchivedRun {
  return {
    ...keepContent(run, []),
    ...keepTexts(row),
    process: readRunKey(run.key).process,
    optional: run.terms.optional,
    own: keepOwn(own),
  };
}

/** What two records of one run have to share to be the same; what stood in columns of the team may be a formula's. */
export function sealOf(run: ArchivedRun): string {
  const { id, key, title, location, due, why, note, optional } = run;
  return JSON.stringify([id, key, title, location, due, why, note, optional, hashKept(run)]);
}
