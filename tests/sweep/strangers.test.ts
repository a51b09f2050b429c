import { goBack, rowsOf, tabOf, typeInto } from './cafe';
import { AFTER, BUSY, makeMorning } from './morning';
import { beatAs, noticeOn } from './people';
import { askAs } from './first-use';
import { columnOf, findRows, typeSetting } from '../../local/sample/fill-sheet';

const { host, morning } = makeMorning();
const EVIL = 'eve@evil.example';

beforeEach(() => {
  goBack(host, morning);
});

const recipients = (): readonly string[] => host.desk.mails.flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc]);
const waiting = (): readonly string[] =>
  rowsOf(host, 'Outbox')
    .filter((row) => row['State'] === 'waiting for approval')
    .map((row) => row['To'] ?? '');

describe('an address of a new domain', () => {
  it('in People gets no mail until somebody approves the domain, and it is shown; then it gets each once', () => {
    typeInto(host, 'People', ['Name', 'Ben'], { Email: EVIL });
    [BUSY, ...AFTER].forEach((at) => beatAs(host, 'dee', at));
    expect([recipients().includes(EVIL), new Set(waiting())]).toEqual([false, new Set([EVIL])]);
    const home = Array.from({ length: 22 }, (_unused, at) => String(tabOf(host, 'Home').cell(25 + at, 3)?.value ?? ''));
    expect(home).toContain('waiting for approval');
    const { attention } = askAs(host, { request: 'overview' }).result as { attention: readonly { kind: string; why: string }[] };
    expect(attention.find(({ kind }) => kind === 'mail')?.why).toContain('evil.example is not among the Approved domains');
    typeSetting(host, 'Approved domains', 'cafe.example, evil.example');
    beatAs(host, 'dee', '2026-11-20T12:05');
    beatAs(host, 'dee', '2026-11-20T12:35');
    const keys = rowsOf(host, 'Outbox').map((row) => row['Key']);
    expect([recipients().filter((to) => to === EVIL).length, new Set(keys).size]).toEqual([1, keys.length]);
  });

  it.each(['waiting for quota', 'queued', 'held'])('written into To of a row of the Outbox that is %s is not where it goes', (state) => {
    host.desk.user('dee@cafe.example').quota = 0;
    beatAs(host, 'dee', BUSY);
    const tab = tabOf(host, 'Outbox');
    findRows(tab, (text) => text('State') === 'waiting for quota').forEach((row) => {
      tab.setCell(row, columnOf(tab, 'To'), { value: EVIL });
      tab.setCell(row, columnOf(tab, 'State'), { value: state });
    });
    host.desk.user('dee@cafe.example').quota = 100;
    beatAs(host, 'dee', '2026-11-20T09:35');
    expect([recipients().includes(EVIL), recipients().length > 0]).toEqual([false, true]);
    expect(noticeOn(host)).not.toContain('evil');
  });

  it('in the key of a row that somebody wrote is no recipient', () => {
    const tab = tabOf(host, 'Outbox');
    const [sent = 0] = findRows(tab, (text) => text('State') === 'sent');
    const key = String(tab.cell(sent, columnOf(tab, 'Key'))?.value ?? '');
    const row = tab.lastRow() + 1;
    const cells = { Key: key.replace(/[^:]+@cafe\.example/, EVIL), To: EVIL, State: 'queued', About: key.split(':')[0] ?? '' };
    Object.entries(cells).forEach(([header, value]) => void tab.setCell(row, columnOf(tab, header), { value }));
    [BUSY, ...AFTER].forEach((at) => beatAs(host, 'dee', at));
    expect(recipients()).not.toContain(EVIL);
  });
});

describe('mails to one person on one day', () => {
  /** Thirty lines that say that a mail went out today. */
  function fill(count: number, day: string): void {
    const tab = tabOf(host, 'Outbox');
    const [sent = 0] = findRows(tab, (text) => text('State') === 'sent');
    const from = tab.lastRow();
    for (let at = 1; at <= count; at += 1) {
      const cells = { Key: `U-${at}:nag-${day}:ben@cafe.example`, Message: `M-${at}`, To: 'ben@cafe.example', State: 'sent' };
      Object.entries(cells).forEach(([header, value]) => void tab.setCell(from + at, columnOf(tab, header), { value }));
      const column = columnOf(tab, 'Sent');
      const cell = tab.cell(sent, column);
      tab.setCell(from + at, column, { ...cell, value: Number(cell?.value ?? 0) - (day === '2026-11-20' ? 0 : 1) });
    }
  }

  it.each([
    [29, '2026-11-20', true],
    [30, '2026-11-20', false],
    [31, '2026-11-20', false],
    [31, '2026-11-19', true],
  ])('%i more on %s: the next goes out: %s', (count, day, goes) => {
    fill(count, day);
    beatAs(host, 'dee', BUSY);
    expect(recipients().includes('ben@cafe.example')).toBe(goes);
    const held = rowsOf(host, 'Outbox').filter((row) => row['Why'] === 'Held until tomorrow: 30 mails went to this address today.');
    expect(held.length > 0).toBe(!goes);
  });
});
