import { press, searchTrial, type Trial } from './search';
import { askAs } from '../sweep/first-use';
import { beatAt, makeCafe, remember, setClock } from '../sweep/cafe';
import type { Host } from '../../local/host/host';

const at = '2026-11-20T10:05';
const after = ['2026-11-20T10:35'];

function trialOf(label: string, host: Host, request: object): Trial {
  host.desk.user(host.user);
  return { label, host, morning: remember(host), at, act: press(request), after };
}

/** The sample company after a night and a morning, with runs, steps and mails that came of it. */
function sampleCompany(): Host {
  const host = makeCafe({ now: '2026-11-19T18:30', sample: true, templates: ['all'], warm: true });
  ['2026-11-19T18:35', '2026-11-20T00:05', '2026-11-20T09:05'].forEach((moment) => beatAt(host, moment));
  return host;
}

function readyCafe(): Host {
  const host = makeCafe({
    now: '2026-11-19T18:30',
    rows: { Processes: [{ Process: 'Till', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', Proof: 'none' }] },
    warm: true,
  });
  beatAt(host, '2026-11-19T18:35');
  return host;
}

function started(): Host {
  const host = readyCafe();
  setClock(host, '2026-11-20T09:00');
  askAs(host, { request: 'start', mail: 'on' });
  return host;
}

/** What a heartbeat would do with half a sample is not what it does with the whole, so it comes afterwards alone. */
searchTrial({ ...trialOf('removing the sample', sampleCompany(), { request: 'remove-sample' }), ways: ['at once'] });
searchTrial(trialOf('starting checks', readyCafe(), { request: 'start', mail: 'dry run' }));
searchTrial(trialOf('stopping checks', started(), { request: 'stop' }));
searchTrial(trialOf('writing the dictionary', readyCafe(), { request: 'write-dictionary' }));
searchTrial(trialOf('making one page', sampleCompany(), { request: 'one-page' }), 20);
