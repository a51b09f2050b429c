import type { WhyView } from '../contract/overview';
import { isOurNote } from '../edit/place-notes';
import { splitLinkId } from '../links/resolve-links';
import { cutLines } from '../overview/cut-text';
import { listOf, textOf, type Row } from '../tables/row';

type Notes = NonNullable<WhyView['notes']>;

const MOST_NOTES = 26;

/**
 * What people noted beside the values of a measurable, the newest period first; answers of Runsheet to what was typed are none of it.
 * @param cells notes of its cells by the first day of their period
 * @param history rows of Scorecard history, in which notes of weeks that left the Scorecard stand
 */
export function listNotes(id: string, cells: Notes, history: readonly Row[]): Notes {
  const kept = history
    .filter((row) => listOf(row, 'measurable').some((text) => splitLinkId(text) === id))
    .map((row) => ({ period: textOf(row, 'period').slice(0, 10), text: textOf(row, 'note') }));
  const all = [...cells.filter(({ text }) => !isOurNote(text)), ...kept].map(({ period, text }) => ({ period, text: cutLines(text) }));
  return all
    .filter(({ text }, index) => text !== '' && all.findIndex((one) => one.period === all[index]?.period && one.text === text) === index)
    .sort((a, b) => b.period.localeCompare(a.period))
    .slice(0, MOST_NOTES);
}
