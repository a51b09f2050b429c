import type { Host } from '../../local/host/host';
import { beatAt, makeCafe, setClock } from './cafe';
import { fillWhole } from './full-company';

const ALL = ['home', 'vto', 'rocks', 'scorecard', 'processes', 'meetings', 'work', 'people', 'system'];
const SMALL = 200;
const LARGE = 10_000;
/** What a person waits for at most, seconds; Google ends an execution at 360. */
const PATIENCE = 30;

/** 250 people, 200 processes, 50 measurables with 13 weeks, 60 Rocks, and so many closed runs, after the first checks of a day. */
function makeCompany(ledgerRows: number): Host {
  const host = makeCafe({ templates: ALL, warm: true });
  fillWhole(host, '2026-11-20', '2026-11-16', ledgerRows);
  ['2026-11-20T05:05', '2026-11-20T05:35', '2026-11-20T06:05'].forEach((at) => beatAt(host, at));
  setClock(host, '2026-11-20T06:35');
  return host;
}

const [small, large] = [makeCompany(SMALL), makeCompany(LARGE)] as const;

it('a check with nothing to do makes the same calls however long the ledger is, and its time grows by what is read alone', () => {
  const [few, many] = [small, large].map((host) => beatAt(host, '2026-11-20T06:40').run);
  expect(many?.calls.total).toBe(few?.calls.total);
  expect(many?.modelledMs).toBeLessThan((few?.modelledMs ?? 0) + 1000);
});

it.each([
  ['what a person sees first', { request: 'overview' }],
  ['every status', { request: 'status' }],
  ['the review', { request: 'review' }],
  ['what a quarter leaves open', { request: 'quarter' }],
  ['the rules', { request: 'rules' }],
  ['the check for tampering', { request: 'verify' }],
  ['an export of three months', { request: 'export', from: '2026-09-01', to: '2026-11-30' }],
  ['the plan on one page', { request: 'one-page' }],
])('%s is answered in time, with as many calls for ten thousand runs as for two hundred', (_name, request) => {
  const [few, many] = [small, large].map((host) => host.rpc('rpc', JSON.stringify(request)));
  expect([many?.error, String(many?.value).slice(0, 10)]).toEqual([null, '{"ok":true']);
  expect((many?.calls.total ?? 0) - (few?.calls.total ?? 0)).toBeLessThanOrEqual(0);
  expect((many?.modelledMs ?? 0) / 1000).toBeLessThan(PATIENCE);
});
