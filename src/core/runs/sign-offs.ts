import { markedAt, nameOf, newMark, type SettledMark } from './marks';
import type { Mark, Run, SignOff } from './run';
import type { MarkContext } from './run-context';
import { shortHash } from '../ids/short-hash';
import { readProofRule } from '../proof/proof-rule';

/** Something a second person has to sign: a run or one of its steps, and how that stands. */
export interface Piece {
  /** Order of the step, or `THE_RUN`. */
  readonly of: number;
  /** The tick that is to be signed, `null` where it does not stand yet. */
  readonly mark: Mark | null;
  /** Tells what a signer looked at: another value, another proof. */
  readonly seen: string;
  /** The sign-off that counts for exactly this tick and proof. */
  readonly given: SignOff | null;
  /** What keeps it from being signed, `''` where it may be. */
  readonly lacks: string;
}

/** True where the proof rule asks for a second person. */
export function needsSignOff(rule: string): boolean {
  return readProofRule(rule)?.kind === 'sign-off';
}

/** A short name for what is shown to a signer. */
export function nameSeen(shown: unknown): string {
  return shortHash(JSON.stringify(shown));
}

/** What a sign-off still lacks, as half a sentence; `''` where it was given. */
export function sayUnsigned({ mark, given }: Pick<Piece, 'mark' | 'given'>): string {
  if (given?.verdict === 'approve') return '';
  if (given !== null) return `it was not accepted by ${given.by}: ${given.note}`;
  const other = mark === null ? 'a second person' : `somebody other than ${nameOf(mark.by)}`;
  return `needs the sign-off of ${other}, in the sidebar of Runsheet`;
}

/**
 * The sign-off of a tick. It counts for the person, the time and the proof it was given for. A proof that was changed after it was not
 * accepted is new work: the mark is made anew.
 */
export function signMark(run: Run, settled: SettledMark, seen: string, context: MarkContext): SettledMark & { readonly piece: Piece } {
  const { mark, isNew } = settled;
  const { of } = mark;
  const sign = run.terms.signed?.find((one) => one.of === of && one.doer === mark.by && one.marked === mark.at);
  const asPiece = (tick: Mark, given: SignOff | null): Piece => ({ of, mark: tick, seen, given, lacks: '' });
  if (isNew || sign === undefined) return { mark, isNew, piece: asPiece(mark, null) };
  if (sign.seen === seen) return { mark, isNew, piece: asPiece(mark, sign) };
  if (sign.verdict === 'approve') return { mark, isNew, piece: asPiece(mark, null) };
  const found = markedAt(run, context);
  const again = newMark(run, of, found > sign.at ? found : sign.at, context);
  return { mark: again, isNew: true, piece: asPiece(again, null) };
}
