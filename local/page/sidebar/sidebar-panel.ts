import { element } from '../dom/element';
import { icon } from '../dom/icons';
import type { RpcAnswer } from '../messages';
import type { FrameAnswer } from './frame-messages';
import { readFrameRequest } from './read-frame-request';
import { sidebarDocument } from './sidebar-document';

/** The add-on's sidebar as `showSidebar` makes it. */
export interface SidebarContent {
  readonly title: string;
  readonly html: string;
}

/** What the sidebar needs of the page. */
export interface SidebarNeeds {
  /** The script that plays `google.script` in the frame. */
  readonly shim: string;
  readonly call: (name: string, argument: unknown) => Promise<RpcAnswer>;
  readonly focusSheet: () => void;
}

/** The add-on's sidebar: 300 px at the right of the sheet, its content in a frame that shares nothing with the page. */
export class SidebarPanel {
  readonly root = element('aside', {
    class: 'sidebar',
    attributes: { 'aria-labelledby': 'sidebar-title', hidden: true, 'data-sidebar': true },
  });
  private readonly title = element('h2', { attributes: { id: 'sidebar-title' } });
  private readonly body = element('div', { class: 'sidebar-body' });
  private frame: HTMLIFrameElement | null = null;
  private content: SidebarContent | null = null;

  constructor(private readonly needs: SidebarNeeds) {
    const close = element('button', {
      class: 'icon-button',
      attributes: { type: 'button', 'aria-label': 'Close the sidebar' },
      children: [icon('close')],
      click: () => this.close(),
    });
    this.root.append(element('div', { class: 'sidebar-head', children: [this.title, close] }), this.body);
    window.addEventListener('message', (event) => void this.hear(event));
  }

  open(content: SidebarContent): void {
    this.content = content;
    this.title.textContent = content.title || 'Runsheet';
    this.frame = element('iframe', {
      attributes: {
        title: content.title || 'Runsheet',
        sandbox: 'allow-scripts allow-popups allow-forms allow-modals',
        srcdoc: sidebarDocument(content.html, this.needs.shim),
      },
    });
    this.body.replaceChildren(this.frame);
    this.root.hidden = false;
  }

  close(): void {
    this.root.hidden = true;
    this.body.replaceChildren();
    this.frame = null;
    this.content = null;
    this.needs.focusSheet();
  }

  /** Begins the open sidebar anew, for somebody else. */
  restart(): void {
    if (this.content !== null) this.open(this.content);
  }

  private async hear(event: MessageEvent<unknown>): Promise<void> {
    const { frame } = this;
    if (frame === null || event.source !== frame.contentWindow) return;
    const request = readFrameRequest(event.data);
    if (request === null) return;
    if (request.runsheet === 'close') return this.close();
    if (request.runsheet === 'focus') return this.needs.focusSheet();
    const answer = await this.needs.call(request.name, request.argument);
    const reply: FrameAnswer = { runsheet: 'answer', id: request.id, ...answer };
    frame.contentWindow?.postMessage(reply, '*');
  }
}
