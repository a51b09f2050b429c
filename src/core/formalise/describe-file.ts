import type { OneName } from './find-one-name';
import type { Overwritten } from './find-overwritten';
import { lineAt, noData, partOf, placeOfCell } from './honesty-part';
import type { TabInspection } from './inspect-tab';
import { sayPart } from './share';
import { nameSpot } from './sheet-tab';
import type { HonestyLine, HonestyPart } from '../contract/formalise';
import { oneLine } from '../mail/escape-html';
import { sayCount } from '../texts/say-list';

const LONGEST = 80;
const short = (text: string): string => oneLine(text, LONGEST);

function overwrittenLine(tab: string, one: Overwritten): HonestyLine {
  const says = `${tab} ${nameSpot(one)} holds ${short(one.shows)}, typed; ${one.beside} calculates ${short(one.formula)}.`;
  return lineAt(placeOfCell(tab, one.row, one.column), says);
}

function overwrittenPart(tabs: readonly TabInspection[]): HonestyPart {
  const title = 'Formulas overwritten by typed values';
  const formulas = tabs.reduce((sum, tab) => sum + tab.formulas, 0);
  if (formulas === 0) return noData('overwritten', title, 'There are no formulas in this file.');
  const lines = tabs.flatMap(({ tab, overwritten }) => overwritten.map((one) => overwrittenLine(tab, one)));
  const says =
    lines.length === 0
      ? `No typed value stands in a column or row of formulas; ${sayCount(formulas, 'formula')} looked at.`
      : `${sayCount(lines.length, 'cell')} among ${sayCount(formulas, 'formula')}: what they calculated does not follow any more.`;
  return partOf('overwritten', title, says, lines);
}

function derivedPart(tabs: readonly TabInspection[]): HonestyPart {
  const lines = tabs.flatMap(({ tab, derived }) =>
    derived.map((one) => {
      const says = `${tab}: ${one.says}, and so in all ${one.rows} rows, but it is typed.`;
      return lineAt(placeOfCell(tab, one.row, one.column), says);
    }),
  );
  const says =
    lines.length === 0 ? 'No column of typed numbers follows from two others.' : `${sayCount(lines.length, 'column')} could be a formula.`;
  return partOf('derived', 'Typed numbers that follow from others', says, lines);
}

function errorPart(tabs: readonly TabInspection[]): HonestyPart {
  const found = tabs.filter(({ errors }) => errors.length > 0);
  const count = found.reduce((sum, { errors }) => sum + errors.length, 0);
  const lines = found.flatMap(({ tab, errors }) => {
    const [first] = errors;
    if (first === undefined) return [];
    const more = errors.length === 1 ? '' : `, and ${errors.length - 1} more on this tab`;
    return [lineAt(placeOfCell(tab, first.row, first.column), `${tab} ${nameSpot(first)} shows ${first.shows}${more}.`)];
  });
  const says = count === 0 ? 'No cell shows an error.' : `${sayCount(count, 'cell')} on ${sayCount(found.length, 'tab')}.`;
  return partOf('errors', 'Cells that show an error', says, lines, count);
}

function outsidePart(tabs: readonly TabInspection[]): HonestyPart {
  const found = tabs.filter(({ outside }) => outside.length > 0);
  const count = found.reduce((sum, { outside }) => sum + outside.length, 0);
  const lines = found.flatMap(({ tab, outside }) => {
    const [first] = outside;
    if (first === undefined) return [];
    const says = `${tab}: ${sayCount(outside.length, 'cell')} ${outside.length === 1 ? 'reads' : 'read'} another file, the first is ${nameSpot(first)}.`;
    return [lineAt(placeOfCell(tab, first.row, first.column), says)];
  });
  const says =
    count === 0
      ? 'No formula reads another file.'
      : `${sayCount(count, 'formula')} ${count === 1 ? 'stops' : 'stop'} when that file is moved or closed to its reader.`;
  return partOf('outside', 'What comes from other files', says, lines, count);
}

/** Hidden tabs that a visible one reads: whoever sees the number does not see where it comes from. */
function hiddenPart(tabs: readonly TabInspection[]): HonestyPart {
  const readers = tabs.filter(({ hidden }) => !hidden);
  const lines = tabs
    .filter(({ hidden }) => hidden)
    .flatMap(({ tab }) =>
      readers.flatMap((reader) => {
        const read = reader.reads.get(tab.toLowerCase());
        if (read === undefined) return [];
        const says = `${reader.tab}: ${sayCount(read.cells, 'formula')} ${read.cells === 1 ? 'reads' : 'read'} the hidden tab ${tab}, the first is ${nameSpot(read.first)}.`;
        return [lineAt(placeOfCell(reader.tab, read.first.row, read.first.column), says)];
      }),
    );
  const says =
    lines.length === 0
      ? 'No visible number comes from a hidden tab.'
      : `${sayCount(lines.length, 'tab')} ${lines.length === 1 ? 'shows' : 'show'} numbers that come from hidden tabs.`;
  return partOf('hidden', 'Hidden tabs that are read', says, lines);
}

function namesPart(names: readonly (OneName & { readonly tab: string })[]): HonestyPart {
  const lines = names.map((one) =>
    lineAt(placeOfCell(one.tab, one.row, one.column), `${one.tab}: ${short(one.name)} stands in ${sayPart(one)} of ${short(one.header)}.`),
  );
  const says =
    lines.length === 0
      ? 'No column of names holds nearly always the same one.'
      : `${sayCount(lines.length, 'column')} of your own tabs ${lines.length === 1 ? 'names' : 'name'} one person nearly everywhere.`;
  return partOf('names', 'Columns with one name', says, lines);
}

/** What can be said of any file, whoever made its tabs. */
export function describeFile(
  tabs: readonly TabInspection[],
  names: readonly (OneName & { readonly tab: string })[],
): readonly HonestyPart[] {
  return [overwrittenPart(tabs), errorPart(tabs), derivedPart(tabs), outsidePart(tabs), hiddenPart(tabs), namesPart(names)];
}
