import * as z from 'zod/mini';

const text = z.string();
const some = z.exactOptional(text);
const cell = z.union([text, z.number(), z.boolean()]);

/** Most cells and rows that one undo takes back. */
const MOST = 100;

/** What a person does from the sidebar. Where a value that was shown is sent along (`from`, `was`, `seen`) a change made meanwhile is noticed. */
export const actingRequests = [
  z.strictObject({
    request: z.literal('submit'),
    run: text,
    step: z.exactOptional(z.number()),
    proof: some,
    done: z.exactOptional(z.boolean()),
    note: some,
    seen: some,
  }),
  z.strictObject({ request: z.literal('answer-run'), run: text, answer: z.enum(['have', 'cannot', 'excuse']), note: some, from: some }),
  z.strictObject({ request: z.literal('escalate'), run: text, why: some, from: some }),
  z.strictObject({ request: z.literal('reassign'), id: text, to: text, from: some, why: some }),
  z.strictObject({ request: z.literal('redate'), id: text, due: text, was: some, why: text }),
  z.strictObject({ request: z.literal('complete'), id: text, done: z.boolean() }),
  z.strictObject({ request: z.literal('raise'), issue: text, about: some, horizon: z.exactOptional(z.enum(['Short', 'Long'])) }),
  z.strictObject({ request: z.literal('add-to-do'), title: text, owner: some, due: some, under: some }),
  z.strictObject({ request: z.literal('decide'), id: text, fix: text, was: some }),
  z.strictObject({
    request: z.literal('set'),
    id: text,
    field: z.enum(['value', 'current', 'says', 'effort', 'hours']),
    value: text,
    was: some,
    period: some,
    note: some,
  }),
  z.strictObject({
    request: z.literal('undo'),
    cells: z
      .array(z.strictObject({ table: text, id: text, step: z.exactOptional(z.number()), column: text, was: cell, is: cell }))
      .check(z.maxLength(MOST)),
    made: z.array(z.strictObject({ table: text, id: text })).check(z.maxLength(MOST)),
  }),
  z.strictObject({ request: z.literal('settle') }),
  z.strictObject({ request: z.literal('select'), id: text, column: some }),
  z.strictObject({ request: z.literal('selected') }),
] as const;
