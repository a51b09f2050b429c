import type { SheetWindow } from './sheet-window';

/** A way into one of the states of the page, and out of it again. */
export interface PageState {
  readonly name: string;
  readonly enter: (window: SheetWindow) => Promise<unknown>;
  readonly leave?: (window: SheetWindow) => Promise<unknown>;
}

const nothing = (): Promise<void> => Promise.resolve();
const escape = (window: SheetWindow): Promise<void> => window.page.keyboard.press('Escape');

const closeSidebar = (window: SheetWindow): Promise<void> => window.page.getByRole('button', { name: 'Close the sidebar' }).click();

async function showQuestion(window: SheetWindow): Promise<void> {
  await window.choose('Start hourly checks');
  await window.dialog.getByRole('button', { name: 'No', exact: true }).waitFor();
}

async function closeQuestion(window: SheetWindow): Promise<void> {
  await window.answer('No');
  await window.answer('OK');
  await window.dialog.waitFor({ state: 'detached' });
}

async function pressBold(window: SheetWindow): Promise<void> {
  await window.select('Runs', 'D3');
  await window.page.keyboard.press('Control+b');
  await window.toasts.getByText('This look is not kept in the file.').waitFor();
}

async function openPeople(window: SheetWindow): Promise<void> {
  await window.page.getByRole('button', { name: /Change person$/ }).click();
  await window.page.getByRole('menuitemradio', { name: 'Ben Okafor' }).waitFor();
}

/** The states of the page around the grid, in an order in which one can go through them from the sample company. */
export const PAGE_STATES: readonly PageState[] = [
  { name: 'just opened', enter: nothing },
  {
    name: 'a menu of the add-on open',
    enter: async (window) => {
      for (const name of ['Extensions', 'Runsheet']) await window.page.getByRole('menuitem', { name, exact: true }).click();
      await window.page.getByRole('menuitem', { name: 'Open Runsheet' }).waitFor();
    },
    leave: escape,
  },
  {
    name: 'a menu of the sheet open',
    enter: (window) => window.page.getByRole('menuitem', { name: 'Format', exact: true }).click(),
    leave: escape,
  },
  { name: 'the people open', enter: openPeople, leave: escape },
  { name: 'a question', enter: showQuestion, leave: closeQuestion },
  { name: 'the note of a cell', enter: (window) => window.select('Runs', [1, 'Due']).then(() => window.note.waitFor()) },
  { name: 'a message', enter: pressBold },
  { name: 'the sidebar', enter: (window) => window.openSidebar() },
  { name: 'the sidebar and the outbox', enter: (window) => window.press('Outbox'), leave: nothing },
  {
    name: 'a letter',
    enter: async (window) => {
      await (await window.openMailTo('ana@corner-cup.example')).getByText('Open the café (Harbour)').first().waitFor();
    },
    leave: (window) => window.panel.getByRole('button', { name: 'All mail' }).click(),
  },
  {
    name: 'under the hood',
    enter: async (window) => {
      await window.press('Under the hood');
      await window.panel.getByText('runsheetHourly').first().click();
      await window.panel.locator('details[open] .services').waitFor();
    },
    leave: (window) => window.press('Under the hood'),
  },
  { name: 'the sidebar closed again', enter: closeSidebar },
];
