import { formatCount, formatFact, formatPercent } from './format-fact';
import type { Facts } from './rule-file';

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9.]*)(%|\|[^{}|]*\|[^{}|]*)?\}/g;

/** Names of the facts and thresholds a template speaks of. */
export function placeholdersOf(template: string): readonly string[] {
  const names: string[] = [];
  template.replace(PLACEHOLDER, (whole, name: string) => {
    names.push(name);
    return whole;
  });
  return names;
}

function renderOne(value: Facts[string], form: string | undefined): string {
  if (typeof value !== 'number' || form === undefined) return formatFact(value ?? '');
  if (form === '%') return formatPercent(value);
  const [, one = '', many = ''] = form.split('|');
  return formatCount(value, one, many);
}

/**
 * Fills a template: `{days}` a fact, `{progress%}` a ratio as percent, `{late|day|days}` a number with its word.
 * A placeholder nobody knows stays as it is; text facts are not read as templates again.
 */
export function renderWhy(template: string, facts: Facts): string {
  return template.replace(PLACEHOLDER, (whole, name: string, form: string | undefined) => {
    const value = Object.prototype.hasOwnProperty.call(facts, name) ? facts[name] : undefined;
    return value === undefined ? whole : renderOne(value, form);
  });
}

/** A clause as a sentence: first letter large, a full stop unless it has an end already. */
export function toSentence(clause: string): string {
  const text = clause.trim();
  if (text === '') return '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`;
}
