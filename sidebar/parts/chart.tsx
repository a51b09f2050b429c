import type { JSX } from 'preact';

const [WIDTH, HEIGHT, EDGE] = [78, 22, 3];

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the points stand; the lowest at the bottom, the highest at the top, all in the middle where they are the same. */
function place(points: readonly (number | null)[], range: readonly [number, number]): readonly (Spot | null)[] {
  const [low, high] = range;
  const step = (WIDTH - 2 * EDGE) / Math.max(1, points.length - 1);
  return points.map((value, at) => {
    if (value === null) return null;
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return { x: EDGE + at * step, y: HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE) };
  });
}

const say = ({ x, y }: Spot): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** One line for each stretch without a gap; a point alone has none. */
function drawLines(spots: readonly (Spot | null)[]): string {
  return spots.map((spot, at) => (spot === null ? '' : `${at === 0 || (spots[at - 1] ?? null) === null ? 'M' : 'L'}${say(spot)}`)).join('');
}

/** Fewer points show no course. */
const FEWEST = 2;

interface ChartProps {
  /** The oldest first; `null` leaves a gap. */
  readonly points: readonly (number | null)[];
  /** Lowest and highest value of the scale; absent: those of the points. */
  readonly range?: readonly [number, number];
}

/** A small chart. Its words stand beside it, so it is not read out. */
export function Chart({ points, range }: ChartProps): JSX.Element | null {
  const known = points.filter((value) => value !== null);
  if (known.length < FEWEST) return null;
  const spots = place(points, range ?? [Math.min(...known), Math.max(...known)]);
  const last = spots[spots.length - 1] ?? null;
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={drawLines(spots)} />
      {spots.map((spot, at) => (spot === null ? null : <circle key={at} cx={spot.x} cy={spot.y} r={spot === last ? 2.6 : 1.1} />))}
    </svg>
  );
}
