import { fillCompany, typeRows } from '../../local/bench/build-company';
import type { Host } from '../../local/host/host';

const times = <T>(count: number, make: (n: number) => T): readonly T[] => Array.from({ length: count }, (_unused, n) => make(n));
const code = (prefix: string, n: number): string => `${prefix}-${String(n).padStart(4, '0')}`;
const day = (date: string) => ({ day: `${date}T00:00` });

/**
 * As large as Runsheet has to carry: 250 people, 200 processes with three steps each that are done every day, half of them at three
 * places, 50 measurables, 60 Rocks with four milestones each, 300 to-dos, and so many closed runs. Every day opens 400 runs.
 */
export function fillWhole(host: Host, today: string, monday: string, ledgerRows: number): void {
  fillCompany(host, today, monday, ledgerRows);
  typeRows(
    host,
    'Processes',
    times(200, (n) => ({ Cadence: 'every day', Location: n % 2 === 0 ? 'Bar, Kitchen, Station' : 'Bar' })),
  );
  typeRows(
    host,
    'Steps',
    times(600, (n) => ({ Process: code('P', Math.floor(n / 3)), Order: (n % 3) + 1, Step: `Step ${n % 3}`, Proof: 'number 1..8' })),
  );
  typeRows(
    host,
    'Rocks',
    times(60, (n) => ({ ID: code('R', n), Rock: `Rock ${n} of the quarter`, Owner: `Person ${n}`, Quarter: '2026 Q4', Effort: 5 })),
  );
  typeRows(
    host,
    'Milestones',
    times(240, (n) => ({ Rock: code('R', n % 60), Milestone: `Milestone ${n}`, Due: day(n % 3 === 0 ? '2026-11-10' : '2026-12-10') })),
  );
  typeRows(
    host,
    'To-Dos',
    times(300, (n) => ({ 'To-Do': `To-do ${n}`, Owner: `Person ${n % 60}`, Due: day(`2026-11-${10 + (n % 20)}`) })),
  );
}
