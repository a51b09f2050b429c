import { alignRows } from '../../cli/print';
import type { Score } from './score-file';

const head = ['', 'files', 'tables', 'kind', 'header', 'precision', 'recall', 'rows', 'rejects', 'no reason', 'false finds'];

/** One line for each name and its score. */
export function renderScores(lines: readonly (readonly [name: string, score: Score])[]): string[] {
  return alignRows([head, ...lines.map(([name, score]) => [name, ...renderScore(score)])], '');
}

function renderScore(score: Score): string[] {
  return [
    score.failed === 0 ? String(score.files) : `${score.files} (${score.failed} unread)`,
    String(score.tables),
    part(score.kinds, score.tables),
    part(score.headers, score.tables),
    part(score.right, score.claimed),
    part(score.right, score.wanted),
    part(score.accepted, score.rows),
    String(score.rejects),
    String(score.bareRejects),
    String(score.falseFinds),
  ];
}

function part(some: number, all: number): string {
  return all === 0 ? '-' : `${some}/${all} ${Math.round((100 * some) / all)}%`;
}
