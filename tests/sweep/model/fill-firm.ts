import { typeRows, type Typed } from '../../../local/bench/build-company';
import { askAddOn } from '../../../local/cli/call-add-on';
import { Desk } from '../../../local/host/desk';
import { Host } from '../../../local/host/host';
import { typeSetting } from '../../../local/sample/fill-sheet';
import { Book } from '../../../local/store/book';
import { addOn } from '../cafe';
import type { Firm, Member, Work } from './firm';
import { isoDay, isoOf } from './wall';

type Row = Readonly<Record<string, Typed>>;

const clock = (minute: number): string => isoOf(minute).slice(11);
const span = ({ from, to }: { readonly from: number; readonly to: number }): string => `${clock(from)}-${clock(to)}`;
const day = (number: number): Typed => ({ day: `${isoDay(number)}T00:00` });

/** Cells that are not blank. */
const filled = (row: Readonly<Record<string, Typed | null>>): Row =>
  Object.fromEntries(Object.entries(row).filter((cell): cell is [string, Typed] => cell[1] !== null && cell[1] !== ''));

const memberRow = (member: Member): Row =>
  filled({
    ...{ Name: member.name, Email: member.email, Manager: member.manager, Cover: member.cover },
    'Away from': member.away && day(member.away.from),
    'Away to': member.away && day(member.away.to),
    'Quiet hours': member.quiet && span(member.quiet),
  });

const workRow = (work: Work): Row =>
  filled({
    ...{ ID: work.id, Process: work.title, Owner: work.owner, Backup: work.backup, Fallback: work.fallback, Proof: work.proof },
    ...{ Cadence: work.rhythm.text, 'Due at': work.dueAt === null ? null : clock(work.dueAt), 'Opens before': work.opensBefore },
    ...{ Grace: work.grace, 'Moves after': work.movesAfter, 'On holidays': work.onHolidays, Location: work.places.join(', ') },
    Optional: work.optional ? true : null,
    Starts: work.starts === null ? null : day(work.starts),
    Ends: work.ends === null ? null : day(work.ends),
  });

const stepRows = (work: Work): readonly Row[] =>
  Array.from({ length: work.steps }, (_unused, n) => ({ Process: work.id, Order: n + 1, Step: `Step ${n + 1}`, Proof: 'none' }));

/** The firm in a file of its own, with mail switched on; the host's clock stands at `utc` minutes. */
export function fillFirm(firm: Firm, utc: number): Host {
  process.env['TZ'] = addOn.manifest.timeZone;
  const book = new Book({ id: 'firm', name: 'Firm', timeZone: 'Europe/Berlin', locale: 'en_GB' });
  book.addTab('Sheet1');
  const host = new Host({ ...addOn, book, desk: new Desk(), now: utc * 60_000, user: 'p0@firm.example', warm: true });
  askAddOn(host, { request: 'install', sample: false });
  typeRows(host, 'People', firm.members.map(memberRow));
  typeRows(
    host,
    'Seats',
    firm.chairs.map((chair, n) => filled({ ID: `H-000${n}`, Seat: chair.title, Holder: chair.holder, Location: chair.place })),
  );
  typeRows(
    host,
    'Holidays',
    firm.holidays.map((one, n) => filled({ Date: day(one.day), Name: `Closed ${n}`, Location: one.place })),
  );
  typeRows(host, 'Processes', firm.works.map(workRow));
  typeRows(host, 'Steps', firm.works.flatMap(stepRows));
  typeSetting(host, 'Business owner', firm.boss);
  typeSetting(host, 'Escalation mail', 'on');
  typeSetting(host, 'Quiet hours', span(firm.quiet));
  typeSetting(host, 'Nag every', `${firm.nagEvery} day${firm.nagEvery === 1 ? '' : 's'}`);
  typeSetting(host, 'Acknowledge holds', `${firm.holds} hours`);
  return host;
}
