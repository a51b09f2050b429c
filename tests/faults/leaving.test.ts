import { press, searchTrial, type Trial } from './search';
import { askAs } from '../sweep/first-use';
import { beatAt, makeCafe, remember, setClock } from '../sweep/cafe';
import type { Host } from '../../local/host/host';

const at = '2026-11-20T11:05';

/** A café with mail on the way, hidden tabs, and a cell of the team's that asks Runsheet. */
function workingCafe(): Host {
  const host = makeCafe({
    now: '2026-11-19T06:00',
    rows: {
      Processes: [
        {
          Process: 'Count the till',
          Owner: 'Ana',
          Backup: 'Ben',
          Fallback: 'Cy',
          Cadence: 'every day',
          'Due at': '07:00',
          Proof: 'number',
        },
      ],
    },
    warm: true,
  });
  askAs(host, { request: 'start', mail: 'on' });
  ['2026-11-19T06:30', '2026-11-19T12:30', '2026-11-20T06:30', '2026-11-20T10:30'].forEach((now) => beatAt(host, now));
  const own = host.book.addTab('Ours');
  own.setCell(1, 1, { value: 'Good', formula: '=WHY("Count the till", Home!$B$3)' });
  own.setCell(2, 1, { value: 'kept', note: 'ours' });
  return host;
}

const host = workingCafe();
const act = press({ request: 'leave', dry: false, show: true });
const after = ['2026-11-20T11:35'];
const leave: Trial = { label: 'leaving', host, morning: remember(host), at, act, after, triggered: true };
/** Who presses again later is noted again, and it counts from then. */
const again = { lenient: { properties: ['left'], logged: ['removed'] } };
/** A removal that was cut off may have switched mail off: checks between it and the second press mail nobody, which is what was wanted. */
const once: Pick<Trial, 'ways'> = { ways: ['at once'] };
searchTrial({ ...leave, ...again, ...once, also: (left) => [String(left.desk.store('document:cafe').get('left')).slice(0, 10)] });

setClock(host, at);
askAs(host, { request: 'leave', dry: false });
setClock(host, '2026-12-07T09:00');
const back: Trial = {
  ...{ label: 'coming back', host, morning: remember(host), at: '2026-12-07T09:00' },
  ...{ act: press({ request: 'install' }), after: ['2026-12-07T09:30', '2026-12-07T10:30'] },
};
/** What was not seen counts up to the check that finds it, so a later check is compared with nothing. */
searchTrial({ ...back, ...once });
