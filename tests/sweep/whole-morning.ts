import type { Host } from '../../local/host/host';
import { beatAt, makeCafe } from './cafe';
import { hours } from './people';

const day = (date: string) => ({ day: `${date}T00:00` });
const PROCESSES = [
  { Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00', Proof: 'number 1..8' },
  { Process: 'Window clean', Owner: 'Ben', Backup: 'Ana', Fallback: 'Cy', Cadence: 'every day', 'Due at': '10:00', Proof: 'none' },
];
const STEPS = [{ Process: 'Window clean', Order: 1, Step: 'Front', Proof: 'none' }];

/** A café with rows in every template, at eight in the morning. */
export function makeWholeMorning(): Host {
  const templates = ['people', 'processes', 'rocks', 'scorecard', 'work', 'meetings', 'vto'];
  const rows = {
    Processes: PROCESSES,
    Steps: STEPS,
    Rocks: [{ Rock: 'Open a second café', Owner: 'Ana', Quarter: '2026 Q4' }],
    Milestones: [{ Rock: 'Open a second café', Milestone: 'Lease signed', Due: day('2026-11-15') }],
    'To-Dos': [{ 'To-Do': 'Call the landlord', Owner: 'Ben', Due: day('2026-11-18') }],
    Scorecard: [{ Measurable: 'Cups sold', Owner: 'Cy', Goal: '>= 100' }],
  };
  const host = makeCafe({ templates, rows, warm: true });
  [...hours('2026-11-19', 18, 19), '2026-11-20T00:05', ...hours('2026-11-20', 6, 8)].forEach((at) => beatAt(host, at));
  return host;
}
