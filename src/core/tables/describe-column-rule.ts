import type { ColumnKind, ColumnSpec, TableSpec } from './spec';
import type { RuleDeclaration, RuleFile } from '../rules/rule-file';
import { factsIn } from '../rules/facts-in';
import { sayFirst } from '../texts/say-list';

const MOST_NAMED = 12;

/** What may stand in a column, by its kind; those that are not here take anything. */
const KINDS: Readonly<Partial<Record<ColumnKind, string>>> = {
  id: 'An id, given once.',
  person: 'A name, an address or a seat.',
  date: 'A date.',
  datetime: 'A date and a time.',
  time: 'A time of day such as 07:00.',
  number: 'A number.',
  percent: 'A share in percent.',
  url: 'A link.',
  cadence: 'A cadence such as "every Friday".',
  goal: 'A goal such as ">= 95" or "10..20".',
  yesno: 'Yes or no.',
  json: 'JSON.',
};

function describeKind({ kind, choices = [], links = [], tick }: ColumnSpec, tabOf: (table: string) => string): string {
  if (tick === true) return 'A tick.';
  if (kind === 'choice') return `One of: ${choices.join(', ')}.`;
  if (kind === 'link') return links.length === 0 ? 'A row.' : `A row of ${sayFirst(links.map(tabOf), MOST_NAMED)}.`;
  if (kind === 'links') return links.length === 0 ? 'One or more rows.' : `One or more rows of ${sayFirst(links.map(tabOf), MOST_NAMED)}.`;
  return KINDS[kind] ?? '';
}

/** What a rule says of its columns: its own words and those of the facts it looks at. */
function wordsOf(rule: RuleDeclaration, file: RuleFile): string {
  const looked = new Set(factsIn(rule.conditions));
  return [rule.words, ...file.facts.filter(({ name }) => looked.has(name)).map(({ says }) => says)].join('\n');
}

/** True where a header stands in a text as a name: with its capital, and not merely as the first word of a sentence. */
function isNamed(header: string, text: string): boolean {
  for (let at = text.indexOf(header); at !== -1; at = text.indexOf(header, at + 1)) {
    const [before, after] = [text[at - 1] ?? '\n', text[at + header.length] ?? ' '];
    const isWord = !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
    const isFirst = /[\n]/.test(before) || /[.:;]\s$/.test(text.slice(Math.max(0, at - 2), at));
    if (isWord && (!isFirst || header.includes(' '))) return true;
  }
  return false;
}

function describeRules(spec: TableSpec, { header, key, writer }: ColumnSpec, files: readonly RuleFile[]): string {
  const own = files.filter(({ table }) => table === spec.key);
  if (writer === 'engine') {
    const decided =
      key === 'status' || key === 'health' ? own.flatMap(({ rules }) => rules.filter(({ status }) => status !== undefined)) : [];
    return decided.length === 0
      ? ''
      : `Decided by ${sayFirst(
          decided.map(({ id }) => id),
          MOST_NAMED,
        )}.`;
  }
  // Its rules call a row by the name of its title column.
  if (key === spec.title) return '';
  const reading = own.flatMap((file) => file.rules.filter((rule) => isNamed(header, wordsOf(rule, file))).map(({ id }) => id));
  return reading.length === 0 ? '' : `Read by ${sayFirst(reading, MOST_NAMED)}.`;
}

/** What may stand in a column, whether it has to be filled in, and which rules of its table name it, in words. */
export function describeColumnRule(
  spec: TableSpec,
  column: ColumnSpec,
  files: readonly RuleFile[],
  tabOf: (table: string) => string,
): string {
  const needed = column.required === true ? 'Has to be filled in.' : '';
  return [describeKind(column, tabOf), needed, describeRules(spec, column, files)].filter((part) => part !== '').join(' ');
}
