import type { ContextHelpers, Sinks } from './prelude';

/** The helpers that the prelude made in a context, with the sinks tied in. */
export function readHelpers(prepared: unknown, sinks: Sinks): ContextHelpers {
  if (typeof prepared !== 'function') throw new Error('The prelude did not run.');
  return prepared(sinks) as ContextHelpers;
}
