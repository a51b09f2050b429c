/** Something that opens under a button and closes as menus do. */
export interface Popup {
  readonly close: () => void;
}

/**
 * Shows `content` under `anchor`, inside the window, until a click elsewhere, Escape or `close`. `closed` is told whether the focus
 * should go back to where it came from.
 */
export function openPopup(anchor: Element, content: HTMLElement, closed: (giveFocusBack: boolean) => void): Popup {
  (anchor.closest('header') ?? document.body).append(content);
  place(anchor, content);
  const close = (giveFocusBack: boolean): void => {
    if (!content.isConnected) return;
    content.remove();
    document.removeEventListener('pointerdown', onPointer, true);
    content.removeEventListener('keydown', onKey);
    window.removeEventListener('blur', onBlur);
    closed(giveFocusBack);
  };
  const onPointer = (event: Event): void => {
    const inside = event.target instanceof Node && (content.contains(event.target) || anchor.contains(event.target));
    if (!inside) close(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    if (event.key === 'Escape') event.preventDefault();
    close(true);
  };
  const onBlur = (): void => close(false);
  document.addEventListener('pointerdown', onPointer, true);
  content.addEventListener('keydown', onKey);
  window.addEventListener('blur', onBlur);
  return { close: () => close(true) };
}

function place(anchor: Element, content: HTMLElement): void {
  const { left, bottom } = anchor.getBoundingClientRect();
  const room = window.innerWidth - content.offsetWidth - 8;
  content.style.left = `${Math.max(8, Math.min(left, room))}px`;
  content.style.top = `${bottom + 2}px`;
  content.style.maxHeight = `${window.innerHeight - bottom - 12}px`;
}
