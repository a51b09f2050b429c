import * as z from 'zod/mini';

const text = z.string();
const some = z.exactOptional(text);

/** Most lines of one form. */
const MOST = 100;

const draft = z.strictObject({
  process: text,
  owner: text,
  backup: text,
  fallback: text,
  cadence: text,
  dueAt: text,
  location: text,
  proof: text,
  serves: text,
  steps: z.array(z.strictObject({ step: text, proof: text, required: z.boolean() })).check(z.maxLength(MOST)),
});

/** What is asked for while the file is being set up. */
export const setupRequests = [
  z.strictObject({ request: z.literal('setup') }),
  z.strictObject({
    request: z.literal('save-settings'),
    changes: z.array(z.strictObject({ name: text, value: text, was: some })).check(z.maxLength(MOST)),
  }),
  z.strictObject({ request: z.literal('first-run'), week: text, meeting: text, fallback: text, fallbackAddress: some, company: some }),
  z.strictObject({ request: z.literal('test-mail') }),
  z.strictObject({ request: z.literal('check-process'), draft }),
  z.strictObject({ request: z.literal('define-process'), draft }),
  z.strictObject({ request: z.literal('library') }),
  z.strictObject({ request: z.literal('add-from-library'), keys: z.array(text).check(z.maxLength(MOST)), owner: some }),
] as const;
