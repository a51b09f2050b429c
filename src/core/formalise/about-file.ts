import { HOME_ROWS } from '../home/layout';
import type { Cell } from '../tables/cell';

/** Where the explanation stands on Home: below everything that a check writes. */
export const ABOUT_ROW = HOME_ROWS + 2;

const ABOUT: readonly string[] = [
  'About this file',
  'This file was kept by Runsheet, an add-on. Everything it knew stands in these tabs; nothing is stored elsewhere.',
  'A cell such as "R-7K2Q Loyalty card" names a row by its ID and its title. The ID is in the first column of that row’s tab.',
  'Status, Why and Health were worked out from the rows and do not follow any more. Dictionary says what every column means.',
  'Runs holds each occurrence of recurring work. Its hidden column Terms is JSON: who was to do it in which order, and which proof it wanted.',
  'Rules holds thresholds; its column Rule is JSON, one condition a row. History holds each week’s statuses; its column Facts is JSON, the numbers behind them.',
  'Log lists who changed what, oldest first; Hash chains each line to the one before. Run archive, Log archive and Mail archive hold old lines packed, one JSON list a line.',
];

/** A short text on Home for whoever reads the file without Runsheet. */
export const ABOUT_ROWS: readonly (readonly Cell[])[] = ABOUT.map((line) => [line]);

/** The same place without it. */
export const NO_ABOUT: readonly (readonly Cell[])[] = ABOUT.map(() => ['']);
