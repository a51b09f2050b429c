import { fillCompany, fillLedger } from './build-company';
import { askAddOn, beat } from '../cli/call-add-on';
import type { Command, Invocation } from '../cli/command';
import { alignRows } from '../cli/print';
import { Desk } from '../host/desk';
import { Host } from '../host/host';
import { Book } from '../store/book';

const TODAY = '2026-11-20';
const MONDAY = '2026-11-16';
const SIZES = [1_000, 10_000, 100_000];
const HOUR_MS = 3_600_000;
const TEMPLATES = ['home', 'vto', 'rocks', 'scorecard', 'processes', 'meetings', 'work', 'people', 'system'];
const SETTLED_BEATS = 5;

/** `bench`: the budgets of the design, measured on the built add-on. Prints counts and times; asserts nothing. */
export const benchCommand: Command = {
  name: 'bench',
  takes: '',
  counts: [0, 0],
  says: 'what a heartbeat costs at three sizes of the ledger',
  more: ['250 people, 200 processes, 50 measurables with 13 weeks. CPU is of this process, the rest is counted or modelled.'],
  options: { quick: { says: 'leave out 100,000 rows and the quarter' } },
  hidden: true,
  run,
};

interface Measured {
  readonly calls: number;
  readonly modelled: number;
  readonly cpu: number;
}

function startCompany(invocation: Invocation, ledgerRows: number, warm = false): Host {
  const book = new Book({ id: 'bench', name: 'bench', timeZone: 'UTC', locale: 'en_GB' });
  const desk = new Desk();
  const user = 'bench@bench.example';
  desk.user(user);
  const host = new Host({ ...invocation.surroundings.addOn, book, desk, now: Date.parse(`${TODAY}T05:00:00Z`), user, warm });
  askAddOn(host, { request: 'install', templates: TEMPLATES });
  fillCompany(host, TODAY, MONDAY, ledgerRows);
  return host;
}

function measure(host: Host): Measured {
  const { run, cpuMs } = beat(host, {}, false);
  if (run.error !== null) throw new Error(run.error.message);
  return { calls: run.calls.total, modelled: run.modelledMs / 1000, cpu: cpuMs };
}

function advance(host: Host, hours: number): void {
  host.now += hours * HOUR_MS;
}

function measureSize(invocation: Invocation, ledgerRows: number): readonly string[] {
  const host = startCompany(invocation, ledgerRows);
  const first = measure(host);
  advance(host, 24);
  const busy = measure(host);
  for (let n = 0; n < SETTLED_BEATS; n += 1) measure(host);
  const idle = measure(host);
  const show = ({ calls, modelled, cpu }: Measured): string => `${calls} calls, ${modelled.toFixed(1)} s modelled, ${cpu} ms CPU`;
  return [ledgerRows.toLocaleString('en'), show(first), show(busy), show(idle)];
}

function measureQuarter(invocation: Invocation): string {
  const host = startCompany(invocation, 1_000, true);
  const before = process.cpuUsage();
  const beats = 91 * 24;
  for (let n = 0; n < beats; n += 1) {
    measure(host);
    advance(host, 1);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return `A quarter of 200 processes, ${beats} heartbeats: ${seconds.toFixed(0)} s CPU, ${((seconds * 1000) / beats).toFixed(0)} ms a heartbeat.`;
}

/** Eight months of two hundred daily runs. */
const OLD = { days: 240, runs: 48_000, beats: 30 };

/** What it costs to pack an old ledger, and what is left of it. */
function measurePacking(invocation: Invocation): string {
  const host = startCompany(invocation, 0, true);
  fillLedger(host, TODAY, OLD.runs, OLD.days);
  const beats = Array.from({ length: OLD.beats }, () => {
    const beat = measure(host);
    advance(host, 1);
    return beat;
  });
  const most = (pick: (one: Measured) => number): number => Math.max(...beats.map(pick));
  const cells = (name: string): string => {
    const tab = host.book.findTab(name);
    return `${((tab?.maxRows ?? 0) * (tab?.maxColumns ?? 0)).toLocaleString('en')} cells of ${name}`;
  };
  const cost = `${most(({ calls }) => calls)} calls, ${most(({ modelled }) => modelled).toFixed(1)} s modelled and ${most(({ cpu }) => cpu)} ms CPU`;
  return `${OLD.runs.toLocaleString('en')} runs of ${OLD.days} days: packed at ${cost} a heartbeat at most, to ${cells('Runs')} and ${cells('Run archive')}.`;
}

async function run(invocation: Invocation): Promise<number> {
  const { out } = invocation.surroundings.terminal;
  const quick = invocation.flag('quick');
  const sizes = quick ? SIZES.slice(0, 2) : SIZES;
  const rows = sizes.map((size) => measureSize(invocation, size));
  const head = ['Ledger rows', 'First heartbeat', 'A day later', 'Nothing to do'];
  out(`${alignRows([head, ...rows]).join('\n')}\n`);
  if (quick) return 0;
  out(`${measureQuarter(invocation)}\n`);
  out(`${measurePacking(invocation)}\n`);
  return 0;
}
