import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(300));
const some = z.exactOptional(text);
const columns = z.record(text, text);

const draft = z.strictObject({
  sheet: text,
  headerRows: z.array(z.number()).check(z.maxLength(5)),
  column: text,
  table: text,
  columns,
  way: z.enum(['bind', 'copy']),
  engine: z.enum(['end', 'own tab']),
  from: some,
  again: z.exactOptional(z.boolean()),
});

/** What is asked for while a team's own tab is being adopted. */
export const adoptRequests = [
  z.strictObject({
    request: z.literal('scan'),
    sheet: some,
    /** Our tab that a person says it is. */
    as: some,
    headerRows: z.exactOptional(z.array(z.number()).check(z.maxLength(5))),
    columns: z.exactOptional(columns),
    /** All rejects instead of the first of each table. */
    whole: z.exactOptional(z.boolean()),
  }),
  z.strictObject({ request: z.literal('adopt'), draft, dry: z.boolean() }),
  z.strictObject({ request: z.literal('unadopt'), adoption: text }),
  /** Puts the cursor on a cell of the team's own tab. */
  z.strictObject({ request: z.literal('show-place'), sheet: text, row: z.number(), column: some }),
] as const;
