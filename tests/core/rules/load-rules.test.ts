import { checkRules } from '../../../src/core/rules/check-rules';
import { decodeRuleFile } from '../../support/decode-rule-file';
import { loadRules } from '../../../src/core/rules/load-rules';
import type { RuleDeclaration, RuleFile, RuleSetting } from '../../../src/core/rules/rule-file';
import { RuleFileError } from '../../../src/core/rules/rule-problem';
import { productRuleFiles, productRules } from './product-rules';

const ALWAYS = { all: [] };
const rule = (id: string, more: Partial<RuleDeclaration> = {}): RuleDeclaration => ({
  id,
  status: id,
  priority: 1,
  conditions: ALWAYS,
  why: id,
  words: id,
  ...more,
});

const file = (rules: readonly RuleDeclaration[], more: Partial<RuleFile> = {}): RuleFile => ({
  concept: 'thing',
  table: 'things',
  says: 'A thing.',
  facts: [
    { name: 'days', kind: 'number', says: 'Days.' },
    { name: 'name', kind: 'text', says: 'Name.' },
    { name: 'open', kind: 'yesno', says: 'Open.' },
  ],
  thresholds: [{ id: 'thing.late', value: 3, unit: 'days', words: 'Late after so many days.' }],
  rules,
  ...more,
});

const FACTS = { days: 5, name: 'Till', open: true };
const judge = (rules: readonly RuleDeclaration[], settings: readonly RuleSetting[] = [], facts = FACTS) =>
  loadRules([file(rules)], settings).judge('thing', facts);
const days = (operator: string, value: unknown) => ({ all: [{ fact: 'days', operator, value }] });

describe('a verdict', () => {
  it.each([
    [2, false],
    [3, false],
    [4, true],
  ])('%s days against the threshold of 3', (count, late) => {
    const rules = [rule('late', { priority: 2, conditions: days('greaterThan', { fact: 'thing.late' }) }), rule('fine')];
    expect(judge(rules, [], { ...FACTS, days: count }).status).toBe(late ? 'late' : 'fine');
  });

  it.each([
    [{ id: 'thing.late', value: 5, on: true }, 'fine'],
    [{ id: 'thing.late', value: 4, on: true }, 'late'],
    [{ id: 'thing.late', value: null, on: true }, 'late'],
    [{ id: 'thing.late', value: NaN, on: true }, 'late'],
    [{ id: 'late', value: null, on: false }, 'fine'],
    [{ id: 'nobody.knows', value: 9, on: false }, 'late'],
  ])('with the setting %j it is %s', (setting, status) => {
    const rules = [rule('late', { priority: 2, conditions: days('greaterThan', { fact: 'thing.late' }) }), rule('fine')];
    expect(judge(rules, [setting]).status).toBe(status);
  });

  it('takes the highest priority whatever the order, the first of equals, and keeps every hit', () => {
    const rules = [
      rule('low'),
      rule('first', { priority: 5 }),
      rule('second', { priority: 5 }),
      rule('never', { priority: 9, conditions: days('lessThan', 0) }),
    ];
    expect(judge(rules)).toMatchObject({ status: 'first', rule: 'first', why: 'First.' });
    expect(judge(rules).hits.map((hit) => hit.id)).toEqual(['first', 'second', 'low']);
  });

  it('keeps all flags, each once, and a flag never wins', () => {
    const flag = (id: string, name: string) => ({ ...rule(id, { flag: name, priority: 9 }), status: undefined });
    const { status: _a, ...one } = flag('one', 'Covered');
    const { status: _b, ...two } = flag('two', 'Covered');
    const both = rule('both', { flag: 'Drifting' });
    expect(judge([one, two, both])).toMatchObject({ status: 'both', flags: ['Covered', 'Drifting'] });
  });

  it('takes a status from a text fact', () => {
    expect(judge([rule('closed', { status: '{name}' })]).status).toBe('Till');
  });

  it('is empty where every rule is switched off', () => {
    expect(judge([rule('only')], [{ id: 'only', value: null, on: false }])).toEqual({ status: '', rule: '', why: '', flags: [], hits: [] });
  });

  it('forgets nothing and mixes nothing between rows', () => {
    const book = loadRules(
      [file([rule('late', { priority: 2, conditions: days('greaterThan', 4), why: '{name} {days}' }), rule('fine')])],
      [],
    );
    const of = (count: number, name: string) => book.judge('thing', { ...FACTS, days: count, name }).why;
    expect([of(5, 'A'), of(1, 'B'), of(5, 'C'), of(1, 'D')]).toEqual(['A 5.', 'Fine.', 'C 5.', 'Fine.']);
  });

  it.each([
    ['missing', { name: 'Till', open: true }, 'The fact "days" of thing must be a number, not undefined.'],
    ['text for a number', { ...FACTS, days: '5' }, 'The fact "days" of thing must be a number, not 5.'],
    ['no number', { ...FACTS, days: NaN }, 'The fact "days" of thing must be a number, not NaN.'],
    ['number for yes/no', { ...FACTS, open: 1 }, 'The fact "open" of thing must be a yesno, not 1.'],
  ])('a fact that is %s stops the program', (_name, facts, message) => {
    expect(() => loadRules([file([rule('fine')])], []).judge('thing', facts)).toThrow(message);
  });

  it('an unknown concept or threshold stops the program', () => {
    const book = loadRules([file([rule('fine')])], []);
    expect(() => book.judge('other', FACTS)).toThrow('No rules are loaded for "other".');
    expect(() => book.threshold('other')).toThrow('No threshold is named "other".');
    expect(book.threshold('thing.late')).toBe(3);
  });
});

describe('a rule is refused', () => {
  const on = (condition: unknown): Partial<RuleDeclaration> => ({ conditions: { all: [condition] } });
  it.each<[string, Partial<RuleDeclaration>, string, string]>([
    ['unknown fact', on({ fact: 'dyas', operator: 'equal', value: 1 }), 'rule-fact', 'conditions.all.0.fact'],
    ['unknown fact as value', on({ fact: 'days', operator: 'equal', value: { fact: 'x' } }), 'rule-fact', 'conditions.all.0.value.fact'],
    ['a fact that only objects have', on({ fact: 'constructor', operator: 'equal', value: 1 }), 'rule-fact', 'conditions.all.0.fact'],
    ['unknown operator', on({ fact: 'days', operator: 'beats', value: 1 }), 'rule-operator', 'conditions.all.0.operator'],
    ['path', on({ fact: 'days', operator: 'equal', value: 1, path: '$.x' }), 'rule-path', 'conditions.all.0.path'],
    [
      'path as value',
      on({ fact: 'days', operator: 'equal', value: { fact: 'days', path: '$' } }),
      'rule-path',
      'conditions.all.0.value.path',
    ],
    ['params', on({ fact: 'days', operator: 'equal', value: 1, params: {} }), 'rule-shape', 'conditions.all.0.params'],
    ['text against a number', on({ fact: 'days', operator: 'lessThan', value: '5' }), 'rule-kind', 'conditions.all.0.value'],
    ['order of texts', on({ fact: 'name', operator: 'lessThan', value: 'x' }), 'rule-kind', 'conditions.all.0.operator'],
    [
      'threshold against a text',
      on({ fact: 'name', operator: 'equal', value: { fact: 'thing.late' } }),
      'rule-kind',
      'conditions.all.0.value.fact',
    ],
    ['no list for in', on({ fact: 'name', operator: 'in', value: 'x' }), 'rule-kind', 'conditions.all.0.value'],
    ['mixed list', on({ fact: 'name', operator: 'notIn', value: ['x', 1] }), 'rule-kind', 'conditions.all.0.value'],
    [
      'deep inside',
      { conditions: { any: [{ not: { all: [{ fact: 'x', operator: 'equal', value: 1 }] } }] } },
      'rule-fact',
      'conditions.any.0.not.all.0.fact',
    ],
    ['empty any', { conditions: { any: [] } }, 'rule-shape', 'conditions.any'],
    ['two groups in one', { conditions: { all: [], any: [] } }, 'rule-shape', 'conditions'],
    ['no group', { conditions: { fact: 'days', operator: 'equal', value: 1 } }, 'rule-shape', 'conditions'],
    ['named condition', { conditions: { condition: 'x' } }, 'rule-shape', 'conditions'],
    ['nothing', { conditions: null }, 'rule-shape', 'conditions'],
    ['unknown placeholder', { why: '{dyas} days' }, 'rule-placeholder', 'why'],
    ['unknown placeholder of the status', { status: '{outcome}' }, 'rule-placeholder', 'status'],
  ])('%s', (_name, more, code, at) => {
    const files = [file([rule('fine'), rule('bad', more)])];
    expect(checkRules(files)).toMatchObject([{ code, concept: 'thing', rule: 'bad', at: `rules.1.${at}` }]);
    expect(() => loadRules(files, [])).toThrow(RuleFileError);
    expect(() => loadRules(files, [])).toThrow(`Rule bad (thing, rules.1.${at}): `);
  });

  it('without status and flag', () => {
    const { status: _status, ...nothing } = rule('bad');
    expect(checkRules([file([nothing])])).toMatchObject([{ code: 'rule-says-nothing', rule: 'bad' }]);
  });

  it('with an id, threshold or fact that is there already, also in another file', () => {
    const more = file([rule('one')], { facts: [{ name: 'days', kind: 'number', says: 'Again.' }] });
    const found = checkRules([file([rule('one'), rule('one')]), more]);
    expect(found.map((problem) => [problem.code, problem.at])).toEqual([
      ['rule-duplicate', 'rules.1.id'],
      ['rule-duplicate', 'rules.0.id'],
      ['rule-duplicate', 'thresholds.0.id'],
      ['rule-duplicate', 'facts.0.name'],
    ]);
  });

  it('nested without end', () => {
    let conditions: unknown = { fact: 'days', operator: 'equal', value: 1 };
    for (let depth = 0; depth < 50; depth += 1) conditions = { not: conditions };
    expect(checkRules([file([rule('deep', { conditions })])])).toMatchObject([{ code: 'rule-shape' }]);
  });
});

describe('a rule a team adds', () => {
  const added = {
    ...file([rule('team.long', { priority: 99, status: 'Off track', conditions: days('greaterThan', 4) })]),
    facts: [],
    thresholds: [],
  };

  it('joins the facts of its concept', () => {
    const book = loadRules([file([rule('fine')]), added], []);
    expect(book.judge('thing', FACTS).rule).toBe('team.long');
    expect(book.judge('thing', { ...FACTS, days: 4 }).rule).toBe('fine');
  });

  it('alone knows no facts', () => {
    expect(checkRules([added])).toMatchObject([{ code: 'rule-fact' }]);
  });
});

describe('the shape of a rule file', () => {
  it.each([
    ['no object', 7, ''],
    ['a missing part', { ...file([]), rules: undefined }, 'rules'],
    ['an unknown part', { ...file([]), extra: 1 }, ''],
    ['a kind nobody knows', { ...file([]), facts: [{ name: 'x', kind: 'date', says: 'x' }] }, 'facts.0.kind'],
    ['a priority that is no number', file([{ ...rule('x'), priority: NaN }]), 'rules.0.priority'],
  ])('%s', (_name, json, at) => {
    expect(decodeRuleFile(json, 'thing.json')).toMatchObject({ ok: false, problems: [{ code: 'rule-shape', at }] });
  });
});

describe('the rules that come with the product', () => {
  it('have no problem, a status that always holds, and words for everything', () => {
    expect(checkRules(productRuleFiles())).toEqual([]);
    for (const { concept, rules } of productRuleFiles()) {
      const statuses = rules.filter((one) => one.status !== undefined);
      expect([concept, statuses[statuses.length - 1]?.conditions]).toEqual([concept, ALWAYS]);
    }
  });

  it.each([
    ['rock.off.milestone', 0],
    ['rock.off.pace', 0.75],
    ['rock.risk.pace', 0.95],
    ['rock.risk.kpi', 3],
    ['rock.risk.capacity', 100],
    ['rock.risk.drift', 14],
    ['rock.quiet', 0.1],
    ['kpi.off', 3],
    ['kpi.risk.two', 2],
    ['kpi.risk.trend', 3],
    ['proc.pattern', 3],
  ])('%s is %s', (id, value) => {
    expect(productRules().threshold(id)).toBe(value);
  });

  it.each(['rock.off.due', 'rock.risk.upstream', 'rock.incomplete', 'kpi.risk.latest', 'kpi.nodata'])('%s is a rule', (id) => {
    expect(productRuleFiles().flatMap((one) => one.rules.map((declared) => declared.id))).toContain(id);
  });
});
