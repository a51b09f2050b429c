import type { Request } from '../../src/core/contract/check-request';

type Name = 'submit' | 'answer-run' | 'escalate' | 'reassign' | 'redate' | 'complete' | 'raise' | 'add-to-do' | 'decide' | 'set' | 'undo';

/** What acts on rows: it is shown as done before the server has answered. */
export type ActingRequest = Extract<Request, { readonly request: Name }>;

/** Id of the row that it acts on, `''` where it makes one, `undo` where it takes something back. */
export function rowOf(request: ActingRequest): string {
  if ('run' in request) return request.run;
  if ('id' in request) return request.id;
  return request.request === 'undo' ? 'undo' : '';
}
