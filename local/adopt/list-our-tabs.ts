import type { AddOn } from '../cli/surroundings';
import { isRecord, listIn, textIn } from '../desk/read-json';

/** Names of all tabs the add-on may ever make, in small letters; they ship as data beside its code. */
export function listOurTabs(addOn: AddOn): ReadonlySet<string> {
  const text = /\{[\s\S]*\}/.exec(addOn.html['Templates'] ?? '')?.[0] ?? '{}';
  const data: unknown = JSON.parse(text);
  const templates = isRecord(data) && isRecord(data['templates']) ? Object.values(data['templates']) : [];
  const tables = templates.filter(isRecord).flatMap((template) => listIn(template, 'tables').filter(isRecord));
  return new Set(tables.map((table) => textIn(table, 'tab', '').toLowerCase()));
}
