import * as z from 'zod/mini';

/** What is asked for when a file is made everybody's: what its columns mean, what hangs on one person, and how to leave. */
export const formaliseRequests = [
  z.strictObject({ request: z.literal('write-dictionary') }),
  z.strictObject({ request: z.literal('honesty') }),
  z.strictObject({ request: z.literal('leave'), dry: z.boolean(), show: z.exactOptional(z.boolean()) }),
] as const;
