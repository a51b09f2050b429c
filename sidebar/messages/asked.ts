import type { Request } from '../../src/core/contract/check-request';
import type { RuleChange } from '../../src/core/contract/strategy';

/** Everything that the sidebar asks. */
export type Asked =
  | Request
  | { readonly request: 'quarter' | 'year' | 'rules' | 'reopen-quarter' | 'reopen-year' }
  | { readonly request: 'close-quarter'; readonly quarter: string; readonly results: Readonly<Record<string, string>> }
  | { readonly request: 'close-year'; readonly year: string; readonly results: Readonly<Record<string, string>> }
  | { readonly request: 'try-rules' | 'save-rules'; readonly changes: readonly RuleChange[] };
