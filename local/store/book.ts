import { Tab } from './tab';
import type { Area } from './types';

/** A name for cells of one tab. */
export interface NamedRange {
  readonly tab: Tab;
  readonly area: Area;
}

/** What a new book is made of. */
export interface BookSettings {
  readonly id: string;
  readonly name: string;
  /** IANA zone of the spreadsheet, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  /** Spreadsheet locale as Sheets writes it, e.g. `en_US`. */
  readonly locale: string;
}

/** One spreadsheet file: its tabs in order and its named ranges. */
export class Book {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  readonly tabs: Tab[] = [];
  readonly namedRanges = new Map<string, NamedRange>();
  activeTab: Tab | null = null;
  /** Address of the owner, `''` where unknown. */
  ownerAddress = '';
  /** Addresses that may edit the file. */
  editors: string[] = [];
  /** Grows with every change of any tab. */
  changes = 0;
  private nextTabId = 0;

  constructor(settings: BookSettings) {
    this.id = settings.id;
    this.name = settings.name;
    this.timeZone = settings.timeZone;
    this.locale = settings.locale;
  }

  /** Adds a visible tab at the end. Throws where the name is taken, whatever its case. */
  addTab(name: string, rows = 1000, columns = 26): Tab {
    if (this.findTab(name) !== undefined) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const tab = this.adopt(new Tab(this.nextTabId++, name, rows, columns));
    tab.touch();
    return tab;
  }

  /** Exact name first, then without regard to case, as Sheets refuses names that differ only in case. */
  findTab(name: string): Tab | undefined {
    const lower = name.toLowerCase();
    return this.tabs.find((tab) => tab.name === name) ?? this.tabs.find((tab) => tab.name.toLowerCase() === lower);
  }

  findTabById(id: number): Tab | undefined {
    return this.tabs.find((tab) => tab.id === id);
  }

  removeTab(tab: Tab): void {
    const index = this.tabs.indexOf(tab);
    if (index < 0) return;
    this.tabs.splice(index, 1);
    this.namedRanges.forEach((range, name) => {
      if (range.tab === tab) this.namedRanges.delete(name);
    });
    if (this.activeTab === tab) this.activeTab = this.tabs.find((other) => !other.hidden) ?? null;
    this.changes++;
  }

  /** Moves a tab to a 0-based position. */
  moveTab(tab: Tab, position: number): void {
    const index = this.tabs.indexOf(tab);
    if (index < 0) return;
    this.tabs.splice(index, 1);
    this.tabs.splice(position, 0, tab);
    tab.touch();
  }

  /** True after any change of a tab that was not saved. */
  get dirty(): boolean {
    return this.tabs.some((tab) => tab.dirty);
  }

  /** A copy that shares nothing mutable but the looks; tab ids stay, the file's id is given. */
  clone(id = this.id): Book {
    const copy = new Book({ id, name: this.name, timeZone: this.timeZone, locale: this.locale });
    const twins = new Map<Tab, Tab>();
    for (const tab of this.tabs) twins.set(tab, copy.adopt(tab.clone()));
    this.namedRanges.forEach((range, name) => {
      const twin = twins.get(range.tab);
      if (twin !== undefined) copy.namedRanges.set(name, { tab: twin, area: range.area });
    });
    copy.activeTab = this.activeTab === null ? null : (twins.get(this.activeTab) ?? null);
    copy.ownerAddress = this.ownerAddress;
    copy.editors = [...this.editors];
    copy.nextTabId = this.nextTabId;
    copy.changes = this.changes;
    return copy;
  }

  /** Takes over what `other` holds, as restoring a version does: same file, same objects for whoever holds this book. */
  restore(other: Book): void {
    const source = other.clone();
    this.tabs.length = 0;
    for (const tab of source.tabs) this.adopt(tab).touch();
    this.namedRanges.clear();
    source.namedRanges.forEach((range, name) => this.namedRanges.set(name, range));
    this.activeTab = source.activeTab;
    this.nextTabId = Math.max(this.nextTabId, source.nextTabId);
    this.changes++;
  }

  private adopt(tab: Tab): Tab {
    tab.owner = {
      changed: () => void this.changes++,
      shifted: (moved, move) => this.moveNames(moved, move),
    };
    this.tabs.push(tab);
    return tab;
  }

  private moveNames(tab: Tab, move: (area: Area) => Area | null): void {
    this.namedRanges.forEach((range, name) => {
      if (range.tab !== tab) return;
      const area = move(range.area);
      if (area === null) this.namedRanges.delete(name);
      else this.namedRanges.set(name, { tab, area });
    });
  }
}
