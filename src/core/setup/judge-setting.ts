import { isAddress } from '../people/directory';
import type { Directory } from '../people/person';
import { businessOwnerIssues } from '../plan/person-issues';
import { decodeSettings } from '../settings/decode-settings';
import { splitList } from '../tables/decode-value';
import type { Row } from '../tables/row';
import { quote, withoutPlace } from '../texts/issue-texts';

type Check = (text: string, row: Row, directory: Directory) => string;

const DOMAIN = /^[^\s@.]+(\.[^\s@.]+)+$/;

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  [
    'business owner',
    (text, row, directory) => {
      const [issue] = businessOwnerIssues([row], text, directory);
      return issue === undefined ? '' : withoutPlace(issue);
    },
  ],
  ['test recipient', (text) => (isAddress(text) ? '' : `${quote(text)} is no mail address; write one like ana@cafe.example.`)],
  [
    'approved domains',
    (text) => {
      const wrong = splitList(text).find((domain) => !DOMAIN.test(domain));
      return wrong === undefined ? '' : `${quote(wrong)} is no domain; write them like cafe.example, bar.example.`;
    },
  ],
]);

/** Why a setting cannot have that value, and what to write; `''` where it can. The sweep reads it with the same decoder. */
export function judgeSetting(row: Row, value: string, directory: Directory): string {
  const written: Row = { ...row, cells: { ...row.cells, value }, values: { ...row.values, value } };
  const [issue] = decodeSettings([written], []).issues;
  if (issue !== undefined) return withoutPlace(issue);
  return value === '' ? '' : (CHECKS.get(row.title.trim().toLowerCase())?.(value, written, directory) ?? '');
}
