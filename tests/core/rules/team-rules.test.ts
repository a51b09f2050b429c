import { ruleFiles } from '../../../src/app/rules';
import { findJsonFault } from '../../../src/core/rules/find-json-fault';
import { loadWorkbookRules, type WorkbookRules } from '../../../src/core/rules/workbook-rules';
import { rawOf, rowsIn, type Cells } from '../../support/core-world';

const SLOW = {
  status: 'At risk',
  priority: 600,
  conditions: { all: [{ fact: 'openMilestones', operator: 'greaterThan', value: { fact: 'team.rock.many' } }] },
  why: '{openMilestones} milestones are open, more than {team.rock.many}',
};
const ROW = { id: 'team.rock.many', applies_to: 'Rocks', value: 4, rule: JSON.stringify(SLOW) };

const load = (...rows: readonly Cells[]): WorkbookRules =>
  loadWorkbookRules(ruleFiles, rowsIn('rules', rows), {
    rules: rawOf('rules', rows),
    rocks: rawOf('rocks', []),
    scorecard: rawOf('scorecard', []),
  });
const written = (change: object): Cells => ({ ...ROW, rule: JSON.stringify({ ...SLOW, ...change }) });

const FACTS = Object.fromEntries(
  (ruleFiles.find(({ concept }) => concept === 'rock')?.facts ?? []).map(({ name, kind }) => [
    name,
    kind === 'number' ? 0 : kind === 'text' ? '' : false,
  ]),
);
const judged = ({ rules }: WorkbookRules, openMilestones: number) => rules.judge('rock', { ...FACTS, openMilestones });

describe('a rule of the team', () => {
  it.each([
    ['below its number', 3, 'On track'],
    ['at it', 4, 'On track'],
    ['above it', 5, 'At risk'],
  ])('judges with those of the product, %s', (_name, open, status) => {
    expect(judged(load(ROW), open).status).toBe(status);
  });

  it('says its sentence, and stands in the declarations', () => {
    const found = load(ROW);
    expect(judged(found, 5)).toMatchObject({ rule: 'team.rock.many', why: '5 milestones are open, more than 4.' });
    expect(found.issues).toEqual([]);
    expect(found.rules.declarations.flatMap((file) => file.rules).map(({ id }) => id)).toContain('team.rock.many');
  });

  it('is switched off', () => {
    expect(judged(load({ ...ROW, on: 'no' }), 5).status).toBe('On track');
  });

  it('gives way to one of a higher priority, which may name the same number', () => {
    const higher = { ...ROW, id: 'team.more', rule: JSON.stringify({ ...SLOW, priority: 601, status: 'Off track' }) };
    expect(judged(load(ROW, higher), 5).status).toBe('Off track');
  });

  it('may raise a flag, name itself in its JSON, and apply to a concept', () => {
    const { status: _status, ...rest } = SLOW;
    const rule = JSON.stringify({ ...rest, id: 'team.rock.many', flag: 'Many parts' });
    const found = load({ ...ROW, id: '', applies_to: 'rock', rule });
    expect([found.issues, judged(found, 9).flags]).toEqual([[], expect.arrayContaining(['Many parts'])]);
  });
});

describe('what is wrong is reported with its place and left out', () => {
  const all = (fact: object): object => ({ conditions: { all: [fact] } });
  it.each<[name: string, row: Cells, code: string, says: RegExp]>([
    ['no JSON', { ...ROW, rule: '{"status": "At risk",\n "priority" 5}' }, 'rule-shape', /line 2, character 13: a colon/],
    ['typographic quotes', { ...ROW, rule: '{“status”: 1}' }, 'rule-shape', /line 1, character 2: a name in straight quotes/],
    ['a list', { ...ROW, rule: '[]' }, 'rule-shape', /must be one object/],
    ['too long', { ...ROW, rule: `{"why":"${'x'.repeat(5000)}"}` }, 'rule-shape', /longer than 5000/],
    ['an unknown key', written({ prioriti: 5 }), 'rule-shape', /"prioriti" means nothing in a rule; did you mean "priority"\?$/],
    ['no conditions', { ...ROW, rule: '{"status":"At risk","priority":5,"why":"x"}' }, 'rule-shape', /"conditions" is missing/],
    ['a status that is a number', written({ status: 5 }), 'rule-shape', /at status, a text/],
    ['a status the tab does not have', written({ status: 'Doomed' }), 'rule-status', /"Doomed" is none of Off track, Incomplete, At risk/],
    ['Done, which work alone reaches', written({ status: 'Done' }), 'rule-status', /"Done" is none of/],
    ['a placeholder as status', written({ status: '{result}' }), 'rule-status', /is none of/],
    [
      'neither status nor flag',
      { ...ROW, rule: JSON.stringify({ ...SLOW, status: undefined }) },
      'rule-says-nothing',
      /neither a status nor a flag/,
    ],
    ['a priority below', written({ priority: 0 }), 'rule-shape', /whole number from 1 to 899/],
    ['a priority above', written({ priority: 900 }), 'rule-shape', /whole number from 1 to 899/],
    ['an unknown constraint', written({ constraint: 'luck' }), 'rule-shape', /at constraint, one of capacity/],
    [
      'an unknown fact',
      written(all({ fact: 'progres', operator: 'lessThan', value: 1 })),
      'rule-fact',
      /conditions\.all\.0\.fact, .*"progres"; did you mean "progress"\?$/,
    ],
    ['a fact of Object', written(all({ fact: 'constructor', operator: 'equal', value: 1 })), 'rule-fact', /"constructor"/],
    [
      'an operator and a value that do not fit',
      written(all({ fact: 'missing', operator: 'lessThan', value: 1 })),
      'rule-kind',
      /cannot compare a text/,
    ],
    [
      'a value of another kind',
      written(all({ fact: 'progress', operator: 'lessThan', value: 'half' })),
      'rule-kind',
      /the value must be a number/,
    ],
    ['path', written(all({ fact: 'missing', operator: 'equal', value: 'x', path: '$.a' })), 'rule-path', /may not use "path"/],
    ['an unknown placeholder', written({ why: '{progres%}' }), 'rule-placeholder', /"progres"/],
    ['an id of the product', { ...ROW, id: 'rock.quiet' }, 'rule-duplicate', /there already is a rule or threshold "rock.quiet"/],
    ['a badly formed id', { ...ROW, id: 'Many parts' }, 'rule-shape', /is no name of a rule/],
    ['a prototype name', { ...ROW, id: '__proto__' }, 'rule-shape', /"__proto__" is no name of a rule/],
    ['another id inside', written({ id: 'team.other' }), 'rule-shape', /is another name than "team.rock.many"/],
    ['nothing to apply to', { ...ROW, applies_to: 'Luck' }, 'rule-shape', /"Luck" is nothing that rules judge; write one of rock/],
    ['runs', { ...ROW, applies_to: 'run' }, 'rule-shape', /is nothing that rules judge/],
    ['its number missing', { ...ROW, value: '' }, 'rule-placeholder', /"team.rock.many"/],
    ['a negative number', { ...ROW, value: -1 }, 'bad-threshold', /-1 is out of range/],
  ])('%s', (_name, row, code, says) => {
    const found = load(row);
    expect(found.issues[0]).toMatchObject({ code, tab: 'Rules', row: 2 });
    expect(found.issues[0]?.message).toMatch(says);
    expect(judged(found, 9).status).toBe('On track');
  });

  it('conditions nested too deep', () => {
    const deep = Array.from({ length: 20 }).reduce<object>((inner) => ({ all: [inner] }), {
      fact: 'progress',
      operator: 'lessThan',
      value: 1,
    });
    expect(load(written({ conditions: deep })).issues[0]?.message).toMatch(/nested more than 10 deep/);
  });

  it('two rows with one id: the upper counts', () => {
    const found = load(ROW, written({ why: 'another' }));
    expect(found.issues).toMatchObject([{ code: 'rule-duplicate', row: 3, column: 'ID' }]);
    expect(judged(found, 5).why).toBe('5 milestones are open, more than 4.');
  });
});

describe('a rule that is wrong all over', () => {
  it('is told by its first faults and how many there are more', () => {
    const found = load(written({ conditions: { any: Array.from({ length: 90 }, () => ({ fact: 'luck', operator: 'equal', value: 1 })) } }));
    expect(found.issues).toHaveLength(5);
    expect(found.issues[4]?.message).toMatch(/no fact or threshold is named "luck"\. And 85 more of its places are wrong\.$/);
  });
});

describe('a number in Value', () => {
  it.each<[name: string, row: Cells, issues: readonly string[], value: number]>([
    ['counts', { id: 'rock.off.pace', value: 0.5 }, [], 0.5],
    ['counts at the end of its range', { id: 'rock.off.pace', value: 1 }, [], 1],
    ['above its range', { id: 'rock.off.pace', value: 1.01 }, ['bad-threshold'], 0.75],
    ['negative', { id: 'rock.risk.drift', value: -1 }, ['bad-threshold'], 14],
    ['not whole', { id: 'rock.risk.drift', value: 2.5 }, ['bad-threshold'], 14],
    ['of a rule that would hold for every row', { id: 'kpi.off', value: 0 }, ['bad-threshold'], 3],
    ['120 %, which a sheet holds as 1.2', { id: 'rock.risk.capacity', value: 1.2 }, ['threshold-percent'], 120],
    ['in percent', { id: 'rock.risk.capacity', value: 85 }, [], 85],
    ['of a rule without one', { id: 'rock.done', value: 3 }, [], 14],
    ['blank', { id: 'rock.risk.drift', value: '' }, [], 14],
  ])('%s', (_name, row, issues, value) => {
    const found = load(row);
    expect(found.issues.map(({ code }) => code)).toEqual(issues);
    expect(found.rules.threshold(String(row.id) === 'rock.done' ? 'rock.risk.drift' : String(row.id))).toBe(value);
  });

  it('of an unknown rule is reported with the nearest', () => {
    expect(load({ id: 'rock.off.pase', value: 1 }).issues).toMatchObject([
      { code: 'rule-unknown', column: 'ID', message: expect.stringMatching(/did you mean "rock.off.pace"\?/) as unknown },
    ]);
  });
});

describe('a fault in JSON', () => {
  it.each([
    ['{}', null],
    [' [1, -2.5e3, "a\\u00e9\\n", true, null, {"a": []}] ', null],
    ['', 'line 1, character 1'],
    ['{"a": 01}', 'line 1, character 8'],
    ['{"a": 1,}', 'line 1, character 9'],
    ['[1 2]', 'line 1, character 4'],
    ['{"a"\n:\n"b}', 'line 3, character 1'],
    ['{"a": 1]', 'line 1, character 8'],
    ['{} x', 'line 1, character 4'],
    ["{'a': 1}", 'line 1, character 2'],
  ])('%s', (text, place) => {
    const fault = findJsonFault(text);
    expect(fault === null ? null : `line ${fault.line}, character ${fault.character}`).toBe(place);
    if (fault === null) JSON.parse(text);
    else expect(() => void JSON.parse(text)).toThrow();
  });

  it.each([
    ['{"a": {"b": 1, "a": 2}, "b": [{"a": 1}, {"a": 1}]}', null],
    ['{"a": 1, "b": {"c": 1}, "a": 2}', 'line 1, character 25: "a" stands in this object twice'],
  ])('or a name that stands twice: %s', (text, says) => {
    const fault = findJsonFault(text);
    expect(fault === null ? null : `line ${fault.line}, character ${fault.character}: ${fault.says}`).toBe(says);
  });
});
