import { decodeTerms } from './decode-run';
import { readRunKey, type Terms } from './run';
import { cellText, isDateCell, type Cell } from '../tables/cell';
import type { CellReader } from '../tables/cell-reader';
import type { LocalDateTime } from '../time/local';

/** What statistics and reports need of a run that has a result; its terms are not read. */
export interface PastRun {
  readonly id: string;
  readonly key: string;
  readonly process: string;
  readonly location: string;
  readonly due: LocalDateTime;
  readonly status: string;
  readonly doneAt: LocalDateTime | null;
  /** What only a report asks for; read when it does. */
  readonly tell: () => PastDetails;
}

/** The rest of a closed run, as far as reports and rates need it. */
export interface PastDetails {
  readonly title: string;
  readonly assignee: string;
  readonly why: string;
  readonly hops: number;
  readonly optional: boolean;
  /** The owner it was opened for, as typed; `''` where its terms do not say. */
  readonly owner: string;
  readonly doneBy: string;
  /** What was agreed and kept; `null` where it cannot be read. */
  readonly terms: Terms | null;
}

/** What terms say once the run has a result; texts inside them have their quotes escaped. */
const CLOSED = '"closed":"';
const OPTIONAL = '"optional":true';
const RESULTS = new Set(['Done', 'Done late', 'Done by backup', 'Excused', 'Missed']);

/** True where the row has a result and its terms say closed: a word typed into Status closes nothing. */
export function isPast(cells: readonly Cell[], read: CellReader): boolean {
  const status = cellText(read(cells, 'status'));
  return RESULTS.has(status) && cellText(read(cells, 'terms')).includes(CLOSED);
}

/** True where the run was closed after that moment; `null`: ever. */
export function closedAfter(cells: readonly Cell[], read: CellReader, moment: LocalDateTime | null): boolean {
  const terms = cellText(read(cells, 'terms'));
  const at = terms.lastIndexOf(CLOSED);
  return at >= 0 && (moment === null || terms.slice(at + CLOSED.length, at + CLOSED.length + moment.length) > moment);
}

function momentOf(cell: Cell): LocalDateTime | null {
  if (isDateCell(cell)) return cell.local;
  const text = cellText(cell);
  return text === '' ? null : text.replace(' ', 'T').slice(0, 16);
}

const OWNER = /"chain":\[("(?:[^"\\]|\\.)*")/;

function ownerIn(terms: string): string {
  const match = OWNER.exec(terms);
  try {
    return match === null ? '' : String(JSON.parse(match[1] ?? '""'));
  } catch {
    return '';
  }
}

/** Terms and sentences are long and few reports ask for them, so a row is looked into only then. */
class RowDetails implements PastDetails {
  constructor(
    private readonly cells: readonly Cell[],
    private readonly read: CellReader,
  ) {}

  get title(): string {
    return this.text('process').replace(/^[A-Z]-\S+ /, '');
  }

  get assignee(): string {
    return this.text('assignee');
  }

  get why(): string {
    return this.text('why');
  }

  get hops(): number {
    return Number(this.text('hop')) || 0;
  }

  get doneBy(): string {
    return this.text('done_by');
  }

  get optional(): boolean {
    return this.text('terms').includes(OPTIONAL);
  }

  get terms(): Terms | null {
    return decodeTerms(this.text('terms'));
  }

  get owner(): string {
    return ownerIn(this.text('terms'));
  }

  private text(key: string): string {
    return cellText(this.read(this.cells, key));
  }
}

/** Decodes a closed run lightly. */
export function decodePastRun(cells: readonly Cell[], read: CellReader): PastRun {
  const text = (key: string): string => cellText(read(cells, key));
  const key = text('key');
  const { process, location } = readRunKey(key);
  return {
    id: text('id'),
    key,
    process,
    location,
    due: momentOf(read(cells, 'due')) ?? '',
    status: text('status'),
    doneAt: momentOf(read(cells, 'done_at')),
    tell: () => new RowDetails(cells, read),
  };
}

/** True where the run counts against its process: missed, or done after its due time. */
export function isBad(run: Pick<PastRun, 'status'>): boolean {
  return run.status === 'Missed' || run.status === 'Done late' || run.status === 'Done by backup';
}
