import { useLayoutEffect } from 'preact/hooks';
import { speakLocale } from './locale';

/** Writes everything below as a file of that locale does, and lays the page out in the direction of its script. */
export function useLocale(locale: string): void {
  const { dir } = speakLocale(locale);
  useLayoutEffect(() => {
    document.documentElement.dir = dir;
  }, [dir]);
}
