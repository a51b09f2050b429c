import { beatAt, makeCafe, rowsOf } from './cafe';

const PROCESSES = [
  { Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00', Proof: 'number 1..8' },
  {
    Process: 'Bread order',
    Owner: 'Ben',
    Backup: 'Cy',
    Fallback: 'Ana',
    Cadence: 'every 2 weeks on Fri',
    'Due at': '05:00',
    Proof: 'text 5',
  },
];

/** What two days of heartbeats leave behind and what they said on the way. */
function twoDays(warm: boolean): unknown {
  const host = makeCafe({ rows: { Processes: PROCESSES }, warm });
  const said: unknown[] = [];
  for (let hour = 0; hour < 48; hour += 3) {
    const day = hour < 24 ? '2026-11-20' : '2026-11-21';
    said.push(beatAt(host, `${day}T${String(hour % 24).padStart(2, '0')}:05`).report);
  }
  return { said, tabs: host.book.tabs.map((tab) => [tab.name, rowsOf(host, tab.name)]), mails: host.desk.mails };
}

it('a rehearsal in one scope says and leaves the same as heartbeats in fresh ones', () => {
  expect(twoDays(true)).toEqual(twoDays(false));
});
