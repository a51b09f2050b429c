import { ruleFiles } from '../../../src/app/rules';
import { reword } from '../../../src/core/contract/reword';
import { callKind } from '../../../src/core/words/call-tab';
import { rewordRules } from '../../../src/core/words/reword-rules';
import { readVocabulary, wordsOf, type Vocabulary } from '../../../src/core/words/vocabulary';
import { loadRules } from '../../../src/core/rules/load-rules';

const OTHERS: readonly Vocabulary[] = ['Scaling Up', 'OKR', 'plain'];
const okr = wordsOf('OKR');

describe('a text in the words of the file', () => {
  it.each([
    ['Rocks on track or done', 'Key results on track or done'],
    ['Your Rock is late. Rocks wait.', 'Your key result is late. Key results wait.'],
    ['a goal, a Rock and no measurable', 'an objective, a key result and no metric'],
    ['A goal is open', 'An objective is open'],
    ['write it in the tab Rocks, column Goal', 'write it in the tab Rocks, column Goal'],
    ['below {rock.off.pace} of {goal}', 'below {rock.off.pace} of {goal}'],
    ['more than rock.risk.capacity allows', 'more than rock.risk.capacity allows'],
    ['rocky goalkeepers', 'rocky goalkeepers'],
  ])('%s', (text, told) => {
    expect(reword(text, okr)).toBe(told);
  });

  it('is as it was where the words are the usual ones', () => {
    expect(reword('Rocks, goals and measurables', wordsOf('EOS-style'))).toBe('Rocks, goals and measurables');
  });
});

describe('the name of a set of words', () => {
  it.each([
    ['okr style', 'OKR'],
    ['SCALING UP', 'Scaling Up'],
    ['eos', 'EOS-style'],
    ['other', null],
    ['', null],
  ])('%j', (text, name) => {
    expect(readVocabulary(text)).toBe(name);
  });
});

describe('rules in other words', () => {
  it.each(OTHERS)('keep ids, facts, statuses and numbers, and load: %s', (name) => {
    const files = rewordRules(ruleFiles, wordsOf(name));
    const bones = (of: typeof ruleFiles) =>
      of.map(({ concept, facts, thresholds, rules }) => [
        concept,
        facts.map((fact) => fact.name),
        thresholds.map(({ id, value }) => [id, value]),
        rules.map(({ id, status, flag, priority, conditions }) => [id, status, flag, priority, conditions]),
      ]);
    expect(bones(files)).toEqual(bones(ruleFiles));
    expect(() => loadRules(files, [])).not.toThrow();
    expect(JSON.stringify(files.map(({ says, rules }) => [says, rules.map(({ why, words }) => [why, words])]))).not.toMatch(/\bRocks?\b/);
  });

  it('leave a measurable its goal', () => {
    const told = rewordRules(ruleFiles, okr).find(({ concept }) => concept === 'measurable');
    expect(told?.rules.find(({ id }) => id === 'kpi.off')?.why).toMatch(/^missed the goal \{goalSays\}/);
  });
});

describe('a group of rows', () => {
  it.each([
    ['Rocks: Off track', 'Key results: Off track'],
    ['Rocks (Runsheet): Off track', 'Rocks (Runsheet): Off track'],
    ['Rock garden: Off track', 'Rock garden: Off track'],
    ['missed run', 'missed run'],
  ])('%s', (kind, told) => {
    expect(callKind(kind, okr)).toBe(told);
  });
});
