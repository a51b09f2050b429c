import { findPieces, type SignableRun } from './find-pieces';
import { doerOf, whyNotSign } from './judge-signer';
import { signLine } from './sign-line';
import { oneLine } from '../mail/escape-html';
import type { Directory } from '../people/person';
import type { CellChange, LogLine } from '../plan/plan';
import { nameStep } from '../runs/advance-steps';
import type { Ledger } from '../runs/ledger';
import { THE_RUN, type Run, type SignOff } from '../runs/run';
import { diffCells, termsText } from '../runs/run-cells';
import type { MarkContext } from '../runs/run-context';
import type { Piece } from '../runs/sign-offs';
import type { Cell } from '../tables/cell';
import { quote } from '../texts/issue-texts';
import { namePlace } from '../runs/name-place';
import { upperFirst } from '../texts/upper-first';

/** What somebody says of a run or one of its steps. */
export interface Saying {
  readonly run: string;
  /** Order of the step; absent: the run itself. */
  readonly step?: number;
  readonly verdict: SignOff['verdict'];
  readonly note?: string;
  /** What was shown to them, as the overview names it; absent where nothing was. */
  readonly seen?: string;
}

/** What a sign-off is judged with. `address` is who signs, `''` where Google does not reveal it. */
export interface SigningContext {
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly address: string;
  readonly marks: MarkContext;
}

/** What is to be written and said, or the sentence that refuses it. Without changes it was signed before. */
export type SignPlan =
  | { readonly ok: true; readonly says: string; readonly changes: readonly CellChange[]; readonly log: readonly LogLine[] }
  | { readonly ok: false; readonly says: string };

const LONGEST_NOTE = 300;
const CHANGED = 'It was changed since you looked at it. Look again, and sign what stands there now.';
const NO_NOTE = 'Write into the note why it is not accepted: whoever did it has to know what to mend.';

const refuse = (says: string): SignPlan => ({ ok: false, says });

function nameRun({ terms, location }: Run): string {
  return oneLine(namePlace(terms.title, location), 200);
}

function namePiece({ run, steps }: SignableRun, of: number): string {
  const step = steps.find(({ order }) => order === of);
  return step === undefined ? nameRun(run) : `${nameStep(step)} of ${nameRun(run)}`;
}

function refuseUnneeded({ run, steps, pieces }: SignableRun, of: number): SignPlan {
  const others = pieces.map((piece) => (piece.of === THE_RUN ? 'the run itself' : `step ${piece.of}`));
  const known = of === THE_RUN || steps.some(({ order }) => order === of);
  const name = known ? namePiece({ run, steps, pieces }, of) : `${nameRun(run)} has no step ${of}, and so it`;
  return refuse(upperFirst(`${name} needs no sign-off${others.length === 0 ? '' : `; ${others.join(' and ')} does`}.`));
}

function signerName(directory: Directory, address: string): string {
  const found = directory.resolve(address, '');
  return found.kind === 'person' ? found.person.name : address;
}

function makeSignOff(piece: Piece, { verdict, note = '' }: Saying, { address, directory, marks }: SigningContext): SignOff {
  const { of, mark, seen } = piece;
  const [doer, marked] = mark === null ? ['', marks.now] : [mark.by, mark.at];
  const by = oneLine(signerName(directory, address), 200);
  return { of, verdict, by, email: address, at: marks.now, doer, marked, seen, note: oneLine(note, LONGEST_NOTE) };
}

/** What signing did, as one sentence. */
function saySigned(signable: SignableRun, piece: Piece, { verdict }: SignOff): string {
  const name = `${upperFirst(namePiece(signable, piece.of))}, done by ${doerOf(piece)},`;
  if (verdict === 'reject') return `${name} is not accepted; it says why from the next check on, and waits to be done again.`;
  return piece.of === THE_RUN ? `${name} is signed off and closes at the next check.` : `${name} is signed off.`;
}

/** The stamp that was signed: what somebody typed over it would make it another mark at the next check. */
function stampCells({ mark }: Piece): Readonly<Record<string, Cell>> {
  return mark === null ? {} : { done_by: mark.by, done_at: { local: mark.at } };
}

function sign(signable: SignableRun, piece: Piece, saying: Saying, read: Run, context: SigningContext): SignPlan {
  if (read.row === null) return refuse(CHANGED);
  const signOff = makeSignOff(piece, saying, context);
  const { terms } = signable.run;
  const signed = [...(terms.signed ?? []).filter(({ of }) => of !== piece.of), signOff].sort((a, b) => a.of - b.of);
  const stamp = stampCells(piece);
  const step = signable.steps.find(({ order }) => order === piece.of)?.row ?? null;
  const own = diffCells(read.row, { terms: termsText({ ...terms, signed }), ...(piece.of === THE_RUN ? stamp : {}) });
  const changes = [...own, ...(step === null ? [] : diffCells(step, stamp))];
  return { ok: true, says: saySigned(signable, piece, signOff), changes, log: [signLine(read, signOff)] };
}

function isRepeated({ given }: Piece, { verdict }: Saying, address: string): boolean {
  return given !== null && given.verdict === verdict && given.email === address;
}

function judge(signable: SignableRun, piece: Piece, saying: Saying, read: Run, context: SigningContext): SignPlan {
  const name = upperFirst(namePiece(signable, piece.of));
  if (isRepeated(piece, saying, context.address)) {
    const says = saying.verdict === 'approve' ? 'you have signed it off already' : 'you have said already that it is not accepted';
    return { ok: true, says: `${name}: ${says}.`, changes: [], log: [] };
  }
  const why = whyNotSign(piece, context.address, context.directory);
  if (why !== '') return refuse(`${name}: ${why.replace(/^It /, 'it ')}`);
  if (saying.seen !== undefined && saying.seen !== piece.seen) return refuse(`${name}: ${CHANGED}`);
  if (saying.verdict === 'reject' && oneLine(saying.note ?? '', LONGEST_NOTE) === '') return refuse(NO_NOTE);
  return sign(signable, piece, saying, read, context);
}

/** Judges one sign-off; it stands in one cell, so that it is there whole or not at all. */
export function planSignOff(saying: Saying, context: SigningContext): SignPlan {
  const { ledger, marks } = context;
  const id = saying.run.trim().toUpperCase();
  const read = ledger.open.find((run) => run.id === id);
  if (read === undefined) {
    const isPast = ledger.past.some((run) => run.id === id);
    return refuse(
      isPast ? 'This run is closed: its record stays as it is.' : `There is no open run with the id ${quote(saying.run)} in Runs.`,
    );
  }
  const signable = findPieces(read, ledger.stepsOf.get(id) ?? [], marks);
  const of = saying.step ?? THE_RUN;
  const piece = signable.pieces.find((one) => one.of === of);
  return piece === undefined ? refuseUnneeded(signable, of) : judge(signable, piece, saying, read, context);
}
