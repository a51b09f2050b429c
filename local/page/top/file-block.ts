import { element } from '../dom/element';
import { icon } from '../dom/icons';
import type { PageStore, Shown } from '../state/page-store';

/** The file's name, and whether and where it is saved. */
export function makeFileBlock(store: PageStore): HTMLElement {
  const name = element('h1', { class: 'file-name' });
  const words = element('span', {});
  const saved = element('span', { class: 'file-saved', attributes: { role: 'status', 'data-saved': true } });
  store.watch((shown) => {
    name.textContent = shown.file;
    document.title = `${shown.file} - Runsheet`;
    words.textContent = describeSaved(shown);
    saved.title = shown.saved && shown.connected ? `Saved in ${shown.files.place}` : words.textContent;
    const calm = shown.saved && shown.connected;
    saved.className = calm || shown.savedSays === '' ? 'file-saved' : 'file-saved grave';
    saved.dataset['saved'] = String(calm);
    saved.replaceChildren(icon(calm ? 'saved' : 'saving'), words);
  });
  return element('div', { class: 'file-line', children: [name, saved] });
}

/** The folder's own name; the whole path is told to whoever points at it. */
function lastPart(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).pop() ?? path;
}

function describeSaved({ saved, savedSays, connected, files }: Shown): string {
  if (!connected) return 'Connecting ...';
  if (saved) return `Saved in ${lastPart(files.place)}`;
  return savedSays === '' ? 'Saving ...' : savedSays;
}
