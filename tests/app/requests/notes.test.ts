import { ask } from './ask';
import { makeCompany } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { tableSpecs } from '../../../src/app/templates';
import type { WhyView } from '../../../src/core/contract/overview';

const FIRST = (tableSpecs['scorecard']?.columns.length ?? 0) + 1;

/** Notes at the running week and the one before; the week of 16 November runs. */
function noted(now: string): MemoryPorts {
  const ports = makeCompany({
    now: '2026-11-20T09:00',
    rows: {
      Scorecard: [{ ID: 'K-AAAA', Measurable: 'Guests', Owner: 'Ana', Goal: '>= 5' }],
      Rocks: [{ ID: 'R-AAAA', Rock: 'Loyalty card', Owner: 'Ana' }],
      'Scorecard history': [{ Measurable: 'K-AAAA Guests', Period: { local: '2026-08-03T00:00' }, Value: 4, Note: 'Holidays' }],
    },
  });
  ports.workbook.writeNotes('Scorecard', 2, FIRST, [['A fair', 'Runsheet:\nThis is not a number.', 'Rain']]);
  ports.setNow(now);
  return ports;
}

const notesOf = (ports: MemoryPorts): WhyView['notes'] => ask(ports, 'why', { id: 'K-AAAA' }).notes;

const NOTES = [
  { period: '2026-11-16', text: 'A fair' },
  { period: '2026-11-02', text: 'Rain' },
  { period: '2026-08-03', text: 'Holidays' },
];

it.each(['2026-11-20T09:00', '2026-11-22T23:59', '2026-11-23T00:05'])(
  'at %s why tells the notes beside the weeks as they stand in the sheet',
  (now) => {
    expect(notesOf(noted(now))).toEqual(NOTES);
  },
);

it('takes one call more, and none for any other row', () => {
  const ports = noted('2026-11-20T09:00');
  const callsOf = (id: string): number => {
    const before = ports.calls['notes'] ?? 0;
    ask(ports, 'why', { id });
    return (ports.calls['notes'] ?? 0) - before;
  };
  expect([callsOf('K-AAAA'), callsOf('R-AAAA')]).toEqual([1, 0]);
  expect(ask(ports, 'why', { id: 'R-AAAA' })).not.toHaveProperty('notes');
});
