import type { JSX } from 'preact';

const [WIDTH, HEIGHT, EDGE] = [78, 22, 3];
/** A chart that has a line of its own. */
const WIDE = 200;

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Scale {
  readonly width: number;
  readonly low: number;
  readonly high: number;
}

/** How high a value stands; in the middle where all are the same. */
function heightOf(value: number, { low, high }: Scale): number {
  const share = high === low ? 0.5 : (value - low) / (high - low);
  return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
}

function place(points: readonly (number | null)[], scale: Scale): readonly (Spot | null)[] {
  const step = (scale.width - 2 * EDGE) / Math.max(1, points.length - 1);
  return points.map((value, at) => (value === null ? null : { x: EDGE + at * step, y: heightOf(value, scale) }));
}

const say = ({ x, y }: Spot): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** One line for each stretch without a gap; a point alone has none. */
function drawLines(spots: readonly (Spot | null)[]): string {
  return spots.map((spot, at) => (spot === null ? '' : `${at === 0 || (spots[at - 1] ?? null) === null ? 'M' : 'L'}${say(spot)}`)).join('');
}

interface PointProps {
  readonly spot: Spot;
  readonly hit: boolean | null;
  readonly isLast: boolean;
  /** True for a period that is not over. */
  readonly isHollow: boolean;
}

/** A hit is a dot, a miss a cross, so that colour is not needed to tell them. */
function Point({ spot: { x, y }, hit, isLast, isHollow }: PointProps): JSX.Element {
  if (hit === false) return <path class={isHollow ? 'miss hollow' : 'miss'} d={`M${x - 2} ${y - 2}l4 4m0 -4l-4 4`} />;
  const size = isHollow || isLast ? 2.6 : hit === null ? 1.1 : 1.8;
  return <circle class={isHollow ? 'hollow' : undefined} cx={x} cy={y} r={size} />;
}

/** The line of a goal, or the band between its two edges. */
function Goal({ edges, scale }: { readonly edges: readonly number[]; readonly scale: Scale }): JSX.Element {
  const heights = edges.map((edge) => heightOf(edge, scale));
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  return (
    <>
      {edges.length < 2 ? null : <rect class="band" x={0} width={scale.width} y={top} height={bottom - top} />}
      {heights.map((y, at) => (
        <path key={at} class="goal-line" d={`M0 ${y.toFixed(1)}H${scale.width}`} />
      ))}
    </>
  );
}

/** Fewer points show no course. */
const FEWEST = 2;

interface ChartProps {
  /** The oldest first; `null` leaves a gap. */
  readonly points: readonly (number | null)[];
  /** Lowest and highest value of the scale; absent: those of the points and the goal. */
  readonly range?: readonly [number, number];
  readonly hits?: readonly (boolean | null)[] | undefined;
  /** One edge of the goal, or two of a band. */
  readonly edges?: readonly number[] | undefined;
  /** True where the last point is not over. */
  readonly running?: boolean;
  /** What it says to who does not see it; absent where the words stand beside it. */
  readonly says?: string;
}

/** A small chart; it takes a line of its own where it has words of its own. */
export function Chart({ points, range, hits = [], edges = [], running = false, says }: ChartProps): JSX.Element | null {
  const known = points.filter((value) => value !== null);
  if (known.length < (says === undefined ? FEWEST : 1)) return null;
  const [low, high] = range ?? [Math.min(...known, ...edges), Math.max(...known, ...edges)];
  const scale = { width: says === undefined ? WIDTH : WIDE, low, high };
  const last = points.length - 1;
  const spots = place(points, scale);
  const words = says === undefined ? ({ 'aria-hidden': 'true' } as const) : ({ role: 'img', 'aria-label': says } as const);
  return (
    <svg class="chart" viewBox={`0 0 ${scale.width} ${HEIGHT}`} width={scale.width} height={HEIGHT} {...words}>
      <Goal edges={edges} scale={scale} />
      <path class="course" d={drawLines(spots)} />
      {spots.map((spot, at) =>
        spot === null ? null : <Point key={at} spot={spot} hit={hits[at] ?? null} isLast={at === last} isHollow={running && at === last} />,
      )}
    </svg>
  );
}
