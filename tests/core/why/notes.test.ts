import { rowsIn } from '../../support/core-world';
import { listNotes } from '../../../src/core/why/list-notes';

const kept = (note: string, period = '2026-11-02', measurable = 'K-AAAA Guests') => ({
  ...{ measurable, period: { local: `${period}T00:00` }, note },
});
const history = rowsIn('scorecard_history', [
  kept('Closed on Monday'),
  kept('Another', '2026-10-26', 'K-BBBB Waste'),
  kept('', '2026-10-19'),
]);

it('lists what people noted, the newest week first, with what history keeps', () => {
  const cells = [
    { period: '2026-11-09', text: 'Rain\nall week' },
    { period: '2026-11-16', text: '' },
  ];
  expect(listNotes('K-AAAA', cells, history)).toEqual([
    { period: '2026-11-09', text: 'Rain\nall week' },
    { period: '2026-11-02', text: 'Closed on Monday' },
  ]);
});

it('leaves out what Runsheet answered there, and says the same thing once', () => {
  const cells = [
    { period: '2026-11-09', text: 'Runsheet:\n"x" is not a number.' },
    { period: '2026-11-02', text: 'Closed on Monday' },
  ];
  expect(listNotes('K-AAAA', cells, history)).toEqual([{ period: '2026-11-02', text: 'Closed on Monday' }]);
});

it('cuts a long note and takes out what is no text', () => {
  const [note] = listNotes('K-AAAA', [{ period: '2026-11-09', text: `\u202e${'x'.repeat(2000)}` }], []);
  expect([note?.text.length, note?.text.slice(0, 1)]).toEqual([1000, 'x']);
});
