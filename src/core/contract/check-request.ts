import * as z from 'zod/mini';
import { actingRequests } from './check-acting';
import { formaliseRequests } from './check-formalise';
import { adoptRequests } from './check-adopt';
import { meetingRequests } from './check-meeting';
import { setupRequests } from './check-setup';

const text = z.string();
const texts = z.array(text);

const question = {
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
};

const questionSchema = z.strictObject(question);

/** Most questions of one batch. */
const MOST_QUESTIONS = 500;

const ruleChanges = z
  .array(z.strictObject({ id: text, value: z.exactOptional(z.nullable(z.number())), on: z.exactOptional(z.boolean()) }))
  .check(z.maxLength(200));

/** The table of the door: what is not in it is refused. */
export const requestSchema = z.discriminatedUnion('request', [
  z.strictObject({ request: z.literal('install'), templates: z.exactOptional(texts), sample: z.exactOptional(z.boolean()) }),
  z.strictObject({ request: z.literal('remove-sample') }),
  z.strictObject({ request: z.literal('sweep') }),
  z.strictObject({ request: z.literal('status') }),
  z.strictObject({ request: z.literal('overview'), as: z.exactOptional(text) }),
  ...actingRequests,
  ...setupRequests,
  ...meetingRequests,
  ...formaliseRequests,
  ...adoptRequests,
  z.strictObject({ request: z.literal('preview') }),
  z.strictObject({ request: z.literal('start'), mail: z.enum(['off', 'dry run', 'on']) }),
  z.strictObject({ request: z.literal('stop') }),
  z.strictObject({
    request: z.literal('sign-off'),
    run: text,
    step: z.exactOptional(z.number()),
    verdict: z.enum(['approve', 'reject']),
    note: z.exactOptional(text),
    seen: z.exactOptional(text),
  }),
  z.strictObject({ request: z.literal('why'), id: text }),
  z.strictObject({ request: z.literal('chain'), id: text }),
  z.strictObject({
    request: z.literal('make'),
    kind: z.enum(['rock', 'milestone', 'to-do']),
    under: text,
    title: text,
    owner: z.exactOptional(text),
    due: z.exactOptional(text),
  }),
  z.strictObject({ request: z.literal('quarter'), quarter: z.exactOptional(text) }),
  z.strictObject({ request: z.literal('close-quarter'), quarter: text, results: z.record(text, text) }),
  z.strictObject({ request: z.literal('reopen-quarter'), quarter: z.exactOptional(text) }),
  z.strictObject({ request: z.literal('year'), year: z.exactOptional(text) }),
  z.strictObject({ request: z.literal('close-year'), year: text, results: z.record(text, text) }),
  z.strictObject({ request: z.literal('reopen-year'), year: z.exactOptional(text) }),
  z.strictObject({ request: z.literal('rules') }),
  z.strictObject({ request: z.literal('try-rules'), changes: ruleChanges }),
  z.strictObject({ request: z.literal('save-rules'), changes: ruleChanges }),
  z.strictObject({ request: z.literal('override'), id: text, status: text, why: text, until: text }),
  z.strictObject({ request: z.literal('end-override'), id: text }),
  z.strictObject({ request: z.literal('export'), from: text, to: text }),
  z.strictObject({ request: z.literal('verify') }),
  z.strictObject({ request: z.literal('review') }),
  z.strictObject({ request: z.literal('one-page') }),
  z.strictObject({ request: z.literal('cadence'), ...question }),
  // Each question is checked when its turn comes, so that one that cannot be read does not refuse the others.
  z.strictObject({ request: z.literal('cadences'), questions: z.array(z.unknown()).check(z.maxLength(MOST_QUESTIONS)) }),
]);

/** Everything the one door answers to. */
export type Request = z.infer<typeof requestSchema>;

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

/** Where a value first differs from what it should be: ` at count`, `''` for the whole of it. */
function placeOf(issue: { readonly path: readonly PropertyKey[] } | undefined): string {
  return issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
}

/** One question of a batch, or the sentence that refuses it alone. */
export function checkQuestion(
  given: unknown,
): { readonly ok: true; readonly question: z.infer<typeof questionSchema> } | { readonly ok: false; readonly error: string } {
  const parsed = z.safeParse(questionSchema, given);
  if (parsed.success) return { ok: true, question: parsed.data };
  return { ok: false, error: `The question is not readable${placeOf(parsed.error.issues[0])}.` };
}

/** Checks what came in through the door: it must be one of the listed requests and nothing else. */
export function checkRequest(json: unknown): CheckedRequest {
  if (typeof json !== 'string' || json.length > LONGEST) return { ok: false, error: 'The request is not readable.' };
  const parsed = z.safeParse(requestSchema, parse(json));
  if (parsed.success) return { ok: true, request: parsed.data };
  const place = placeOf(parsed.error.issues[0]);
  return { ok: false, error: `The request is not one Runsheet knows${place}. Reload the sidebar and try again.` };
}
