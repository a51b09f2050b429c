import type { JSX } from 'preact';
import { sayNumber } from '../format/say-number';
import { texts } from '../texts';
import type { StatusLine } from '../../src/core/contract/overview';
import type { Tone } from '../../src/core/contract/tone';

type Marks = NonNullable<StatusLine['strip']>;

const [STEP, SIZE] = [15, 12];

/** A shape of its own for each tone, in a square of twelve. */
const SHAPES: Record<Tone, string> = {
  good: 'M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0 -10z',
  warn: 'M6 .8l5.6 10.2h-11.2z',
  bad: 'M1 1l10 10m0 -10l-10 10',
  quiet: 'M1.5 6h9',
};

/** `Mon 16 Nov: Done` without its day. */
const resultOf = (says: string): string => says.slice(says.lastIndexOf(': ') + 1).replace(/^ /, '');

/** `Newest 13 runs: 11 Done, 2 Missed.` */
export function sayStrip(strip: Marks): string {
  const counts = new Map<string, number>();
  for (const { says } of strip) counts.set(resultOf(says), (counts.get(resultOf(says)) ?? 0) + 1);
  return texts.strip.says(strip.length, [...counts].map(([result, count]) => `${sayNumber(count)} ${result}`).join(', '));
}

/** The newest closed runs of a process as marks, the oldest first; its words are counts. */
export function Strip({ strip }: { readonly strip: Marks }): JSX.Element | null {
  if (strip.length === 0) return null;
  const width = strip.length * STEP;
  return (
    <svg class="runs-strip" viewBox={`0 0 ${width} ${SIZE}`} width={width} height={SIZE} role="img" aria-label={sayStrip(strip)}>
      {strip.map(({ tone, says }, at) => (
        <path key={at} class={`mark-${tone}`} transform={`translate(${at * STEP + 1} 0)`} d={SHAPES[tone]}>
          <title>{says}</title>
        </path>
      ))}
    </svg>
  );
}
