import { quote } from './issue-texts';

function list(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

/** Refusal of a template nobody knows. */
export function describeUnknownTemplate(name: string, known: readonly string[]): string {
  return `There is no template ${quote(name)}. Choose from ${list(known)}.`;
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
  readonly rows: number;
  readonly sampleRows: number;
  readonly settings: readonly string[];
}

/** One sentence for each thing installation did; one in all where it did nothing. */
export function describeInstall(facts: InstallFacts): readonly string[] {
  const says = [
    ...(facts.created.length === 0 ? [] : [`Created ${count(facts.created.length, 'tab')}: ${list(facts.created)}.`]),
    ...facts.renamed.map(({ wanted, used }) => `Your tab ${quote(wanted)} is not ours and was left alone; ours is ${quote(used)}.`),
    ...facts.widened.map(({ tab, headers }) => `Added ${count(headers.length, 'column')} to ${tab}: ${list(headers)}.`),
    ...facts.restored.map((tab) => `Put the banner of ${tab} back.`),
    ...(facts.rows === 0 ? [] : [`Wrote ${count(facts.rows, 'row')} of rules and settings.`]),
    ...(facts.sampleRows === 0 ? [] : [`Wrote ${count(facts.sampleRows, 'sample row')}; remove them again with "Remove sample rows".`]),
    ...(facts.settings.length === 0 ? [] : [`Filled in ${list(facts.settings)} in Settings.`]),
  ];
  if (says.length === 0) return [NOTHING_TO_INSTALL];
  return [...says, ...(facts.added.length === 0 ? [] : [`${list(facts.added)} came along, because nothing works without it.`])];
}

/** What removing the sample did. */
export function describeRemoval(removed: readonly { readonly tab: string; readonly rows: number }[]): readonly string[] {
  if (removed.length === 0) return [NO_SAMPLE_ROWS];
  return [`Removed the sample rows: ${list(removed.map(({ tab, rows }) => `${rows} in ${tab}`))}.`];
}
