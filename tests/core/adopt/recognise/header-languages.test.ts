import type { AdoptWords } from '../../../../src/core/adopt/adopt-words';
import { asWords } from '../../../../src/core/adopt/plan/decode-words';
import { foldHeader } from '../../../../src/core/adopt/recognise/fold-header';
import { indexHeaders } from '../../../../src/core/adopt/recognise/header-index';
import { matchHeader } from '../../../../src/core/adopt/recognise/match-header';
import { nameLanguage } from '../../../../src/core/adopt/recognise/language-names';
import { wordsText } from '../../../support/words';
import { foreignHeaders, headerCases } from './header-cases';

const words = asWords(JSON.parse(wordsText));
const index = indexHeaders(words);

/** What is nobody's work: data of shops, schools, people and machines. */
const FOREIGN = new Set(['money', 'stock', 'buyer', 'study', 'sport', 'person_data', 'geo', 'sensor', 'speech', 'media', 'survey']);

/** Two meanings that one word has in many languages; what stands in the cells tells them apart. */
const BOTH = new Set([
  ...['objective target', 'category item', 'item role', 'status updated', 'team unit', 'severity speech', 'ref task', 'activity task'],
  ...['check milestone', 'due target', 'end value', 'category study', 'category sport', 'link sport', 'link location', 'end speech'],
  ...[
    'software study',
    'depends team',
    'resolution survey',
    'task value',
    'done_on end',
    'milestone monthname',
    'cadence proof',
    'check resolution',
  ],
]);

const meanings = (header: string, language: string): readonly string[] =>
  matchHeader(header, index)
    .filter((match) => match.language === language)
    .map(({ concept }) => concept);

const labelled = headerCases.flatMap(({ language, meant }) =>
  Object.entries(meant).flatMap(([concept, headers]) => headers.map((header) => [language, header, concept] as const)),
);

function conceptsOfHeaders(headers: AdoptWords['headers'][number]['headers']): ReadonlyMap<string, ReadonlySet<string>> {
  const concepts = new Map<string, Set<string>>();
  for (const [concept, texts] of Object.entries(headers))
    for (const text of texts) concepts.set(foldHeader(text), (concepts.get(foldHeader(text)) ?? new Set()).add(concept));
  return concepts;
}

describe('headers in many languages', () => {
  test.each(labelled)('%s: %s is %s', (language, header, concept) => {
    expect(meanings(header, language)).toContain(concept);
  });

  test.each(foreignHeaders)('%s: %s is nothing of ours', (language, header) => {
    expect(meanings(header, language).filter((concept) => !FOREIGN.has(concept))).toEqual([]);
  });

  test('one letter wrong is another word where letters are words', () => {
    expect(matchHeader('计划完成曰期', index)).toEqual([]);
  });

  test('a long text is not known by its end', () => {
    expect(matchHeader(`${'長'.repeat(50)}担当者`, index)).toEqual([]);
    expect(matchHeader(`${'長'.repeat(50_000)}担当者`, index)).toEqual([]);
  });
});

describe.each(words.headers)('the words of $language', ({ language, headers, tables }) => {
  test('have a language that we can name', () => {
    expect(nameLanguage(language)).not.toBe(language);
  });

  test('say one thing each, or two that cells tell apart', () => {
    const double = [...conceptsOfHeaders(headers)].filter(([, concepts]) => concepts.size > 1);
    const unlisted = double.filter(([, concepts]) => !BOTH.has([...concepts].sort().join(' ')));
    expect(unlisted.map(([text]) => text)).toEqual([]);
  });

  test('are concepts and tables that English has', () => {
    const english = words.headers.find((other) => other.language === 'en');
    const known = [...Object.keys(english?.headers ?? {}), ...Object.keys(english?.tables ?? {})];
    expect([...Object.keys(headers), ...Object.keys(tables)].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('leave something to compare', () => {
    const texts = [...Object.values(headers), ...Object.values(tables)].flat();
    expect(texts.filter((text) => foldHeader(text) === '')).toEqual([]);
  });
});
