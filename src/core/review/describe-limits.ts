/** How much the file holds. */
export interface FileSizes {
  readonly people: number;
  readonly processes: number;
  readonly measurables: number;
  /** Closed and open runs in Runs. */
  readonly runs: number;
  readonly openRuns: number;
  /** Lines in the Log, without what was packed. */
  readonly log: number;
  /** Used cells of the tabs that every check reads. */
  readonly cells: number;
}

/** Sizes of the bench, at which a check stays well inside the six minutes Google gives it. */
const TRIED: readonly (readonly ['people' | 'processes' | 'measurables' | 'runs', number, string])[] = [
  ['people', 250, 'People'],
  ['processes', 200, 'Processes'],
  ['measurables', 50, 'Scorecard'],
  ['runs', 100_000, 'Runs'],
];
/** From this share on it is time to think about it. */
const NEARLY = 0.8;
/** Lines from which the oldest are packed into Log archive. */
const LOG_PACKED = 10_000;
/** Cells a spreadsheet may hold, by Google's word. */
const MOST_CELLS = 10_000_000;

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function verdict(count: number, most: number): string {
  if (count > most) return `more than the ${number(most)} Runsheet was tried with`;
  return count >= most * NEARLY ? `near the ${number(most)} Runsheet was tried with` : `Runsheet was tried with ${number(most)}`;
}

/** What to do once something is larger than what was tried. */
const OUTGROWN =
  'The file has outgrown what was tried. It may still run; look how long a check takes, give each location a file of its own, and take the record along with an export.';

/** How near the file is to what it can carry, one sentence a size, and what to do where one is past it. */
export function describeLimits(sizes: FileSizes): readonly string[] {
  const isPast = TRIED.some(([key, most]) => sizes[key] > most) || sizes.cells > MOST_CELLS * NEARLY;
  const packing = sizes.log > LOG_PACKED ? 'the oldest are packed once a day' : `above ${number(LOG_PACKED)} the oldest are packed`;
  return [
    ...TRIED.map(([key, most, tab]) => `${tab} has ${number(sizes[key])} in use; ${verdict(sizes[key], most)}.`),
    `${number(sizes.openRuns)} runs are open.`,
    `The Log has ${number(sizes.log)} lines; ${packing}.`,
    `The tabs that every check reads use ${number(sizes.cells)} cells; a file holds ${number(MOST_CELLS)}.`,
    ...(isPast ? [OUTGROWN] : []),
  ];
}
