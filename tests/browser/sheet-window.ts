import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { installGridReader, type Place } from './read-grid';

/** Milliseconds that a busy machine may need for what is waited for. */
const PATIENCE = 20_000;

const nameIn = (place: Place): string => (typeof place === 'string' ? place : `row ${place[0]}, ${place[1]}`);

/** One browser window on the page, and what a person sees and does in it. */
export class SheetWindow {
  /** Errors that went to the console, and exceptions that nobody caught. */
  readonly problems: string[] = [];

  private constructor(readonly page: Page) {
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
  }

  /** Opens the page and waits until the workbook stands there. */
  static async open(context: BrowserContext, address: string): Promise<SheetWindow> {
    const window = new SheetWindow(await context.newPage());
    await window.page.addInitScript(installGridReader);
    await window.page.goto(address);
    await window.stands();
    return window;
  }

  /** Waits until the workbook stands there. */
  async stands(): Promise<void> {
    await this.page.locator('.grid-root canvas').first().waitFor();
    await this.page.waitForFunction(() => window.grid.active() !== '');
  }

  /** The content of the add-on's sidebar. */
  get sidebar(): FrameLocator {
    return this.page.frameLocator('[data-sidebar] iframe');
  }

  get clock(): Locator {
    return this.page.getByRole('region', { name: 'Clock' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The line that shows the note of the active cell. */
  get note(): Locator {
    return this.page.locator('.note-line');
  }

  get toasts(): Locator {
    return this.page.locator('[data-toasts]');
  }

  /** The panel at the right: the outbox, or what is under the hood. */
  get panel(): Locator {
    return this.page.locator('#panel');
  }

  /** What a cell shows. */
  text(tab: string, place: Place): Promise<string | null> {
    return this.page.evaluate(([name, at]) => window.grid.text(name, at), [tab, place] as const);
  }

  /** Waits until a cell shows that. */
  async shows(tab: string, place: Place, text: string): Promise<void> {
    const isShown = ([name, at, wanted]: readonly [string, Place, string]): boolean => window.grid.text(name, at) === wanted;
    try {
      await this.page.waitForFunction(isShown, [tab, place, text] as const, { polling: 50 });
    } catch (error) {
      const now = this.page.isClosed() ? 'nothing, its window is closed' : `"${String(await this.text(tab, place))}"`;
      throw new Error(`${tab}, ${nameIn(place)}, shows ${now}, not "${text}".`, { cause: error });
    }
  }

  /** The first row of a tab that shows that text under a header. */
  async rowOf(tab: string, header: string, text: string): Promise<number> {
    const at = (await this.column(tab, header)).indexOf(text);
    if (at < 0) throw new Error(`${tab} has no row with ${header} ${text}.`);
    return at + 1;
  }

  /** What a column shows, its header first, as far down as anything stands in the tab. */
  column(tab: string, header: string): Promise<readonly string[]> {
    return this.page.evaluate(([name, of]) => window.grid.column(name, of), [tab, header] as const);
  }

  /** What every cell shows, by tab. */
  all(): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
    return this.page.evaluate(() => window.grid.all());
  }

  /** Names of the tabs at the bottom. */
  tabs(): Promise<string[]> {
    return this.page.locator('.o-sheet-list .o-sheet-name').allInnerTexts();
  }

  /** Clicks a tab at the bottom. */
  async openTab(name: string): Promise<void> {
    const sheet = this.page.locator('.o-sheet-list .o-sheet', { has: this.page.getByText(name, { exact: true }) });
    await sheet.click();
    await this.page.waitForFunction((wanted) => window.grid.active() === wanted, name);
  }

  /** Opens a tab and goes to a cell by its name; then the keyboard is the cell's. */
  async select(tab: string, place: Place): Promise<void> {
    const [front, name] = await this.page.evaluate(([of, at]) => [window.grid.active(), window.grid.nameOf(of, at)], [tab, place] as const);
    if (name === '') throw new Error(`${tab} has no ${nameIn(place)}.`);
    if (front !== tab) await this.openTab(tab);
    if ((await this.page.evaluate(() => window.grid.cell())) !== name) {
      const box = this.page.locator('.o-named-range-selector input');
      await box.click();
      await box.fill(name);
      await box.press('Enter');
    }
    const isThere = (wanted: string): boolean =>
      window.grid.cell() === wanted && document.activeElement?.closest('.o-grid-composer') !== null;
    await this.page.waitForFunction(isThere, name);
  }

  /** Clicks into the middle of a cell. */
  async click(tab: string, place: Place): Promise<void> {
    await this.select(tab, place);
    const { x, y } = await this.page.evaluate((at) => window.grid.middle(at), place);
    const corner = await this.page.locator('.o-grid').boundingBox();
    if (corner === null) throw new Error('There is no grid.');
    await this.page.mouse.click(corner.x + x, corner.y + y);
  }

  /** Types into a cell and presses Enter. */
  async type(tab: string, place: Place, text: string): Promise<void> {
    await this.write(tab, place, text);
    await this.page.keyboard.press('Enter');
  }

  /** Types into a cell and leaves it open. The first letter opens the cell, as for a person whose eyes are on it. */
  async write(tab: string, place: Place, text: string): Promise<void> {
    await this.select(tab, place);
    const [first = '', ...rest] = text;
    await this.page.keyboard.type(first);
    await this.page.waitForFunction((letter) => document.activeElement?.textContent === letter, first);
    await this.page.keyboard.type(rest.join(''));
  }

  /** Clicks Extensions, Runsheet, and an item there. */
  async choose(item: string): Promise<void> {
    for (const name of ['Extensions', 'Runsheet', item]) await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  /** Opens the sidebar and waits until it has read the file. */
  async openSidebar(): Promise<void> {
    await this.choose('Open Runsheet');
    await this.sidebarIsReady();
  }

  async sidebarIsReady(): Promise<void> {
    await this.sidebar.locator('main[aria-busy="false"]').waitFor();
  }

  /** Presses the sidebar's Check now and waits until it has looked again. */
  async checkNow(): Promise<void> {
    const isRead = this.page.waitForResponse((answer) => answer.request().postData()?.includes('overview') === true);
    await this.sidebar.getByRole('button', { name: 'Check now' }).click();
    await isRead;
    await this.sidebar.getByRole('status').getByText('Checked').waitFor();
    await this.sidebarIsReady();
  }

  /** Reads a question or a message of the add-on, and answers it. */
  async answer(button: string): Promise<string> {
    const text = await this.dialog.innerText();
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    return text;
  }

  /** Moves the clock; `local` is what it then shows, such as `07:00`. */
  async move(by: 'hour' | 'day' | 'week', local: string): Promise<void> {
    await this.clock.getByRole('button', { name: `Move the clock forward 1 ${by}` }).click();
    await this.clock.getByText(local).waitFor();
    await this.clock.getByRole('button', { name: `1 ${by}`, disabled: false }).waitFor();
  }

  /** Becomes somebody else in this window. */
  async sitDown(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /Change person$/ }).click();
    await this.page.getByRole('menuitemradio', { name }).click();
    await this.page.getByRole('button', { name: `You are ${name}` }).waitFor();
  }

  /** Opens or closes a panel at the right. */
  async press(panel: 'Outbox' | 'Under the hood'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: panel }).click();
  }

  /** Opens the mail to that address that came last, from the list of the outbox; its content. */
  async openMailTo(address: string): Promise<FrameLocator> {
    await this.panel.getByRole('button', { name: address }).first().click();
    return this.panel.frameLocator('iframe');
  }

  /** Goes back to the list of the outbox and closes it. */
  async closeMail(): Promise<void> {
    await this.panel.getByRole('button', { name: 'All mail' }).click();
    await this.press('Outbox');
  }

  /** Waits until everything is saved. */
  async isSaved(): Promise<void> {
    await this.page.locator('[data-saved="true"]').waitFor();
  }
}
