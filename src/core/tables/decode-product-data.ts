import type { SampleFile } from './template-sample';
import type { TemplateSpec } from './spec';
import type { RuleFile } from '../rules/rule-file';
import type { Library } from '../setup/library';

// The product's own data is checked by the tests of templates and rules; checking it again at every heartbeat would cost more than the rest of an idle one.

/** A template of the product. */
export function asTemplate(json: unknown): TemplateSpec {
  return json as TemplateSpec;
}

/** All templates and their samples by template key, all rules by concept, and the library, whole. */
export interface Product {
  readonly templates: Readonly<Record<string, TemplateSpec>>;
  readonly samples: Readonly<Record<string, SampleFile>>;
  readonly rules: Readonly<Record<string, RuleFile>>;
  readonly library: Library;
}

/** What an installation needs of the product. */
export function asProduct(json: unknown): Product {
  return json as Product;
}

/** A rule file of the product. */
export function asRuleFile(json: unknown): RuleFile {
  return json as RuleFile;
}
