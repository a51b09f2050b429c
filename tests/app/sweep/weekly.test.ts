import { makeCompany, setSettings, typeInto, type TypedRow } from '../../support/company';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import type { MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';
import { addDays } from '../../../src/core/time/arith';

const OPENING = {
  Process: 'Opening check',
  Owner: 'Ana',
  Backup: 'Ben',
  Fallback: 'Cy',
  Cadence: 'every day',
  'Due at': '07:00',
  Proof: 'number 1..8',
};
const rock = (n: number, more: TypedRow = {}): TypedRow => ({ Rock: `Rock ${n}`, Owner: 'Ana', Quarter: '2026 Q4', Rank: n, ...more });

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

function company(rows: Readonly<Record<string, readonly TypedRow[]>> = {}, settings: Readonly<Record<string, string>> = {}): MemoryPorts {
  const ports = makeCompany({ now: '2026-11-12T18:05', rows: { Processes: [OPENING], ...rows }, settings, quota: 1000 });
  at(ports, '2026-11-12T18:05');
  return ports;
}

function tick(ports: MemoryPorts, day: string): void {
  const grid = ports.workbook.read('Runs');
  const due = (grid[0] ?? []).indexOf('Due');
  const row = grid.findIndex((cells) => JSON.stringify(cells[due]) === JSON.stringify({ local: `${day}T07:00` }));
  typeInto(ports, 'Runs', row + 1, 'Done', true);
  typeInto(ports, 'Runs', row + 1, 'Proof', 4);
}

/** Ten days of two checks each; Ana does what `isDone` says. */
function live(ports: MemoryPorts, isDone: (day: string) => boolean): void {
  for (let day = '2026-11-13'; day < '2026-11-23'; day = addDays(day, 1)) {
    at(ports, `${day}T00:05`);
    if (isDone(day)) tick(ports, day);
    ['06:35', '09:05', '11:05', '13:05', '20:05'].forEach((time) => at(ports, `${day}T${time}`));
  }
}

function weekly(
  ports: MemoryPorts,
  now = '2026-11-23T08:05',
): { readonly to: string; readonly subject: string; readonly text: string } | undefined {
  return at(ports, now).mails.find(({ key }) => key.includes(':weekly-'));
}

describe('the weekly mail to the business owner', () => {
  it('is short where all ran, and names the top three of the quarter', () => {
    const ports = company({ Rocks: [rock(3), rock(1), rock(2), rock(4), rock(0, { Quarter: '2027 Q1' }), rock(0, { Result: 'Dropped' })] });
    live(ports, () => true);
    const mail = weekly(ports);
    expect([mail?.to, mail?.subject]).toEqual(['dee@cafe.example', 'Week to Sun 22 Nov: all ran, 7 runs on time']);
    expect(mail?.text).toMatch(/\nTop of the quarter\n1\. Rock 1 \(Incomplete\); 2\. Rock 2 \(Incomplete\); 3\. Rock 3 \(Incomplete\)\n/);
  });

  it('counts the runs due on the seven days before it, and says what needs somebody', () => {
    const ports = company({
      Rocks: [
        rock(1, { Due: { local: '2026-11-15T00:00' }, Start: { local: '2026-10-01T00:00' }, Goal: '', From: 0, Target: 2, Current: 1 }),
      ],
    });
    live(ports, (day) => !['2026-11-14', '2026-11-18', '2026-11-22'].includes(day));
    const mail = weekly(ports);
    expect(mail?.subject).toBe('Week to Sun 22 Nov: 2 of 7 runs needed you (29 %)');
    const [, numbers = '', rocks = ''] = mail?.text.split('\n\n') ?? [];
    expect(numbers.split('\n').slice(1)).toEqual([
      '7 runs due: 5 on time, 0 carried by the backup, 2 reached you, 0 still open. 29 % needed you.',
      'Of those that are over: 2 missed.',
      'System coverage: 5 of 7 ran without you (71 %).',
    ]);
    expect(rocks).toMatch(/^Rocks off track or at risk \(1\)\. To do: .*\n- Rock 1 \(Ana\) is Off track: /);
  });

  it('names processes that fail, measurables off track, and mail that waits', () => {
    const scorecard = [{ Measurable: 'Sales', Owner: 'Ana', Goal: '>= 5' }];
    const ports = company({ Scorecard: scorecard }, { 'Approved domains': 'cafe.example' });
    const headers = (ports.workbook.read('Scorecard')[0] ?? []).map((cell) => (typeof cell === 'object' ? cell.local : String(cell)));
    headers.forEach((header, index) => {
      if (/^\d{4}-/.test(header)) ports.workbook.write('Scorecard', 2, index + 1, [[1]]);
    });
    typeInto(ports, 'People', 2, 'Email', 'ana@bar.example');
    live(ports, () => false);
    const text = weekly(ports)?.text ?? '';
    expect(text).toMatch(/\nProcesses that do not run as they should \(1\)\. To do: .*\n- Opening check \(Ana\) is Failing: /);
    expect(text).toMatch(/\nMeasurables off track \(1\)\. To do: .*\n- Sales \(Ana\) is Off track: /);
    expect(text).toMatch(
      /\nMail that waits or is unconfirmed \(1\)\. To do: .*\n- Waits for approval: \d+ things? to tell ana@bar\.example\. /,
    );
  });

  it('is not of a week that was over before the file was set up', () => {
    const ports = makeCompany();
    at(ports, '2026-11-23T06:05');
    expect([weekly(ports), weekly(ports, '2026-11-30T08:05')?.subject]).toEqual([undefined, 'Week to Sun 29 Nov: no run was due']);
  });

  it('is held in quiet hours, and goes when they end', () => {
    const ports = company({}, { 'Quiet hours': '20:00-09:00' });
    live(ports, () => true);
    expect(weekly(ports)).toMatchObject({ state: 'held' });
    expect(weekly(ports, '2026-11-23T09:00')).toMatchObject({ state: 'sent' });
    expect(weekly(ports, '2026-11-23T10:00')).toBeUndefined();
  });

  it('is not needed once the next one has come', () => {
    const ports = company({}, { 'Approved domains': 'else.example' });
    live(ports, () => true);
    expect(weekly(ports)).toMatchObject({ state: 'waiting for approval' });
    setSettings(ports, { 'Approved domains': 'cafe.example' });
    expect(weekly(ports, '2026-11-30T08:05')).toMatchObject({ key: 'week:weekly-2026-11-30:dee@cafe.example', state: 'sent' });
  });

  it.each(HOSTILE_TEXTS)('keeps $name in a title as text', ({ text: title }) => {
    const ports = company({ Rocks: [rock(1, { Rock: title })] });
    at(ports, '2026-11-22T20:05');
    expect(weekly(ports)?.text).toMatch(/\n\nTop of the quarter\n1\. [^\n]+\n\n/);
    const html = ports.sent[ports.sent.length - 1]?.html ?? '';
    expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"']/);
    expect(html).not.toMatch(/<(script|img)/);
  });
});
