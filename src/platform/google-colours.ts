import { TONES, type ToneLook } from './tones';
import type { ColourRule } from '../core/tables/spec';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

function finish(builder: Builder, range: Range, look: ToneLook): Rule {
  return builder.setRanges([range]).setBackground(look.background).setFontColor(look.colour).setBold(look.bold).build();
}

/** Rules that colour these words; one a word, because Sheets compares with one text at a time. */
export function wordRules(range: Range, equals: readonly string[], tone: ColourRule['tone']): readonly Rule[] {
  return equals.map((word) => finish(SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(word), range, TONES[tone]));
}

/** A rule that colours where a formula is true. */
export function formulaRule(range: Range, formula: string, look: ToneLook): Rule {
  return finish(SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula), range, look);
}
