import * as z from 'zod/mini';

const text = z.string();
const texts = z.array(text);

const schema = z.discriminatedUnion('request', [
  z.strictObject({ request: z.literal('install'), templates: z.exactOptional(texts), sample: z.exactOptional(z.boolean()) }),
  z.strictObject({ request: z.literal('remove-sample') }),
  z.strictObject({ request: z.literal('sweep') }),
  z.strictObject({ request: z.literal('status') }),
  z.strictObject({ request: z.literal('why'), id: text }),
  z.strictObject({ request: z.literal('export'), from: text, to: text }),
  z.strictObject({ request: z.literal('verify') }),
  z.strictObject({
    request: z.literal('cadence'),
    text: z.exactOptional(text),
    rrule: z.exactOptional(text),
    dtstart: z.exactOptional(text),
    zone: z.exactOptional(text),
    from: z.exactOptional(text),
    to: z.exactOptional(text),
    count: z.exactOptional(z.number()),
    exdate: z.exactOptional(texts),
    rdate: z.exactOptional(texts),
    holidays: z.exactOptional(texts),
    weekend: z.exactOptional(texts),
    onHolidays: z.exactOptional(text),
  }),
]);

/** Everything the one door answers to. */
export type Request = z.infer<typeof schema>;

/** A request, or the sentence that refuses it. */
export type CheckedRequest = { readonly ok: true; readonly request: Request } | { readonly ok: false; readonly error: string };

/** Longest request that is looked at, characters. */
const LONGEST = 500_000;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Checks what came in through the door: it must be one of the listed requests and nothing else. */
export function checkRequest(json: unknown): CheckedRequest {
  if (typeof json !== 'string' || json.length > LONGEST) return { ok: false, error: 'The request is not readable.' };
  const parsed = z.safeParse(schema, parse(json));
  if (parsed.success) return { ok: true, request: parsed.data };
  const issue = parsed.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return { ok: false, error: `The request is not one Runsheet knows${place}. Reload the sidebar and try again.` };
}
