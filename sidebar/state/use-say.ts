import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { reword, type Words } from '../../src/core/contract/reword';

/** The words of the file. */
export const WordsOfFile = createContext<Words>({});

/** Says a text of the sidebar in the words of the file; never for what stands in a cell. */
export function useSay(): (text: string) => string {
  const words = useContext(WordsOfFile);
  return (text) => reword(text, words);
}
