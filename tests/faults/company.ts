import type { Host } from '../../local/host/host';
import { beatAt, makeCafe, rowsOf } from '../sweep/cafe';

const TEMPLATES = ['home', 'vto', 'rocks', 'scorecard', 'processes', 'meetings', 'work', 'people', 'system'];
const day = (date: string): { readonly day: string } => ({ day: `${date}T00:00` });
const chain = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day' };

const ROWS = {
  Processes: [
    { Process: 'Opening check', ...chain, 'Due at': '12:00', Proof: 'number 1..8' },
    { Process: 'Fridge check', ...chain, 'Due at': '13:00', Proof: 'none' },
    { Process: 'Till count', ...chain, Owner: 'Dee', 'Due at': '14:00' },
    { Process: 'Safe count', ...chain, 'Due at': '15:00', Proof: 'sign-off' },
  ],
  Steps: [
    { Process: 'Till count', Order: 1, Step: 'Count the drawer', Proof: 'number 0..5000' },
    { Process: 'Till count', Order: 2, Step: 'Lock it', Proof: 'none' },
  ],
  Goals: [{ ID: 'G-0001', Goal: 'Guests return', Owner: 'Dee', Year: 2026, Start: 0, Target: 50, Current: 10 }],
  Rocks: [
    { ID: 'R-0001', Rock: 'Loyalty card', Owner: 'Ben', Quarter: '2026 Q4', Goal: 'G-0001 Guests return', Due: day('2026-12-18') },
    { ID: 'R-0002', Rock: 'Second oven', Owner: 'Cy', Quarter: '2026 Q4', Due: day('2026-12-18') },
  ],
  Milestones: [{ ID: 'M-0001', Rock: 'R-0001 Loyalty card', Milestone: 'Card printed', Owner: 'Ben', Due: day('2026-11-27') }],
  Scorecard: [{ ID: 'K-0001', Measurable: 'Guests', Owner: 'Ana', Goal: '>= 100' }],
  Issues: [{ ID: 'I-0001', Issue: 'Beans run out', 'Raised by': 'Ana', 'Raised on': day('2026-11-19') }],
  'To-Dos': [{ ID: 'T-0001', 'To-Do': 'Buy beans', Owner: 'Ana', Due: day('2026-11-27') }],
  Seats: [{ ID: 'H-0001', Seat: 'Head', Holder: 'Ben', Leadership: 'yes' }],
};

/** A café in which every request of the sidebar has something to do, five past six on a Friday, its runs open. */
export function makeFaultCompany(): Host {
  const host = makeCafe({ templates: TEMPLATES, rows: ROWS, warm: true });
  ['2026-11-19T18:35', '2026-11-20T00:05', '2026-11-20T06:05'].forEach((at) => beatAt(host, at));
  return host;
}

/** The id of the open run of a process. */
export function runOf(host: Host, process: string): string {
  const found = rowsOf(host, 'Runs').find((row) => String(row['Process']).endsWith(process));
  if (found === undefined) throw new Error(`no run of ${process}`);
  return String(found['ID']);
}
