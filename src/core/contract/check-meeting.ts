import * as z from 'zod/mini';

const text = z.string();

/** Running the leadership meeting. `id` is that of the meeting that was seen, so that a press on an old one does nothing. */
export const meetingRequests = [
  z.strictObject({ request: z.literal('meeting') }),
  z.strictObject({ request: z.literal('start-meeting') }),
  z.strictObject({
    request: z.literal('move-meeting'),
    id: text,
    at: z.number(),
    pause: z.exactOptional(z.boolean()),
    messages: z.exactOptional(text),
  }),
  z.strictObject({
    request: z.literal('end-meeting'),
    id: text,
    ratings: z.record(text, z.number()),
    messages: text,
    recap: z.boolean(),
  }),
] as const;
