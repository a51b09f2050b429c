import { makeCompany, type CompanyOptions } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';

const day = (date: string) => ({ local: `${date}T00:00` });

/** A company with one line of strategy from the plan down to a to-do, on a Friday in the fourth quarter. */
export const plannedCompany = (options: CompanyOptions = {}): MemoryPorts =>
  makeCompany({
    now: '2026-11-20T09:00',
    ...options,
    rows: {
      VTO: [{ ID: 'V-P1AN', Section: '1-year plan', Item: 'Guests come back' }],
      Goals: [
        { ID: 'G-AAAA', Goal: 'Half of the guests return', Bet: 'V-P1AN Guests come back', Owner: 'Dee', Year: 2026 },
        { ID: 'G-BBBB', Goal: 'Closed goal', Owner: 'Dee', Year: 2026, Result: 'Dropped' },
      ],
      Seats: [
        { ID: 'H-HEAD', Seat: 'Head of Guests', Holder: 'Ben', Leadership: 'yes' },
        { ID: 'H-BAR0', Seat: 'Bar lead', Holder: 'Cy', 'Reports to': 'Head of Guests' },
      ],
      Rocks: [
        {
          ...{ ID: 'R-CARD', Rock: 'Loyalty card', Owner: 'Ben', Quarter: '2026 Q4', Goal: 'G-AAAA Half of the guests return' },
          ...{ Due: day('2026-12-18'), 'Depends on': 'W-TT11 Till update, K-WEEK Guests back' },
        },
        { ID: 'R-A10N', Rock: 'Second oven', Owner: 'Head of Guests' },
      ],
      Milestones: [
        { ID: 'M-0001', Rock: 'R-CARD Loyalty card', Milestone: 'Card printed', Due: day('2026-10-20'), 'Done on': day('2026-10-19') },
        { ID: 'M-0002', Rock: 'R-CARD Loyalty card', Milestone: 'Till counts cards', Due: day('2026-11-12') },
      ],
      'To-Dos': [{ ID: 'T-0001', 'To-Do': 'Call the printer', Owner: 'Cy', Due: day('2026-11-24'), Serves: 'M-0002 Till counts cards' }],
      Scorecard: [{ ID: 'K-WEEK', Measurable: 'Guests back', Seat: 'Bar lead', Serves: 'G-AAAA Half of the guests return', Goal: '>= 35' }],
      Initiatives: [
        { ID: 'W-TT11', Initiative: 'Till update', Owner: 'Nobody we know', Serves: 'R-GONE Gone' },
        { ID: 'W-PA1D', Initiative: 'Pay by phone', Owner: 'Ana', Teams: 'Bar, Kitchen', Serves: 'R-CARD Loyalty card' },
      ],
      Issues: [{ ID: 'I-0001', Issue: 'Cards run out', 'Raised by': 'Ana', About: 'R-CARD Loyalty card' }],
      Processes: [
        {
          ID: 'P-0001',
          Process: 'Ask for the card',
          Owner: 'Bar lead',
          Backup: 'Ben',
          Cadence: 'every day',
          Serves: 'R-CARD Loyalty card',
          Proof: 'none',
        },
      ],
      ...options.rows,
    },
  });
