import type { Ports } from './ports';
import { ruleFiles } from './rules';
import { templates } from './templates';
import { asProduct, type Product } from '../core/tables/decode-product-data';
import type { RuleFile } from '../core/rules/rule-file';
import type { TemplateSpec } from '../core/tables/spec';

/** Everything an installation needs, templates in the order in which their tabs stand in a new file. */
export interface WholeProduct extends Pick<Product, 'samples' | 'library'> {
  readonly templates: readonly TemplateSpec[];
  /** In the order of the Rules tab, with the words that explain them. */
  readonly ruleFiles: readonly RuleFile[];
}

/** Reads templates, samples and rules whole. It is read where it is needed, so that a heartbeat does not load it. */
export function readProduct(ports: Ports): WholeProduct {
  const product = asProduct(JSON.parse(ports.assets.text('Templates')));
  return {
    templates: templates.map((slim) => product.templates[slim.key] ?? slim),
    samples: product.samples,
    library: product.library,
    ruleFiles: ruleFiles.map((slim) => product.rules[slim.concept] ?? slim),
  };
}
