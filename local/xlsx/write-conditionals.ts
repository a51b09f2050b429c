import type { StoredConditional } from '../store/types';
import { areaName } from './address';
import type { StyleSheet } from './style-sheet';
import { escapeXml, withAttributes } from './xml';

/** All `conditionalFormatting` elements of a sheet; the first rule is the gravest. */
export function renderConditionals(rules: readonly StoredConditional[], styles: StyleSheet): string {
  return rules
    .filter((rule) => rule.areas.length > 0)
    .map((rule, index) => {
      const xml = withAttributes(carriedRule(rule) ?? renderRule(rule, styles), { priority: String(index + 1) });
      return `<conditionalFormatting sqref="${rule.areas.map(areaName).join(' ')}">${xml}</conditionalFormatting>`;
    })
    .join('');
}

function carriedRule(rule: StoredConditional): string | undefined {
  return 'carried' in rule && typeof rule.carried === 'string' ? rule.carried : undefined;
}

function renderRule(rule: StoredConditional, styles: StyleSheet): string {
  const style = styles.addConditionalStyle(renderStyle(rule));
  if (rule.test.kind === 'formula') {
    return `<cfRule type="expression" dxfId="${style}"><formula>${escapeXml(rule.test.value.replace(/^=/, ''))}</formula></cfRule>`;
  }
  const text = rule.test.value.replace(/"/g, '""');
  return `<cfRule type="cellIs" operator="equal" dxfId="${style}"><formula>${escapeXml(`"${text}"`)}</formula></cfRule>`;
}

function renderStyle(rule: StoredConditional): string {
  const colour = rule.colour === null ? '' : `<color rgb="${argb(rule.colour)}"/>`;
  const font = rule.bold || colour !== '' ? `<font>${rule.bold ? '<b/>' : ''}${colour}</font>` : '';
  const fill =
    rule.background === null ? '' : `<fill><patternFill patternType="solid"><bgColor rgb="${argb(rule.background)}"/></patternFill></fill>`;
  return `<dxf>${font}${fill}</dxf>`;
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}
