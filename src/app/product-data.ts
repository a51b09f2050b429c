import type { Ports } from './ports';
import { templates } from './templates';
import { asProduct, type Product } from '../core/tables/decode-product-data';
import type { TemplateSpec } from '../core/tables/spec';

/** Everything an installation needs, templates in the order in which their tabs stand in a new file. */
export interface WholeProduct extends Pick<Product, 'samples'> {
  readonly templates: readonly TemplateSpec[];
}

/** Reads templates and samples whole. It is read where it is needed, so that a heartbeat does not load it. */
export function readProduct(ports: Ports): WholeProduct {
  const product = asProduct(JSON.parse(ports.assets.text('Templates')));
  return { templates: templates.map((slim) => product.templates[slim.key] ?? slim), samples: product.samples };
}
