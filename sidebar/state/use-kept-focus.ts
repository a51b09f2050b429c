import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Where the focus may go when what had it is gone: itself, the next and the former item. */
function placesOf(target: Element): readonly (Element | null | undefined)[] {
  const item = target.closest('li');
  return [target, item?.nextElementSibling, item?.previousElementSibling];
}

/** Keeps the focus near when the row that had it goes because something was done about it. `shown` changes with what is shown. */
export function useKeptFocus(shown: unknown): void {
  const places = useRef<readonly (Element | null | undefined)[]>([]);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      places.current = target instanceof Element ? placesOf(target) : [];
    };
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('focusin', remember);
    };
  }, []);
  useLayoutEffect(() => {
    const [had, ...near] = places.current;
    if (had?.isConnected !== false || document.activeElement !== document.body) return;
    const next = near.find((place) => place instanceof HTMLElement && place.isConnected);
    if (next instanceof HTMLElement) next.focus();
  }, [shown]);
}
