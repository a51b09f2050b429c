import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on a page, one line each: the rule and where it is broken. Parts can be left out by their selectors. */
export async function audit(page: Page, leftOut: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async (exclude) => {
    const { axe: loaded } = globalThis as unknown as { axe: { run(context: object): Promise<AxeResults> } };
    return loaded.run({ exclude });
  }, leftOut);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
