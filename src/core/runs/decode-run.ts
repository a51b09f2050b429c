import * as z from 'zod/mini';
import { readRunKey, type Hop, type Run, type RunStatus, type RunStep, type Terms } from './run';
import { splitLinkId } from '../links/resolve-links';
import { cellText } from '../tables/cell';
import type { Issue } from '../tables/issue';
import { dateOf, numberOf, textOf, yesOf, type Row } from '../tables/row';
import { issueAt } from '../texts/issue-texts';
import { isLocalDateTime } from '../time/arith';

const hopSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const text = z.string();
const moment = z.string().check(z.refine(isLocalDateTime));
/** One kept step; see `KeptStep`. */
export const keptStepSchema = z.tuple([z.number(), text, text, text, text, z.nullable(text), text]);
const markSchema = z.object({ of: z.number(), by: text, at: moment, hop: hopSchema, email: z.optional(text) });
const signOffSchema = z.object({
  of: z.number(),
  verdict: z.enum(['approve', 'reject']),
  by: text,
  email: text,
  at: moment,
  doer: text,
  marked: moment,
  seen: text,
  note: text,
});
const termsSchema = z.object({
  v: z.literal(1),
  title: text,
  version: z.number(),
  chain: z.tuple([text, text, text, text]),
  grace: z.number(),
  moves: z.number(),
  days: z.array(z.number()),
  proof: text,
  strict: z.boolean(),
  optional: z.boolean(),
  steps: z.array(z.object({ order: z.number(), step: text, proof: text, required: z.boolean() })),
  base: z.optional(moment),
  held: z.optional(hopSchema),
  missed: z.optional(moment),
  from: z.optional(text),
  holds: z.optional(z.tuple([hopSchema, text])),
  given: z.optional(moment),
  giver: z.optional(text),
  closed: z.optional(moment),
  passed: z.optional(text),
  cannot: z.optional(moment),
  cannotHop: z.optional(hopSchema),
  reason: z.optional(text),
  stuck: z.optional(z.boolean()),
  stayed: z.optional(moment),
  late: z.optional(moment),
  covered: z.optional(z.boolean()),
  disorder: z.optional(z.boolean()),
  unseen: z.optional(z.boolean()),
  kept: z.optional(z.array(keptStepSchema)),
  before: z.optional(z.array(z.number())),
  marks: z.optional(z.array(markSchema)),
  signed: z.optional(z.array(signOffSchema)),
  noted: z.optional(text),
});

/** The terms of a run, `null` where the text is none. */
export function decodeTerms(json: string): Terms | null {
  try {
    const parsed = z.safeParse(termsSchema, JSON.parse(json));
    return parsed.success ? (parsed.data as Terms) : null;
  } catch {
    return null;
  }
}

const STATUSES: readonly RunStatus[] = ['Scheduled', 'Open', 'Late', 'Missed', 'Done', 'Done late', 'Done by backup', 'Excused'];
const HOPS: readonly Hop[] = [0, 1, 2, 3];

/** A run, or the issue that says why the row cannot be one. */
export type DecodedRun = { readonly run: Run } | { readonly issue: Issue };

function damaged(row: Row, column: string, says: string): DecodedRun {
  return { issue: issueAt('run-damaged', { tab: row.tab, row: row.row, column }, says) };
}

/** Decodes one row of Runs. The key must be whole; terms that cannot be read close nothing and open nothing. */
export function decodeRun(row: Row): DecodedRun {
  const key = textOf(row, 'key');
  const { process, location, due } = readRunKey(key);
  if (row.id === '' || process === '' || !isLocalDateTime(due) || dateOf(row, 'due') === null) {
    return damaged(row, 'Key', 'the engine cannot tell which run this is; undo the change to ID, Key or Due, or delete the row.');
  }
  const terms = decodeTerms(textOf(row, 'terms'));
  if (terms === null) return damaged(row, 'Terms', 'the terms of this run were changed and cannot be read; undo that change.');
  const held = terms.closed === undefined ? terms.holds : undefined;
  const status = STATUSES.find((known) => known === textOf(row, 'status')) ?? 'Open';
  const run: Run = {
    row,
    id: row.id,
    key,
    process,
    location,
    due,
    assignee: held?.[1] ?? textOf(row, 'assignee'),
    status,
    hop: held?.[0] ?? HOPS.find((hop) => hop === numberOf(row, 'hop')) ?? 0,
    why: textOf(row, 'why'),
    opened: dateOf(row, 'opened') ?? due,
    moved: dateOf(row, 'moved'),
    doneBy: textOf(row, 'done_by'),
    doneAt: dateOf(row, 'done_at'),
    terms,
    tick: yesOf(row, 'done', false),
    proof: cellText(row.cells['proof'] ?? ''),
    answer: textOf(row, 'answer'),
    note: textOf(row, 'note'),
    flags: [],
  };
  return { run };
}

const STEP_STATUSES: readonly RunStep['status'][] = ['Waiting', 'Open', 'Proof missing', 'Done', 'Skipped'];

/** Decodes one row of Run steps. */
export function decodeRunStep(row: Row): RunStep {
  return {
    row,
    run: splitLinkId(textOf(row, 'run')),
    order: numberOf(row, 'order') ?? 0,
    step: textOf(row, 'step'),
    needs: textOf(row, 'needs'),
    required: yesOf(row, 'required', true),
    status: STEP_STATUSES.find((status) => status === textOf(row, 'status')) ?? 'Open',
    doneBy: textOf(row, 'done_by'),
    doneAt: dateOf(row, 'done_at'),
    tick: yesOf(row, 'done', false),
    proof: cellText(row.cells['proof'] ?? ''),
    note: textOf(row, 'note'),
  };
}
