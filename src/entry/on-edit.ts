import { answerEdit } from '../app/edit/answer-edit';
import { readEditEvent } from '../platform/google-edit';
import { makePorts } from '../platform/google-ports';

/** Answers an edit in a note. Nobody would see what a simple trigger throws, and the next heartbeat finds what was left undone. */
export function onEdit(event: unknown): void {
  try {
    const edit = readEditEvent(event);
    if (edit !== null) answerEdit(makePorts(), edit);
  } catch {
    return;
  }
}
