import type { PageEvent, PageMail, PageRun, PageState } from '../../local/page/messages';
import { PageStore, showEvent, showState } from '../../local/page/state/page-store';
import type { Shown } from '../../local/page/state/page-store';
import { choosePerson, withOwner } from '../../local/page/state/person';
import { Unread } from '../../local/page/state/unread';

const mail = (number: number, at = '2026-11-16T07:00'): PageMail => ({
  number,
  at,
  from: 'mara@corner-cup.example',
  to: ['ana@corner-cup.example'],
  subject: 'Open the café',
  preview: 'Due since 07:00.',
});
const ana = { name: 'Ana Ruiz', address: 'ana@corner-cup.example' };
const ben = { name: 'Ben Okafor', address: 'ben@corner-cup.example' };
const owner = 'mara@corner-cup.example';

const state: PageState = {
  files: { opened: 0, place: '/home/mara', known: ['cafe.xlsx'] },
  version: 3,
  file: 'corner-cup.xlsx',
  saved: true,
  owner,
  people: [ana],
  clock: { now: 0, local: '2026-11-16T06:00', zone: 'Europe/Berlin', runs: false },
  menu: [],
  triggers: [],
  workbook: { sheets: [] },
  notes: [],
  mails: [mail(1)],
  runs: [],
};
const shown: Shown = { ...showState(state), connected: true, moving: false };

function after(event: PageEvent): Shown {
  return { ...shown, ...showEvent(shown, event) };
}

describe('what is shown', () => {
  it('is the state without what only the grid needs', () => {
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['workbook']));
    expect(shown).toMatchObject({ file: 'corner-cup.xlsx', savedSays: '', progress: null });
  });

  it('takes new mails in by their number, and none twice', () => {
    expect(after({ type: 'mails', version: 4, mails: [mail(3), mail(1), mail(2)] }).mails.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('puts executions behind those before', () => {
    const run = { name: 'hourly' } as PageRun;
    expect(after({ type: 'run', version: 4, run }).runs).toEqual([run]);
  });

  it.each([
    ['is under way', 3, 24, { done: 3, of: 24 }],
    ['has ended', 24, 24, null],
    ['had nothing to do', 0, 0, null],
  ])('tells a move of the clock that %s', (_label, done, of, progress) => {
    expect(after({ type: 'progress', version: 4, done, of }).progress).toEqual(progress);
  });

  it('says why the file is not saved', () => {
    const says = 'corner-cup.xlsx is open in another program; close it there.';
    expect(after({ type: 'saved', version: 4, saved: false, says })).toMatchObject({ saved: false, savedSays: says });
  });

  it.each([
    ['clock', { clock: { ...state.clock, local: '2026-11-16T07:00' } }],
    ['triggers', { triggers: [owner] }],
    ['people', { people: [ana, ben] }],
  ] as const)('takes over %s', (type, part) => {
    expect(after({ type, version: 4, ...part } as PageEvent)).toMatchObject(part);
  });

  it('does not change with what concerns the grid', () => {
    expect(showEvent(shown, { type: 'cells', version: 4, cells: [], notes: [] })).toEqual({});
    expect(showEvent(shown, { type: 'book', version: 4 })).toEqual({});
  });

  it('is told to whoever watches the part that changed', () => {
    const store = new PageStore(shown);
    const told: string[] = [];
    store.watch(
      ({ mails }) => told.push(`mails ${mails.length}`),
      ({ mails }) => [mails],
    );
    store.watch(() => told.push('anything'));
    store.set({ saved: false });
    store.set({ mails: [] });
    expect(told).toEqual(['mails 1', 'anything', 'anything', 'mails 0', 'anything']);
  });
});

describe('who sits at a window', () => {
  it.each([
    ['whoever was chosen', [ana, ben], ben.address, ben],
    ['the owner where nobody was', [ana, ben], null, { name: 'mara', address: owner }],
    ['the owner where the chosen one is gone', [ana], ben.address, { name: 'mara', address: owner }],
    ['the owner by the name the file gives', [ana, { name: 'Mara Lind', address: owner }], null, { name: 'Mara Lind', address: owner }],
  ])('is %s', (_label, people, chosen, expected) => {
    expect(choosePerson(people, owner, chosen)).toEqual(expected);
  });

  it('can be anybody of the file, and its owner once', () => {
    expect(withOwner([ana], owner)).toHaveLength(2);
    expect(withOwner([ana], ana.address)).toEqual([ana]);
    expect(withOwner([ana], '')).toEqual([ana]);
  });
});

describe('unread mail', () => {
  function makeMemory() {
    const kept = new Map<string, string>();
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  }

  it('is read once it was opened, also after the page was loaded again', () => {
    const memory = makeMemory();
    const unread = new Unread(memory);
    expect(unread.count([mail(1), mail(2)])).toBe(2);
    unread.mark(mail(1));
    expect([unread.has(mail(1)), unread.has(mail(2))]).toEqual([false, true]);
    expect(new Unread(memory).count([mail(1), mail(2)])).toBe(1);
  });

  it('is another one where the company was begun anew and the numbers begin again', () => {
    const unread = new Unread(makeMemory());
    unread.mark(mail(1));
    expect(unread.has(mail(1, '2026-11-17T07:00'))).toBe(true);
  });
});
