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

/** A piece of a template: text as it stands, or a placeholder. */
type Piece = string | { readonly whole: string; readonly name: string; readonly form: string | undefined };

/** Templates kept in pieces; the rules have some hundred. */
const MOST_KEPT = 1000;
const known = new Map<string, readonly Piece[]>();

function split(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  template.replace(PLACEHOLDER, (whole: string, name: string, form: string | undefined, start: number) => {
    pieces.push(template.slice(at, start), { whole, name, form });
    at = start + whole.length;
    return whole;
  });
  return [...pieces, template.slice(at)];
}

function piecesOf(template: string): readonly Piece[] {
  const kept = known.get(template);
  if (kept !== undefined) return kept;
  const pieces = split(template);
  if (known.size < MOST_KEPT) known.set(template, pieces);
  return pieces;
}

/**
 * Fills a template: `{days}` a fact, `{progress%}` a ratio as percent, `{late|day|days}` a number with its word.
 * A placeholder nobody knows stays as it is; text facts are not read as templates again.
 */
export function renderWhy(template: string, facts: Facts): string {
  let text = '';
  for (const piece of piecesOf(template)) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const value = Object.prototype.hasOwnProperty.call(facts, piece.name) ? facts[piece.name] : undefined;
    text += value === undefined ? piece.whole : renderOne(value, piece.form);
  }
  return text;
}

/** A clause as a sentence: first letter large, a full stop unless it has an end already. */
export function toSentence(clause: string): string {
  const text = clause.trim();
  if (text === '') return '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`;
}
