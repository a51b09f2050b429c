import { everyProof, holding, people, person, run } from './build-mine';
import { busy, item, overview, why } from './build-overview';
import { chain } from './build-strategy';
import { ok, refused, type Opening, type Sidebar } from './open-sidebar';
import type { Browsing } from './with-browser';
import type { AttentionItem, Overview } from '../../src/core/contract/overview';

type Then = (sidebar: Sidebar) => Promise<unknown>;

interface ActingState {
  readonly name: string;
  readonly reach: (browsing: Browsing, opening: Opening) => Promise<Sidebar>;
}

const press = (sidebar: Sidebar, name: string | RegExp): Promise<void> => sidebar.page.getByRole('button', { name }).click();

const on = (name: string, file: Overview, then: Then): ActingState => ({
  name,
  reach: async ({ read }, opening) => {
    const sidebar = await read(file, opening);
    await then(sidebar);
    return sidebar;
  },
});

const COFFEE: AttentionItem = item({ id: 'U-C0FFEE', title: 'Coffee order', mine: true, next: { does: 'reassign', says: 'Hand over' } });
const morning = (fields: Partial<Overview> = {}): Overview => busy({ people, attention: [COFFEE], ...fields });

const inMine =
  (then: Then = () => Promise.resolve()): Then =>
  async (sidebar) => {
    await sidebar.page.getByRole('tab', { name: 'Mine' }).click();
    await then(sidebar);
  };

const handOver: Then = async (sidebar) => {
  await press(sidebar, 'Hand over Coffee order');
  await sidebar.page.getByRole('combobox', { name: 'To whom' }).fill('o');
};

async function sendHandOver(sidebar: Sidebar): Promise<void> {
  await handOver(sidebar);
  await sidebar.page.keyboard.press('ArrowDown');
  await sidebar.page.keyboard.press('Enter');
  await sidebar.page.keyboard.press('Enter');
}

const choose =
  (action: string): Then =>
  async (sidebar) => {
    await press(sidebar, 'More Coffee order');
    await press(sidebar, action);
  };

/** Every state of acting and of what somebody holds. */
export const ACTING_STATES: readonly ActingState[] = [
  on('more than five of a kind', morning({ attention: Array.from({ length: 7 }, (_, at) => ({ ...COFFEE, id: `U-${at}` })) }), () =>
    Promise.resolve(),
  ),
  on('everybody else’s, folded', morning({ people: [...people, person('Eve', { mine: true })], attention: [COFFEE, item()] }), (sidebar) =>
    press(sidebar, /^Everybody else/),
  ),
  on('more actions', morning(), (sidebar) => press(sidebar, 'More Coffee order')),
  on('handing over', morning(), handOver),
  on('handing over to nobody', morning(), async (sidebar) => {
    await press(sidebar, 'Hand over Coffee order');
    await sidebar.page.keyboard.press('Enter');
  }),
  on('being saved', morning(), sendHandOver),
  on('a hand-over that was refused', morning(), async (sidebar) => {
    await sendHandOver(sidebar);
    await sidebar.answer('reassign', refused('Coffee order was handed over meanwhile.'));
    await sidebar.page.locator('.make .wrong').waitFor();
  }),
  on('done, with a way back', morning(), async (sidebar) => {
    await sendHandOver(sidebar);
    await sidebar.answer('reassign', ok({ says: ['Coffee order is with Ben Okafor.'], undo: { request: 'undo', cells: [], made: [] } }));
    await press(sidebar, 'Undo');
    await sidebar.page.getByText('Taking it back').waitFor();
  }),
  on('an excuse', morning(), choose('Excuse')),
  on('moving on', morning(), choose('Move it on now')),
  on('a to-do to add', morning(), choose('Add a to-do')),
  on('what somebody holds', holding(), inMine()),
  on(
    'a run that lacks something',
    holding(),
    inMine((sidebar) => press(sidebar, 'Done Open the café (North)')),
  ),
  on(
    'a number that is written',
    holding(),
    inMine((sidebar) => sidebar.page.getByRole('textbox', { name: /^Number/ }).fill('36')),
  ),
  on('nothing that somebody holds', overview(), inMine()),
  on(
    'somebody who is not known',
    holding({ you: { address: '', name: '', chosen: false }, mine: { ...holding().mine, who: '' } }),
    inMine(),
  ),
  on(
    'no row selected',
    overview(),
    inMine(async (sidebar) => {
      await press(sidebar, 'Explain the selected row');
      await sidebar.answer('selected', ok({ id: null, title: '', place: '' }));
      await sidebar.page.getByText('Click a cell').waitFor();
    }),
  ),
  on(
    'hostile text in a run',
    holding({
      mine: {
        ...holding().mine,
        runs: [run({ title: '<img src=x>'.repeat(17), note: 'x'.repeat(5000), why: 'مرحبا بكم '.repeat(100), field: everyProof().field })],
      },
    }),
    inMine(),
  ),
  on('the page of a row', morning(), async (sidebar) => {
    await sidebar.page.getByRole('button', { name: 'Coffee order', exact: true }).click();
    await sidebar.answer('why', ok(why()));
    await sidebar.answer('chain', ok(chain()));
    await sidebar.page.getByRole('heading', { name: 'What it serves' }).waitFor();
  }),
];
