import { ask } from './dom/dialogs';
import { element } from './dom/element';
import { focusFirst } from './dom/focus-first';
import { Toasts } from './dom/toasts';
import { Grid } from './grid/grid';
import { NoteLine } from './grid/note-line';
import type { Change } from './grid/read-command';
import type { ReadCell } from './grid/to-steps';
import { toSteps } from './grid/to-steps';
import { goRoundWithKey, layOut } from './layout';
import { Actions, describeError } from './live/actions';
import { Outgoing } from './live/outgoing';
import { readLetter, showFile } from './live/read-answer';
import type { ClockMessage, PageEvent, PageState, RpcAnswer } from './messages';
import { HoodPanel } from './panels/hood-panel';
import { OutboxPanel } from './panels/outbox-panel';
import { SideRail } from './panels/side-rail';
import { SidebarPanel } from './sidebar/sidebar-panel';
import { PageStore, showEvent, showState } from './state/page-store';
import { Unread } from './state/unread';
import { addOnMenu, EXTENSIONS } from './top/add-on-menu';
import { makeClockBlock } from './top/clock-block';
import { makeFileBlock } from './top/file-block';
import { Files } from './top/files';
import { withFileMenu } from './top/file-menu';
import { Hint } from './top/hint';
import { MenuBar } from './top/menu-bar';
import { PeopleMenu } from './top/people-menu';
import { runClock } from './top/run-clock';
import { runMenu } from './top/run-menu';
import { sheetMenus, trimContextMenus } from './top/sheet-menus';
import { Working } from './top/working';

const patienceMs = 600;
const notKept = 'This look is not kept in the file.';
const notHere = 'That is not possible here: the file would not keep it.';

/** What the page needs from outside. */
export interface Surroundings {
  readonly target: HTMLElement;
  /** The grid library's templates. */
  readonly templates: string;
  /** The script that plays `google.script` in the sidebar. */
  readonly shim: string;
  /** Asks for the whole state anew. */
  readonly refresh: () => void;
}

/** The page: the sheet, what is around it, and what they do to each other. */
export class Page {
  private readonly store: PageStore;
  private readonly toasts = new Toasts();
  private readonly working = new Working();
  private readonly noteLine = new NoteLine();
  private readonly unread = new Unread(sessionStorage);
  private readonly people: PeopleMenu;
  private readonly actions: Actions;
  private readonly outgoing: Outgoing;
  private readonly grid: Grid;
  private readonly gridRoot = element('div', { class: 'grid-root' });
  private readonly menus: MenuBar;
  private readonly sidebar: SidebarPanel;
  private readonly rail: SideRail;
  private readonly hint: Hint;
  private readonly files: Files;
  private saidNotKept = false;

  constructor(
    first: PageState,
    private readonly around: Surroundings,
  ) {
    this.store = new PageStore({ ...showState(first), connected: true, moving: false });
    this.people = new PeopleMenu(this.store, () => this.sidebar.restart());
    this.actions = new Actions(() => this.people.person.address);
    this.outgoing = new Outgoing({
      send: (step) => this.actions.send(step),
      refused: (sentence) => this.toasts.say(sentence, { grave: true }),
      doubt: around.refresh,
      patience: () => new Promise((resolve) => setTimeout(resolve, patienceMs)),
    });
    this.grid = this.makeGrid(first);
    this.files = new Files({
      ...{ actions: this.actions, store: this.store, toasts: this.toasts, working: this.working },
      ...{ settle: () => this.settle(), failed: (error) => this.fail(error) },
    });
    trimContextMenus();
    this.menus = new MenuBar([], () => this.focusSheet());
    this.sidebar = new SidebarPanel({
      shim: around.shim,
      call: (name, argument) => this.call(name, argument),
      focusSheet: () => this.focusSheet(),
    });
    this.rail = this.makeRail();
    this.hint = this.makeHint();
    this.layOut();
    this.store.watch(
      () => this.showMenus(),
      ({ menu }) => [menu],
    );
    runClock(this.store, (local) => this.grid.setClock(local));
    if (first.sample === true) this.hint.offer();
  }

  /** Shows a whole state. */
  async show(state: PageState): Promise<void> {
    const isOther = state.files.opened !== this.store.now.files.opened;
    showFile(state.files.opened);
    this.store.set({ ...showState(state), connected: true });
    await this.grid.show(state);
    this.showMenus();
    if (isOther) this.sidebar.restart();
  }

  /** Shows one event. */
  apply(event: PageEvent): void {
    this.store.set(showEvent(this.store.now, event));
    if (event.type === 'clock') this.grid.setClock(event.clock.local);
    if (event.type === 'cells') this.grid.apply(this.outgoing.hear(event.cells), event.notes);
  }

  /** Resolves when the server knows everything that was typed here. */
  settle(): Promise<void> {
    return this.outgoing.settle();
  }

  setConnected(connected: boolean): void {
    this.store.set({ connected });
  }

  fail(error: unknown): void {
    this.toasts.say(describeError(error), { grave: true });
  }

  private makeGrid(first: PageState): Grid {
    return new Grid(this.gridRoot, this.around.templates, first.clock.local, {
      tell: (text, grave) => this.toasts.say(text, { grave }),
      alert: (text, then) => void ask({ title: 'There was a problem', text, buttons: ['OK'] }).then(() => then?.()),
      confirm: (text, yes, no) =>
        void ask({ title: 'Please confirm', text, buttons: ['OK', 'CANCEL'] }).then((answer) => (answer === 'OK' ? yes() : no?.())),
      changed: (changes, read) => this.takeChanges(changes, read),
      lost: () => this.around.refresh(),
      refused: () => this.toasts.say(notHere),
      moved: (sheetId, cell, note) => this.noteLine.show(sheetId, cell, note),
    });
  }

  private makeRail(): SideRail {
    const { store, unread } = this;
    const count = (): void => rail.count('outbox', unread.count(store.now.mails), 'unread');
    const opened = (): void => {
      count();
      this.hint.done(2);
    };
    const failed = (error: unknown): void => this.fail(error);
    const outbox = new OutboxPanel({ store, unread, read: readLetter, failed, opened });
    const hood = new HoodPanel(store);
    const rail = new SideRail([
      { id: 'outbox', name: 'Outbox', icon: 'mail', body: outbox.root, opened: () => outbox.update() },
      { id: 'hood', name: 'Under the hood', icon: 'pulse', body: hood.root, opened: () => hood.update() },
    ]);
    store.watch(count, ({ mails }) => [mails]);
    return rail;
  }

  private makeHint(): Hint {
    return new Hint([
      { label: 'open Extensions > Runsheet > Open Runsheet', go: () => this.menus.openNamed(EXTENSIONS) },
      { label: 'move the clock an hour', go: () => void this.move('hour') },
      { label: 'read the outbox', go: () => this.rail.show('outbox') },
    ]);
  }

  private layOut(): void {
    const { target } = this.around;
    const clock = makeClockBlock(this.store, (by) => void this.move(by));
    layOut(target, {
      ...{ file: makeFileBlock(this.store), menus: this.menus.root, clock, person: this.people.root, hint: this.hint.root },
      ...{ grid: this.gridRoot, note: this.noteLine.root, sidebar: this.sidebar.root, panel: this.rail.panel, rail: this.rail.rail },
      ...{ working: this.working.root, toasts: this.toasts.root, door: this.files.door.root },
    });
    goRoundWithKey([
      { area: this.menus.root, focus: () => focusFirst(this.menus.root) },
      { area: this.gridRoot, focus: () => this.focusSheet() },
      { area: this.sidebar.root, focus: () => focusFirst(this.sidebar.root) },
      { area: this.rail.panel, focus: () => focusFirst(this.rail.panel) },
      { area: this.rail.rail, focus: () => focusFirst(this.rail.rail) },
    ]);
  }

  private showMenus(): void {
    this.menus.set([
      ...withFileMenu(
        sheetMenus(() => this.grid.menuEnv),
        this.files.deeds,
      ),
      addOnMenu(this.store.now.menu, (handler) => void this.runItem(handler)),
    ]);
  }

  private async runItem(handler: string): Promise<void> {
    try {
      await this.settle();
      const end = await runMenu(
        { handler, selection: this.grid.place },
        { send: (message) => this.working.during(this.actions.menu(message)), ask },
      );
      if (end.activeSheetId !== null) this.grid.activate(end.activeSheetId);
      for (const toast of end.toasts) this.toasts.say(toast.text, { title: toast.title });
      if (end.sidebar !== null) {
        this.sidebar.open(end.sidebar);
        this.hint.done(0);
      }
      for (const alert of end.alerts) await ask({ ...alert, buttons: ['OK'] });
    } catch (error) {
      this.fail(error);
    }
  }

  private async call(name: string, argument: unknown): Promise<RpcAnswer> {
    await this.settle();
    const answer = await this.actions.call(name, argument, this.grid.place);
    if (answer.ok && typeof answer.activeSheetId === 'string') this.grid.activate(answer.activeSheetId);
    if (answer.ok && answer.activeCell !== undefined) this.grid.select(answer.activeCell);
    return answer;
  }

  private async move(by: ClockMessage['by']): Promise<void> {
    if (by !== 'stop') this.store.set({ moving: true });
    try {
      await this.settle();
      await this.actions.move(by);
      this.hint.done(1);
    } catch (error) {
      this.fail(error);
    } finally {
      if (by !== 'stop') this.store.set({ moving: false });
    }
  }

  private takeChanges(changes: readonly Change[], read: ReadCell): void {
    this.outgoing.push(toSteps(changes, read));
    if (this.saidNotKept || !changes.every(({ kind }) => kind === 'look')) return;
    this.saidNotKept = true;
    this.toasts.say(notKept);
  }

  private focusSheet(): void {
    this.grid.focus();
  }
}
