import type { Book } from '../store/book';
import type { Tab } from '../store/tab';
import type { Area, StoredProtection, StoredValidation } from '../store/types';
import { cutText, listLongTexts } from '../xlsx/long-texts';
import { fileHoldsValidation } from '../xlsx/write-validations';
import { isRecord, listIn, numberIn, textIn } from './read-json';

/** Everything about the tabs that an .xlsx cannot hold, as plain data for a JSON file. */
export function describeExtras(book: Book): Readonly<Record<string, unknown>> {
  const tabs = book.tabs.map((tab) => ({
    tab: tab.name,
    protections: tab.protections,
    validations: tab.validations.filter((placed) => !fileHoldsValidation(placed.rule)),
  }));
  return { longTexts: listLongTexts(book), tabs: tabs.filter((one) => one.protections.length + one.validations.length > 0) };
}

/** Puts back what `describeExtras` noted for this tab, as far as the file still fits it. */
export function restoreExtras(tab: Tab, extras: Readonly<Record<string, unknown>>): void {
  for (const one of listIn(extras, 'longTexts').filter(isRecord)) {
    if (textIn(one, 'tab', '') === tab.name)
      restoreText(tab, numberIn(one, 'row', 0), numberIn(one, 'column', 0), textIn(one, 'whole', ''));
  }
  const own = listIn(extras, 'tabs')
    .filter(isRecord)
    .find((one) => textIn(one, 'tab', '') === tab.name);
  if (own === undefined) return;
  tab.protections.push(...listIn(own, 'protections').filter(isRecord).map(decodeProtection));
  for (const placed of listIn(own, 'validations').filter(isRecord)) {
    const area = decodeArea(placed['area']);
    if (area !== null && isRecord(placed['rule'])) tab.validations.push({ area, rule: decodeValidation(placed['rule']) });
  }
}

// Only where nobody changed the shortened text in another program since.
function restoreText(tab: Tab, row: number, column: number, whole: string): void {
  const cell = row > 0 && column > 0 ? tab.cell(row, column) : undefined;
  if (cell !== undefined && cell.value === cutText(whole)) tab.setCell(row, column, { ...cell, value: whole });
}

function decodeProtection(one: Record<string, unknown>): StoredProtection {
  return {
    area: decodeArea(one['area']),
    description: textIn(one, 'description', ''),
    warningOnly: one['warningOnly'] !== false,
    editors: listIn(one, 'editors').map(String),
  };
}

const kinds = ['list', 'range', 'checkbox', 'date', 'number', 'custom'] as const;

function decodeValidation(one: Record<string, unknown>): StoredValidation {
  return {
    kind: kinds.find((kind) => kind === one['kind']) ?? 'list',
    values: listIn(one, 'values').map(String),
    allowInvalid: one['allowInvalid'] !== false,
    help: textIn(one, 'help', ''),
  };
}

function decodeArea(value: unknown): Area | null {
  if (!isRecord(value)) return null;
  return {
    row: numberIn(value, 'row', 1),
    column: numberIn(value, 'column', 1),
    rows: numberIn(value, 'rows', 1),
    columns: numberIn(value, 'columns', 1),
  };
}
