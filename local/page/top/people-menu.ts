import { element } from '../dom/element';
import { makeMenu } from '../dom/menu';
import { openPopup } from '../dom/popup';
import type { PagePerson } from '../messages';
import { colourOf, initialsOf } from '../state/describe';
import type { PageStore } from '../state/page-store';
import { choosePerson, rememberPerson, rememberedPerson, withOwner } from '../state/person';

/** Who sits at this window, and the round button that changes it. */
export class PeopleMenu {
  readonly root = element('button', {
    class: 'person',
    attributes: { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'data-person': true },
    click: () => this.open(),
  });
  private chosen = rememberedPerson();

  /** `changed` is called when somebody else sits down. */
  constructor(
    private readonly store: PageStore,
    private readonly changed: () => void,
  ) {
    store.watch(() => this.show());
  }

  get person(): PagePerson {
    const { people, owner } = this.store.now;
    return choosePerson(people, owner, this.chosen);
  }

  private show(): void {
    const { name, address } = this.person;
    const initials = initialsOf(this.person);
    this.root.textContent = initials;
    this.root.style.backgroundColor = colourOf(this.person);
    this.root.title = `You are ${name} (${address})`;
    this.root.setAttribute('aria-label', `${initials}. You are ${name}, ${address}. Change person`);
    this.root.dataset['person'] = address;
  }

  private open(): void {
    const current = this.person.address;
    const { people, owner } = this.store.now;
    const entries = withOwner(people, owner).map((person) => ({
      label: person.name,
      hint: person.address,
      checked: person.address === current,
      run: () => this.choose(person),
    }));
    const menu = makeMenu({ label: 'Who you are', entries, chosen: () => popup.close() });
    menu.root.prepend(element('p', { class: 'menu-note', text: 'Work as somebody else. Each window can be another person.' }));
    this.root.setAttribute('aria-expanded', 'true');
    const popup = openPopup(this.root, menu.root, (giveFocusBack) => {
      this.root.setAttribute('aria-expanded', 'false');
      if (giveFocusBack) this.root.focus();
    });
    menu.focusFirst();
  }

  private choose(person: PagePerson): void {
    if (person.address === this.person.address) return;
    this.chosen = person.address;
    rememberPerson(person.address);
    this.show();
    this.changed();
  }
}
