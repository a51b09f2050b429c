import { comparePeople } from '../people/same-person';
import type { Directory } from '../people/person';
import { nameOf } from '../runs/marks';
import type { Piece } from '../runs/sign-offs';
import { oneLine } from '../mail/escape-html';

/** Why somebody may not sign, where Google does not reveal who they are. */
export const NOT_REVEALED =
  'Google does not tell Runsheet who you are in this file, so you cannot sign here. Somebody whose account belongs to the file’s organisation can.';

const LONGEST_NAME = 200;

/** Whose work it is, fit for a sentence. */
export function doerOf({ mark }: Pick<Piece, 'mark'>): string {
  return mark === null ? '' : oneLine(nameOf(mark.by), LONGEST_NAME);
}

/** Why that address may not sign that piece now, as a sentence; `''` where it may. */
export function whyNotSign(piece: Piece, address: string, directory: Directory): string {
  const { mark, given, lacks } = piece;
  if (given?.verdict === 'approve') return `${given.by} has signed it off already.`;
  if (given !== null) {
    return `${given.by} did not accept it: ${given.note}. It has to be ticked again, or its proof changed, before it can be signed off.`;
  }
  if (mark === null || lacks !== '') return `It cannot be signed off yet: ${lacks}.`;
  if (address === '') return NOT_REVEALED;
  const doer = doerOf(piece);
  const found = comparePeople(directory, address, { name: nameOf(mark.by), email: mark.email ?? '' });
  if (found === 'same') return `It was done by ${doer}, and that is you: somebody else has to sign it off.`;
  return found === 'other'
    ? ''
    : `Runsheet cannot tell that you are not ${doer}: People has no address under that name. Fill in its column Email first.`;
}
