import { press, searchTrial, type Trial } from './search';
import { typeRows } from '../../local/bench/build-company';
import type { Host } from '../../local/host/host';
import { beatAt, makeCafe, remember, setClock, tabOf } from '../sweep/cafe';
import { makeEmpty } from '../sweep/first-use';

const at = '2026-11-20T06:05';
const after = ['2026-11-20T07:05'];

/** A file in which a team has tabs of its own, one of them under a name of ours. */
function ownFile(): Host {
  const host = makeEmpty(true);
  const tab = host.book.addTab('Rocks');
  ['What we want', 'Who'].forEach((header, column) => tab.setCell(1, column + 1, { value: header }));
  tab.setCell(2, 1, { value: 'Second bar', note: 'ask Ana' });
  return host;
}

/** A café that was set up without some tabs, and from which people took a column and dropdowns since. */
function olderCafe(): Host {
  const host = makeCafe({ now: at, templates: ['home', 'processes', 'people', 'system'], warm: true });
  typeRows(host, 'Processes', [{ Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Cadence: 'every day', 'Due at': '07:00' }]);
  beatAt(host, at);
  const processes = tabOf(host, 'Processes');
  processes.deleteColumns(processes.lastColumn() - 3, 4);
  host.book.removeTab(tabOf(host, 'Link lists'));
  return host;
}

function trialOf(label: string, host: Host, request: object): Trial {
  host.desk.user(host.user);
  setClock(host, at);
  return { label, host, morning: remember(host), at, act: press({ request: 'install', ...request }), after };
}

/**
 * No heartbeat comes before checks were started, and that wants the tabs. A grid that was cut off before it was fitted stays larger, and what the
 * Dictionary then holds below its looks has none.
 */
const fresh = { ways: ['at once'], lenient: { tabs: ['Dictionary'] } } as const;

searchTrial({ ...trialOf('an installation', makeEmpty(true), {}), ...fresh });
searchTrial({ ...trialOf('an installation with the sample company', makeEmpty(true), { sample: true, templates: ['all'] }), ...fresh }, 15);
searchTrial({ ...trialOf('an installation beside tabs of a team', ownFile(), { templates: ['all'] }), ...fresh }, 15);
searchTrial(trialOf('an installation that completes an older one', olderCafe(), { templates: ['all'] }), 15);
