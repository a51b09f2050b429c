import type { SampleFile } from './template-sample';
import type { TemplateSpec } from './spec';
import type { RuleFile } from '../rules/rule-file';

// The product's own data is checked by the tests of templates and rules; checking it again at every heartbeat would cost more than the rest of an idle one.

/** A template of the product. */
export function asTemplate(json: unknown): TemplateSpec {
  return json as TemplateSpec;
}

/** A sample of the product. */
export function asSample(json: unknown): SampleFile {
  return json as SampleFile;
}

/** A rule file of the product. */
export function asRuleFile(json: unknown): RuleFile {
  return json as RuleFile;
}
