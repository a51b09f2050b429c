import type { Locator } from 'playwright-core';
import type { SheetWindow } from './sheet-window';

/** What a person does in the sidebar of a window: all of it in the view that is in front. */
export class Desk {
  constructor(private readonly window: SheetWindow) {}

  /** Opens one of the five views. */
  async open(view: 'Now' | 'Mine' | 'Status' | 'Plan' | 'Setup'): Promise<void> {
    const tab = this.window.sidebar.getByRole('tab', { name: view });
    await tab.click();
    await this.window.sidebar.locator('[role="tab"][aria-selected="true"]', { hasText: view }).waitFor();
  }

  /** The row of that title, with all that can be done about it. */
  item(title: string): Locator {
    const { sidebar } = this.window;
    return sidebar
      .locator('.item:visible')
      .filter({ has: sidebar.locator('.item-title').getByText(title, { exact: true }) })
      .first();
  }

  /** Titles of the rows, from top to bottom. */
  titles(): Promise<string[]> {
    return this.window.sidebar.locator('.item:visible .item-title').allInnerTexts();
  }

  /** Presses what can be done about a row, behind More where it does not come first. */
  async start(title: string, action: string): Promise<void> {
    const { sidebar } = this.window;
    const first = sidebar.getByRole('button', { name: `${action} ${title}`, exact: true });
    const more = sidebar.getByRole('button', { name: `More ${title}`, exact: true });
    await more.first().waitFor();
    if ((await first.count()) > 0) return first.first().click();
    await more.first().click();
    await sidebar.locator('.menu').getByRole('button', { name: action, exact: true }).click();
  }

  /** Opens the page of a row from the view in front. */
  async openPage(title: string): Promise<void> {
    await this.window.sidebar.getByRole('button', { name: title }).first().click();
    await this.window.sidebar.locator('h2.place').getByText(title, { exact: true }).waitFor();
  }

  /** The form of an action that was begun. */
  form(action: string): Locator {
    return this.window.sidebar.getByRole('form', { name: action });
  }

  /** Fills in the form of an action, labels to texts, sends it and waits until the sheet is up to date and the file was read again. */
  async act(title: string, action: string, typed: Readonly<Record<string, string>>): Promise<void> {
    await this.start(title, action);
    for (const [label, text] of Object.entries(typed)) await this.form(action).getByLabel(label, { exact: true }).fill(text);
    await this.settles(() => this.form(action).getByRole('button', { name: action, exact: true }).click());
  }

  /** Does something and waits until the file was read again after it. */
  async settles(press: () => Promise<void>): Promise<void> {
    const isRead = this.window.page.waitForResponse((answer) => answer.request().postData()?.includes('overview') === true);
    await press();
    await isRead;
    await this.window.sidebarIsReady();
    expect(await this.window.sidebar.getByText('the sheet does not show it everywhere yet').count()).toBe(0);
  }

  /** Waits until the sidebar tells that something was done. */
  async tells(text: string | RegExp): Promise<void> {
    await this.window.sidebar.getByRole('status').getByText(text).first().waitFor();
  }

  /** Waits until the sidebar tells that something was not done. */
  async refuses(text: string | RegExp): Promise<void> {
    await this.window.sidebar.getByRole('alert').getByText(text).first().waitFor();
  }
}
