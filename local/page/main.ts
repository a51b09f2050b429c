import { element } from './dom/element';
import { describeError } from './live/actions';
import { Follower } from './live/follower';
import { listen } from './live/listen';
import { readState, readTemplates } from './live/read-answer';
import { Page } from './page';

declare const SIDEBAR_SHIM: string;

async function start(target: HTMLElement): Promise<void> {
  const templates = await readTemplates();
  let page: Page | null = null;
  const follower = new Follower({
    ask: async () => {
      await page?.settle();
      return readState();
    },
    show: async (state) => {
      page ??= new Page(state, { target, templates, shim: SIDEBAR_SHIM, refresh: () => void follower.refresh() });
      await page.show(state);
    },
    apply: (event) => page?.apply(event),
    failed: (error) => (page === null ? sayInstead(target, error) : page.fail(error)),
  });
  listen('/api/events', {
    heard: (event) => follower.receive(event),
    open: () => void follower.refresh(),
    broken: () => page?.setConnected(false),
  });
}

function sayInstead(target: HTMLElement, error: unknown): void {
  target.replaceChildren(element('p', { class: 'opening', text: describeError(error), attributes: { role: 'alert' } }));
}

const target = document.getElementById('page');
if (target !== null) start(target).catch((error: unknown) => sayInstead(target, error));
