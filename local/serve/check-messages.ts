import * as z from 'zod/mini';
import type { ClockMessage, EditMessage, MenuMessage, OpenMessage, ReopenMessage, RpcMessage, ShapeMessage } from '../page/messages';

/** Longest text of one cell, as in Sheets. */
const longestText = 50_000;
const mostAnswers = 20;

const address = z.string().check(z.maxLength(320), z.regex(/^[^\s@<>"]+@[^\s@<>"]+$/));
const sheetId = z.string().check(z.regex(/^tab\d{1,9}$/));
const place = z.number().check(z.int(), z.gte(0), z.lte(1_048_575));
const count = z.number().check(z.int(), z.gte(1), z.lte(100_000));
const text = z.string().check(z.maxLength(longestText));
const value = z.union([text, z.number(), z.boolean()]);
const values = z.array(z.array(value).check(z.minLength(1))).check(
  z.minLength(1),
  z.refine((rows) => rows.every((row) => row.length === rows[0]?.length)),
);

const edit = z.strictObject({ user: address, sheetId, row: place, col: place, values });

const shape = z.discriminatedUnion('do', [
  z.strictObject({
    user: address,
    do: z.enum(['insert-rows', 'delete-rows', 'insert-columns', 'delete-columns']),
    sheetId,
    at: place,
    count,
  }),
  z.strictObject({ user: address, do: z.literal('rename-tab'), sheetId, name: text }),
  z.strictObject({ user: address, do: z.enum(['delete-tab', 'hide-tab', 'show-tab']), sheetId }),
  z.strictObject({ user: address, do: z.literal('add-tab'), name: text }),
]);

const menu = z.strictObject({
  user: address,
  handler: z.string().check(z.regex(/^[A-Za-z]\w{0,99}$/)),
  answers: z.array(text).check(z.maxLength(mostAnswers)),
  selection: z.nullable(z.strictObject({ sheetId, row: place, col: place })),
});

const rpc = z.strictObject({
  user: address,
  name: z.string().check(z.regex(/^[A-Za-z]\w{0,99}$/)),
  argument: z._default(z.unknown(), undefined),
  selection: z.exactOptional(z.nullable(z.strictObject({ sheetId, row: place, col: place }))),
});

const clock = z.strictObject({ by: z.enum(['hour', 'day', 'week', 'stop']) });

const open = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(300)),
  content: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
  agreed: z.boolean(),
});

const reopen = z.strictObject({ number: z.number().check(z.int(), z.gte(0)) });

/** Reads what a window sent as one kind of message; `null` where it is something else. */
export type CheckMessage<Message> = (given: unknown) => Message | null;

function checker<Message>(schema: z.ZodMiniType<Message>): CheckMessage<Message> {
  return (given) => {
    const parsed = z.safeParse(schema, given);
    return parsed.success ? parsed.data : null;
  };
}

export const checkEdit: CheckMessage<EditMessage> = checker(edit);
export const checkShape: CheckMessage<ShapeMessage> = checker(shape);
export const checkMenu: CheckMessage<MenuMessage> = checker(menu);
export const checkRpc: CheckMessage<RpcMessage> = checker(rpc);
export const checkOpen: CheckMessage<OpenMessage> = checker(open);
export const checkReopen: CheckMessage<ReopenMessage> = checker(reopen);
export const checkClock: CheckMessage<ClockMessage> = checker(clock);
