import { findPieces, type SignableRun } from './find-pieces';
import { doerOf, whyNotSign } from './judge-signer';
import type { SigningEvidence, SigningItem } from '../contract/overview';
import { oneLine } from '../mail/escape-html';
import type { Directory } from '../people/person';
import { isSafeLink, linksIn } from '../proof/safe-link';
import type { Ledger } from '../runs/ledger';
import { THE_RUN, type Run, type RunStep } from '../runs/run';
import type { MarkContext } from '../runs/run-context';
import type { Piece } from '../runs/sign-offs';
import { namePlace } from '../runs/name-place';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 1000;
const MOST_LINKS = 5;
const MOST_EVIDENCE = 50;

function evidenceOf(name: string, proof: string, note: string): readonly SigningEvidence[] {
  const links = linksIn(proof).filter(isSafeLink).slice(0, MOST_LINKS);
  const isOnlyLinks = links.length > 0 && links.length === linksIn(proof).length;
  const text = oneLine([isOnlyLinks ? '' : proof, note].filter((one) => one !== '').join(' - '), LONGEST_TEXT);
  return text === '' && links.length === 0 ? [] : [{ name: oneLine(name, LONGEST_NAME), text, links }];
}

function listEvidence(run: Run, steps: readonly RunStep[], of: number): readonly SigningEvidence[] {
  const shown = steps.filter((step) => (of === THE_RUN ? step.required : step.order === of));
  const ofSteps = shown.flatMap((step) => evidenceOf(of === THE_RUN ? `${step.order}. ${step.step}` : '', step.proof, step.note));
  return [...(of === THE_RUN ? evidenceOf('', run.proof, run.note) : []), ...ofSteps].slice(0, MOST_EVIDENCE);
}

function itemOf({ run, steps }: SignableRun, piece: Piece, refusal: string): SigningItem {
  const step = steps.find(({ order }) => order === piece.of);
  const { title } = run.terms;
  return {
    run: run.id,
    step: step?.order ?? null,
    title: oneLine(namePlace(title, run.location), LONGEST_NAME),
    part: step === undefined ? '' : oneLine(`${step.order}. ${step.step}`, LONGEST_NAME),
    doer: doerOf(piece),
    done: piece.mark?.at ?? '',
    evidence: listEvidence(run, steps, piece.of),
    seen: piece.seen,
    refusal: oneLine(refusal, LONGEST_TEXT),
  };
}

/**
 * Everything that waits for a sign-off, the oldest first.
 * @param address who may sign or is refused
 * @param viewer whose turn stands first: what somebody at that address might sign
 */
export function listSignings(
  ledger: Ledger,
  directory: Directory,
  address: string,
  context: MarkContext,
  viewer = address,
): readonly SigningItem[] {
  const items = ledger.open.flatMap((run) => {
    const signable = findPieces(run, ledger.stepsOf.get(run.id) ?? [], context);
    const waiting = signable.pieces.filter(({ mark, given, lacks }) => mark !== null && given === null && lacks === '');
    return waiting.map((piece) => {
      const item = itemOf(signable, piece, whyNotSign(piece, address, directory));
      return { item, isTheirs: viewer === address ? item.refusal === '' : whyNotSign(piece, viewer, directory) === '' };
    });
  });
  return items.sort((a, b) => Number(b.isTheirs) - Number(a.isTheirs) || a.item.done.localeCompare(b.item.done)).map(({ item }) => item);
}
