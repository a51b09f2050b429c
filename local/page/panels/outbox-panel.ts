import { element } from '../dom/element';
import type { PageLetter, PageMail } from '../messages';
import { dayOf, describeCount, describeShortly } from '../state/describe';
import type { PageStore } from '../state/page-store';
import type { Unread } from '../state/unread';
import { makeLetter } from './letter';

const most = 300;

/** What the outbox needs of the page. */
export interface OutboxNeeds {
  readonly store: PageStore;
  readonly unread: Unread;
  readonly read: (number: number) => Promise<PageLetter>;
  readonly failed: (error: unknown) => void;
  /** A letter was opened. */
  readonly opened: () => void;
}

/** The mail that went out, newest first, and the letter that is read. */
export class OutboxPanel {
  readonly root = element('div', { class: 'panel-body' });
  private readonly list = element('ol', { class: 'mails', attributes: { 'aria-label': 'Mails, newest first' } });
  private readonly count = element('p', { class: 'panel-note' });

  constructor(private readonly needs: OutboxNeeds) {
    this.root.append(this.count, this.list);
    needs.store.watch(
      () => this.update(),
      ({ mails, clock }) => [mails, dayOf(clock)],
    );
  }

  /** Brings the list up to date, which it is only kept while it is in view. */
  update(): void {
    if (this.root.hidden) return;
    const { mails } = this.needs.store.now;
    const newest = [...mails].reverse();
    this.count.textContent = describeOutbox(mails.length);
    this.list.replaceChildren(...newest.slice(0, most).map((mail) => this.makeLine(mail)));
  }

  private makeLine(mail: PageMail): HTMLElement {
    const { store, unread } = this.needs;
    const fresh = unread.has(mail);
    const button = element('button', {
      class: fresh ? 'mail unread' : 'mail',
      attributes: { type: 'button', 'data-mail': mail.number },
      children: [
        element('span', { class: 'mail-to', text: mail.to.join(', ') }),
        element('time', { text: describeShortly(mail.at, store.now.clock), attributes: { datetime: mail.at } }),
        element('span', { class: 'mail-subject', text: mail.subject }),
        element('span', { class: 'mail-preview', text: mail.preview }),
        fresh ? element('span', { class: 'visually-hidden', text: '(unread)' }) : null,
      ],
      click: () => void this.open(mail),
    });
    return element('li', { children: [button] });
  }

  private async open(mail: PageMail): Promise<void> {
    try {
      const letter = await this.needs.read(mail.number);
      this.needs.unread.mark(mail);
      this.needs.opened();
      this.root.replaceChildren(makeLetter(letter, () => this.close(mail)));
      this.root.querySelector<HTMLElement>('[data-back]')?.focus();
    } catch (error) {
      this.needs.failed(error);
    }
  }

  private close(mail: PageMail): void {
    this.update();
    this.root.replaceChildren(this.count, this.list);
    this.list.querySelector<HTMLElement>(`[data-mail="${mail.number}"]`)?.focus();
  }
}

function describeOutbox(count: number): string {
  if (count === 0) return 'No mail yet. Move the clock forward: reminders and hand-overs land here.';
  return count > most ? `The newest ${most} of ${describeCount(count, 'mail')}.` : `${describeCount(count, 'mail')}, newest first.`;
}
