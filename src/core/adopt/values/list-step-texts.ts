import { cleanLine, cleanText } from './clean-cell';

const BULLET = /^(?:[-•*–—·▪◦●○■□☐✓✔>]|\(?\d{1,3}[.)]|[a-z][.)])\s*/i;
const MOST = 100;
const LONGEST_TITLE = 200;

/** The lines of a cell, each without its bullet or number; at most 100. */
export function listStepTexts(text: string): readonly string[] {
  const lines = cleanText(text).split('\n');
  return lines
    .map((line) => cleanLine(line).replace(BULLET, ''))
    .filter((line) => line !== '')
    .slice(0, MOST)
    .map((line) => line.slice(0, LONGEST_TITLE));
}
