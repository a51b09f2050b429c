import type { AdoptContext } from '../../../../src/core/adopt/adopt-context';
import { product } from '../../../support/product';
import { allWords } from './all-words';

const tables = Object.values(product.templates).flatMap((template) => template.tables);

/** A reading on 2026-11-20 of a file from an English-speaking country where nobody is known; `change` says what is otherwise. */
export function context(change: Partial<AdoptContext> = {}): AdoptContext {
  return {
    words: allWords,
    specs: Object.fromEntries(tables.map((table) => [table.key, table])),
    today: '2026-11-20',
    locale: 'en_GB',
    weekStartsOn: 1,
    yearStartsIn: 1,
    people: [],
    ...change,
  };
}
