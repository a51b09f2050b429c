import { readFileSync } from 'node:fs';
import { tableSpecs, templates } from '../../../src/app/templates';
import { product } from '../../support/product';
import { sampleFiles } from '../../../src/app/samples';
import { checkTemplates, readTemplate } from '../../support/check-template';
import { isId } from '../../../src/core/ids/make-id';
import { quarterOf } from '../../../src/core/time/arith';
import { whereShared } from '../../support/where-shared';
import { expandSample } from '../../../src/core/tables/template-sample';
import { productRuleFiles } from '../rules/product-rules';

/** Columns beyond those of the contract. */
const ADDED: ReadonlySet<string> = new Set(['People, Daily mail at']);

const inSevenIssues = ['Meetings', 'Headlines', 'Decisions', 'Lessons'];

interface ContractColumn {
  readonly tab: string;
  readonly header: string;
  readonly writer: string;
}

function contractColumns(contract: string): readonly ContractColumn[] {
  const lines = readFileSync(contract, 'utf8')
    .split('\n')
    .filter((line) => /^\| [A-Z]/.test(line));
  return lines.flatMap((line) => {
    const [, tab = '', cell = ''] = line.split(' | ').length === 2 ? (/^\| (.+?) \| (.+) \|$/.exec(line) ?? []) : [];
    if (tab === '' || tab === 'Settings' || inSevenIssues.includes(tab)) return [];
    const named = cell.replace(/\(([TE])[^()]*(\([^()]*\)[^()]*)*\)/g, '($1)');
    return [...named.matchAll(/(?:^|, (?:then )?)([A-Z][A-Za-z -]*?) \(([TE])\)/g)].map((match) => ({
      tab,
      header: match[1] ?? '',
      writer: match[2] ?? '',
    }));
  });
}

const fixture = () => ({
  key: 'x',
  name: 'X',
  says: 'x',
  standard: false,
  tables: [
    {
      key: 'things',
      template: 'x',
      tab: 'Things',
      row: 'one thing',
      prefix: 'X',
      identity: ['id'],
      title: 'thing',
      swept: true,
      columns: [
        { key: 'id', header: 'ID', kind: 'id', writer: 'engine', help: 'x', format: '@' },
        { key: 'thing', header: 'Thing', kind: 'text', writer: 'team', help: 'x' },
      ] as Record<string, unknown>[],
    },
  ],
});

function withColumn(extra: Record<string, unknown>) {
  const file = fixture();
  file.tables[0]?.columns.push({ key: 'more', header: 'More', kind: 'text', writer: 'team', help: 'x', ...extra });
  return file;
}

whereShared('contract.md', (contract) => {
  it('has the tabs, columns, order and writers of the templates', () => {
    const wanted = contractColumns(contract);
    const tabs = [...new Set(wanted.map((column) => column.tab))];
    const ours = tabs.flatMap((tab) => {
      const spec = Object.values(tableSpecs).find((table) => table.tab === tab);
      const columns = (spec?.columns ?? []).filter(({ header }) => !ADDED.has(`${tab}, ${header}`));
      return columns.map(({ header, writer }) => ({ tab, header, writer: writer === 'team' ? 'T' : 'E' }));
    });
    expect(ours).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(200);
  });
});

describe('templates', () => {
  it('declare every table of the contract once', () => {
    expect(Object.keys(tableSpecs).sort()).toEqual(
      'columns dictionary goals history holidays home initiatives issues link_lists log log_archive mail_archive meetings milestones outbox overrides people processes rocks rules run_archive run_steps runs scorecard scorecard_history seats settings steps todos vto'.split(
        ' ',
      ),
    );
  });

  it('install home, processes, people and system by default', () => {
    expect(templates.filter((template) => template.standard).map((template) => template.key)).toEqual([
      'home',
      'processes',
      'people',
      'system',
    ]);
  });

  it.each(['rocks', 'goals', 'milestones', 'scorecard', 'todos', 'initiatives', 'vto'])(
    'offer every status that a rule gives in %s',
    (table) => {
      const choicesOf = (key: string) => tableSpecs[table]?.columns.find((column) => column.key === key)?.choices ?? [];
      const given = productRuleFiles()
        .filter((file) => file.table === table)
        .flatMap((file) => file.rules.flatMap((rule) => rule.status ?? []))
        .flatMap((status) => (status === '{result}' ? choicesOf('result') : [status]));
      expect(given.filter((status) => !choicesOf('status').includes(status))).toEqual([]);
      expect(given.length).toBeGreaterThan(1);
    },
  );

  it.each([
    ['two columns of one key', withColumn({ key: 'thing', header: 'Thing' }), /twice/],
    ['a key that is not the header', withColumn({ key: 'other' }), /write "more"/],
    ['a choice without choices', withColumn({ kind: 'choice' }), /needs choices/],
    ['a link without targets', withColumn({ kind: 'link', format: '@' }), /may point to/],
    ['a time that Sheets would reinterpret', withColumn({ kind: 'time' }), /format "@"/],
    ['an unknown kind', withColumn({ kind: 'colour' }), /kind/],
    ['a field nobody knows', withColumn({ colour: 'red' }), /colour/],
    ['an identity without a column', { ...fixture(), tables: [{ ...fixture().tables[0], identity: ['nothing'] }] }, /no such column/],
    [
      'ids without an ID column',
      { ...fixture(), tables: [{ ...fixture().tables[0], columns: fixture().tables[0]?.columns.slice(1), identity: ['thing'] }] },
      /need an engine column/,
    ],
  ])('are refused with %s', (_, file, message) => {
    expect(() => readTemplate(file)).toThrow(message);
  });

  it('are refused where a link points to a table that nobody declares', () => {
    const linked = readTemplate(withColumn({ kind: 'link', format: '@', links: ['elsewhere'] }));
    expect(checkTemplates([linked])).toEqual(['Things, column "More": there is no table "elsewhere".']);
    expect(checkTemplates([readTemplate(fixture()), readTemplate(fixture())])).toContain('"things" stands there twice.');
  });
});

describe('the sample', () => {
  const keys = templates.map((template) => template.key);
  const periods = ['2026-11-16', '2026-11-09'];
  const rows = expandSample(sampleFiles(product.samples, keys), '2026-11-20', 1, periods);
  const titles = new Map(rows.map((row) => [row.values['id'], row.values[tableSpecs[row.table]?.title ?? '']]));

  it('names only tables and columns that exist', () => {
    const unknown = rows.flatMap((row) => {
      const keysOfTable = (tableSpecs[row.table]?.columns ?? []).map((column) => column.key);
      return Object.keys(row.values)
        .filter((key) => !keysOfTable.includes(key) && !periods.includes(key))
        .map((key) => `${row.table}.${key}`);
    });
    expect(unknown).toEqual([]);
  });

  it('has well-formed ids, each once, with the prefix of its table', () => {
    const ids = rows.filter((row) => row.values['id'] !== undefined);
    expect(
      ids.filter(
        (row) => !isId(String(row.values['id'])) || !String(row.values['id']).startsWith(`${tableSpecs[row.table]?.prefix ?? '?'}-`),
      ),
    ).toEqual([]);
    expect(new Set(ids.map((row) => row.values['id'])).size).toBe(ids.length);
  });

  it('has links that lead to rows of the sample under their titles', () => {
    const links = rows.flatMap((row) =>
      (tableSpecs[row.table]?.columns ?? [])
        .filter((column) => (column.kind === 'link' || column.kind === 'links') && row.values[column.key] !== undefined)
        .map((column) => String(row.values[column.key])),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => titles.get(link.split(' ')[0]) !== link.slice(link.indexOf(' ') + 1))).toEqual([]);
  });

  it('counts its days from the day of installation', () => {
    const due = (id: string) => rows.find((row) => row.values['id'] === id)?.values['due'];
    expect(due('T-MENV')).toEqual({ local: '2026-11-25T00:00' });
    expect(due('R-CARD')).toEqual({ local: `${quarterOf('2026-11-20', 1).last}T00:00` });
    expect(rows.find((row) => row.values['id'] === 'R-CARD')?.values['quarter']).toBe('2026 Q4');
    expect(rows.find((row) => row.values['id'] === 'K-WST1')?.values['2026-11-09']).toBe(6.1);
  });
});
