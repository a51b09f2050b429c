import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ruleFiles } from '../../src/app/rules';
import { asProduct, type Product } from '../../src/core/tables/decode-product-data';

const folder = join(__dirname, '..', '..', 'templates');

function readAll(file: string): Readonly<Record<string, unknown>> {
  const keys = readdirSync(folder).filter((key) => existsSync(join(folder, key, file)));
  return Object.fromEntries(keys.map((key) => [key, JSON.parse(readFileSync(join(folder, key, file), 'utf8')) as unknown]));
}

function readRules(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(ruleFiles.map((file) => [file.concept, file]));
}

const library = readAll('library.json');

/** What the build writes as dist/Templates.html, as JSON text. */
export const productText = JSON.stringify({
  ...{ templates: readAll('template.json'), samples: readAll('sample.json'), rules: readRules() },
  library: { measurables: library['scorecard'], processes: library['processes'] },
});

/** Templates and samples, whole. */
export const product: Product = asProduct(JSON.parse(productText));
