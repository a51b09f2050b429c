import * as z from 'zod/mini';
import type { TableSpec, TemplateSpec } from '../../src/core/tables/spec';
import type { SampleFile } from '../../src/core/tables/template-sample';

const words = z.string().check(z.minLength(1));
const kinds = [
  'id',
  'text',
  'person',
  'date',
  'datetime',
  'time',
  'number',
  'percent',
  'choice',
  'link',
  'links',
  'url',
  'cadence',
  'goal',
  'yesno',
  'json',
  'any',
] as const;
const cell = z.union([z.string(), z.number(), z.boolean()]);

const columnSchema = z.strictObject({
  key: words,
  header: words,
  kind: z.enum(kinds),
  writer: z.enum(['team', 'engine']),
  help: words,
  choices: z.exactOptional(z.array(words)),
  links: z.exactOptional(z.array(words)),
  format: z.exactOptional(words),
  width: z.exactOptional(z.number()),
  hidden: z.exactOptional(z.boolean()),
  required: z.exactOptional(z.boolean()),
  tick: z.exactOptional(z.boolean()),
  extra: z.exactOptional(z.boolean()),
});

const colourSchema = z.strictObject({ column: words, equals: z.array(words), tone: z.enum(['good', 'warn', 'bad', 'quiet']) });

const tableSchema = z.strictObject({
  key: words,
  template: words,
  tab: words,
  row: words,
  prefix: z.exactOptional(words),
  identity: z.array(words),
  title: z.string(),
  recognisedBy: z.exactOptional(z.array(words)),
  page: z.exactOptional(z.boolean()),
  hidden: z.exactOptional(z.boolean()),
  periods: z.exactOptional(z.number()),
  swept: z.boolean(),
  frozenColumns: z.exactOptional(z.number()),
  columns: z.array(columnSchema),
  colours: z.exactOptional(z.array(colourSchema)),
  initial: z.exactOptional(z.array(z.record(z.string(), cell))),
});

const templateSchema = z.strictObject({ key: words, name: words, says: words, standard: z.boolean(), tables: z.array(tableSchema) });

const sampleCell = z.union([
  cell,
  z.strictObject({ day: z.number() }),
  z.strictObject({ quarterDay: z.number() }),
  z.strictObject({ quarterEnd: z.number() }),
  z.strictObject({ quarter: z.number() }),
  z.strictObject({ year: z.number() }),
]);
const sampleRow = z.strictObject({ values: z.record(z.string(), sampleCell), periods: z.exactOptional(z.array(sampleCell)) });
const sampleSchema = z.strictObject({
  settings: z.exactOptional(z.record(z.string(), z.string())),
  tables: z.record(z.string(), z.array(sampleRow)),
});

const ENGINE_TEXT_KINDS = ['id', 'link', 'links', 'goal', 'cadence', 'time', 'json'];

function findRepeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}

function keyOfHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

function columnProblems(table: TableSpec): string[] {
  return table.columns.flatMap((column) => {
    const where = `${table.tab}, column "${column.header}"`;
    return [
      ...(column.key === keyOfHeader(column.header)
        ? []
        : [`${where}: its key is "${column.key}", write "${keyOfHeader(column.header)}".`]),
      ...(column.kind === 'choice' && column.choices === undefined ? [`${where}: a choice needs choices.`] : []),
      ...((column.kind === 'link' || column.kind === 'links') && column.links === undefined
        ? [`${where}: a link needs the tables it may point to.`]
        : []),
      ...(ENGINE_TEXT_KINDS.includes(column.kind) && column.format !== '@'
        ? [`${where}: Sheets would reinterpret it; give it the format "@".`]
        : []),
    ];
  });
}

function namedColumns(table: TableSpec): string[] {
  const initial = (table.initial ?? []).flatMap((row) => Object.keys(row));
  const colours = (table.colours ?? []).map((colour) => colour.column);
  return [...table.identity, ...(table.page === true ? [] : [table.title]), ...(table.recognisedBy ?? []), ...colours, ...initial];
}

function tableProblems(table: TableSpec, template: TemplateSpec): string[] {
  const keys = table.columns.map((column) => column.key);
  const repeated = findRepeated(keys);
  const unknown = namedColumns(table).find((key) => !keys.includes(key));
  const id = table.columns.find((column) => column.key === 'id');
  const needsId = table.prefix !== undefined && (id?.kind !== 'id' || id.writer !== 'engine' || !table.identity.includes('id'));
  return [
    ...(table.template === template.key ? [] : [`${table.tab}: it says template "${table.template}" but stands in "${template.key}".`]),
    ...(repeated === undefined ? [] : [`${table.tab}: the column "${repeated}" stands there twice.`]),
    ...(unknown === undefined ? [] : [`${table.tab}: "${unknown}" is named, but there is no such column.`]),
    ...(needsId ? [`${table.tab}: rows with the prefix ${table.prefix ?? ''} need an engine column "ID" that identifies them.`] : []),
    ...columnProblems(table),
  ];
}

/** Reads one `template.json`. Throws an Error that lists what is wrong: such a file is a broken program, not a user's mistake. */
export function readTemplate(json: unknown): TemplateSpec {
  const template: TemplateSpec = templateSchema.parse(json);
  const problems = template.tables.flatMap((table) => tableProblems(table, template));
  if (problems.length > 0) throw new Error(`Template "${template.key}": ${problems.join(' ')}`);
  return template;
}

/** Reads one `sample.json`. Throws where it is broken. */
export function readSample(json: unknown): SampleFile {
  return sampleSchema.parse(json);
}

/** Says what is wrong between templates: two of one name, links to tables that nobody declares. Empty where all is well. */
export function checkTemplates(templates: readonly TemplateSpec[]): readonly string[] {
  const tables = templates.flatMap((template) => template.tables);
  const keys = tables.map((table) => table.key);
  const repeats = [
    findRepeated(templates.map((template) => template.key)),
    findRepeated(keys),
    findRepeated(tables.map((table) => table.tab)),
  ];
  const prefixes = findRepeated(tables.flatMap((table) => (table.prefix === undefined ? [] : [table.prefix])));
  const links = tables.flatMap((table) =>
    table.columns.flatMap((column) =>
      (column.links ?? [])
        .filter((key) => !keys.includes(key))
        .map((key) => `${table.tab}, column "${column.header}": there is no table "${key}".`),
    ),
  );
  return [
    ...repeats.flatMap((name) => (name === undefined ? [] : [`"${name}" stands there twice.`])),
    ...(prefixes === undefined ? [] : [`The prefix "${prefixes}" stands there twice.`]),
    ...links,
  ];
}
