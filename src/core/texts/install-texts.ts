import { sayCount, sayList } from './say-list';
import { quote } from './issue-texts';

/** Refusal of a template nobody knows. */
export function describeUnknownTemplate(name: string, known: readonly string[]): string {
  return `There is no template ${quote(name)}. Choose from ${sayList(known)}.`;
}

/** Refusal while another execution works on the file. */
export const INSTALL_BUSY = 'Runsheet is working on this file at the moment. Wait a minute and install again.';

/** Said where nothing was left to do. */
export const NOTHING_TO_INSTALL = 'Everything is installed already; nothing was changed.';

/** Said where there are no sample rows to remove. */
export const NO_SAMPLE_ROWS = 'There are no sample rows in this file.';

/** What installation did to the workbook. */
export interface InstallFacts {
  readonly created: readonly string[];
  readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
  readonly added: readonly string[];
  readonly widened: readonly { readonly tab: string; readonly headers: readonly string[] }[];
  /** Pages whose banner was put back. */
  readonly restored: readonly string[];
  /** Tabs whose words of an earlier version were replaced. */
  readonly refreshed: readonly string[];
  /** Tabs of an earlier version whose link columns get a dropdown. */
  readonly linked: readonly string[];
  readonly rows: number;
  readonly sampleRows: number;
  readonly settings: readonly string[];
}

/** One sentence for each thing installation did; one in all where it did nothing. */
export function describeInstall(facts: InstallFacts): readonly string[] {
  const says = [
    ...(facts.created.length === 0 ? [] : [`Created ${sayCount(facts.created.length, 'tab')}: ${sayList(facts.created)}.`]),
    ...facts.renamed.map(({ wanted, used }) => `Your tab ${quote(wanted)} is not ours and was left alone; ours is ${quote(used)}.`),
    ...facts.widened.map(({ tab, headers }) => `Added ${sayCount(headers.length, 'column')} to ${tab}: ${sayList(headers)}.`),
    ...(facts.linked.length === 0 ? [] : [`Links can be chosen from a list in ${sayList(facts.linked)}.`]),
    ...facts.restored.map((tab) => `Put the banner of ${tab} back.`),
    ...facts.refreshed.map((tab) => `Brought what ${tab} says about the rules that came with Runsheet up to date.`),
    ...(facts.rows === 0 ? [] : [`Wrote ${sayCount(facts.rows, 'row')} of rules and settings.`]),
    ...(facts.sampleRows === 0 ? [] : [`Wrote ${sayCount(facts.sampleRows, 'sample row')}; remove them again with "Remove sample rows".`]),
    ...(facts.settings.length === 0 ? [] : [`Filled in ${sayList(facts.settings)} in Settings.`]),
  ];
  if (says.length === 0) return [NOTHING_TO_INSTALL];
  return [...says, ...(facts.added.length === 0 ? [] : [`${sayList(facts.added)} came along, because nothing works without it.`])];
}

/** The question before an installation: which tabs it makes, and that nothing else changes. */
export function askInstall(created: readonly string[], hidden: readonly string[], renamed: InstallFacts['renamed']): string {
  const shown = created.filter((tab) => !hidden.includes(tab));
  const books = hidden.length === 0 ? '' : ` and ${sayCount(hidden.length, 'hidden tab')} for its own books`;
  const makes =
    shown.length === 0 ? books.replace(' and ', ' ') : ` ${sayCount(shown.length, 'tab')}: ${sayList(shown)},${books}`.replace(/,$/, '');
  return [
    created.length === 0 ? 'Runsheet will put back what is missing in its own tabs.' : `Runsheet will make${makes}.`,
    ...renamed.map(({ wanted, used }) => `Your tab ${quote(wanted)} is not ours and stays as it is; ours will be ${quote(used)}.`),
    'Your own tabs and rows are not changed. Go on?',
  ].join('\n\n');
}

/** What to do once the tabs are there. */
export const AFTER_INSTALL = 'Next: fill in People and Processes, then choose "Start hourly checks".';

/** What removing the sample did. */
export function describeRemoval(removed: readonly { readonly tab: string; readonly rows: number }[]): readonly string[] {
  if (removed.length === 0) return [NO_SAMPLE_ROWS];
  return [`Removed the sample rows: ${sayList(removed.map(({ tab, rows }) => `${rows} in ${tab}`))}.`];
}
