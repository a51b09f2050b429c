import type { Locator } from 'playwright-core';
import { ok, type Sidebar } from './open-sidebar';
import { openTab, press } from './states';
import { openSetup } from './states-of-setup';
import type { Overview } from '../../src/core/contract/overview';
import type { SetupView } from '../../src/core/contract/setup';

export type Then = (sidebar: Sidebar) => Promise<unknown>;
export type Find = (sidebar: Sidebar) => Locator;

/** A request on its way, and how it is sent once more after it failed. */
export interface Failing {
  readonly name: string;
  readonly request: string;
  readonly file: Overview;
  readonly reach: Then;
  readonly again: Then;
  /** What was typed, which is there all the same. */
  readonly kept?: readonly [field: Find, value: string];
}

export const nothing: Then = () => Promise.resolve();

export const pressing =
  (name: string | RegExp): Then =>
  (sidebar) =>
    press(sidebar, name);

export const through =
  (...steps: readonly Then[]): Then =>
  async (sidebar) => {
    for (const step of steps) await step(sidebar);
  };

export const given =
  (request: string, result: unknown): Then =>
  (sidebar) =>
    sidebar.answer(request, ok(result));

export const tab =
  (name: string): Then =>
  (sidebar) =>
    openTab(sidebar, name);

export const box =
  (name: string | RegExp): Find =>
  ({ page }) =>
    page.getByRole('textbox', { name });

export const labelled =
  (name: string): Find =>
  ({ page }) =>
    page.getByLabel(name);

export const filled =
  (field: Find, value: string): Then =>
  (sidebar) =>
    field(sidebar).fill(value);

/** Opens a part of the plan. */
export const inPlan = (name: RegExp): Then => through(tab('Plan'), pressing(name));

/** Opens a part of Setup in that file. */
export const inSetup =
  (view: SetupView, name: RegExp): Then =>
  (sidebar) =>
    openSetup(sidebar, view, name);

/** Is asked for by the last step, and offers to try again in its own place. */
export const asks = (request: string, file: Overview, reach: Then, more: Partial<Failing> = {}): Failing => ({
  ...{ name: request, request, file, reach, again: pressing('Try again') },
  ...more,
});

/** Is done by the last step, which does it again too. */
export const does = (request: string, file: Overview, ready: Then, last: Then, more: Partial<Failing> = {}): Failing => ({
  ...{ name: request, request, file, reach: through(ready, last), again: last },
  ...more,
});
