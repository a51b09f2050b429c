import { bodyOf, strayTags, makeEntry, makeReminded, renderContext } from './builders';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { groupMessages } from '../../../src/core/mail/group-messages';
import type { OutboxEntry } from '../../../src/core/mail/outbox';
import type { Reminded } from '../../../src/core/mail/reminded';
import type { RenderContext } from '../../../src/core/mail/render-context';
import { renderMessage, type Message } from '../../../src/core/mail/render-message';
import type { WeeklyReport } from '../../../src/core/mail/weekly-report';

const NOTHING: WeeklyReport['rates'] = { counted: 0, onTime: 0, late: 0, carried: 0, reachedOwner: 0, missed: 0, excused: 0 };
const CALM: WeeklyReport = {
  ...{ at: '2026-11-23T08:00', rates: { ...NOTHING, counted: 40, onTime: 40 }, open: 0, withYou: 0 },
  ...{ coverage: { counted: 40, withoutOwner: 40 }, sections: [], top: ['Menu (On track)', 'Hire (At risk)'] },
};

function contextOf(rows: readonly Reminded[], weekly: WeeklyReport | null = null, now = '2026-11-20T10:00'): RenderContext {
  return renderContext({ now, reminded: new Map(rows.map((row) => [row.id, row])), weekly });
}

const render = (entries: readonly OutboxEntry[], context: RenderContext): Message => renderMessage({ to: 'x', entries }, context);
const remind = (row: Reminded, now?: string): Message =>
  render([makeEntry(row.kind, { about: row.id, mark: '2026-11-20' })], contextOf([row], null, now));
const week = (report: WeeklyReport): Message => render([makeEntry('weekly', { about: 'week' })], contextOf([], report));

const ROCK = makeReminded({ kind: 'rock', id: 'R-AAAA', tab: 'Rocks', title: 'Menu', status: 'At risk', why: 'Behind its pace.' });

describe('a reminder', () => {
  it('of a to-do says what, until when and what to do', () => {
    const { subject, ...message } = remind(makeReminded());
    expect(subject).toBe('Corner Cup: Call the landlord, due Sun 22 Nov');
    expect(bodyOf(message)).toEqual([
      'Call the landlord, due Sun 22 Nov, is not done yet: 2 days to go.',
      'It is your to-do.',
      'To do: finish it and write the day under Done on in the tab To-Dos, ID T-AAAA.',
      '',
      'You get this because you are the owner. Settings says how many days before Due, or off.',
    ]);
  });

  it('of a Rock says how it stands and why', () => {
    expect(bodyOf(remind(ROCK)).slice(0, 2)).toEqual([
      'Menu, due Sun 22 Nov, is not done yet: 2 days to go.',
      'Your Rock is At risk: Behind its pace.',
    ]);
  });

  it.each([
    ['2026-11-20T10:00', '2 days to go'],
    ['2026-11-21T10:00', '1 day to go'],
    ['2026-11-22T10:00', 'today is the last day'],
  ])('that goes at %s says %s', (now, says) => {
    expect(remind(makeReminded(), now).text).toContain(`: ${says}.`);
  });

  it('is one mail a person with everything in it', () => {
    const rows = [makeReminded(), ROCK];
    const entries = rows.map((row) => makeEntry(row.kind, { about: row.id }));
    const [group, ...more] = groupMessages(entries);
    expect([group?.entries.length, more.length]).toEqual([2, 0]);
    expect(render(entries, contextOf(rows)).subject).toBe('Corner Cup: 2 things to look at, Fri 20 Nov');
  });

  it.each(HOSTILE_TEXTS)('with $name stays text', ({ text }) => {
    const { html, subject, text: plain } = remind({ ...ROCK, title: text, why: text });
    expect(strayTags(html)).toEqual([]);
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e\u2066]/u);
    expect(plain.split('\n').length).toBe(7);
  });
});

describe('the weekly mail', () => {
  const full: WeeklyReport = {
    ...CALM,
    rates: { counted: 40, onTime: 33, late: 2, carried: 3, reachedOwner: 3, missed: 2, excused: 1 },
    open: 1,
    coverage: { counted: 40, withoutOwner: 36 },
    sections: [{ head: 'Rocks off track or at risk', lines: ['Menu (Ana) is Off track: Late.'], action: 'To do: decide.' }],
  };

  it('says what ran, what did not, what needs the owner, and the top of the quarter', () => {
    const { subject, ...message } = week(full);
    expect(subject).toBe('Corner Cup: Week to Sun 22 Nov: 3 of 40 runs needed you (8 %)');
    expect(bodyOf(message)).toEqual([
      'Week to Sun 22 Nov: 3 of 40 runs needed you (8 %).',
      '42 runs due: 33 on time, 3 carried by the backup, 3 reached you, 1 still open. 8 % needed you.',
      'Of those that are over: 2 late, 2 missed, 1 excused.',
      'System coverage: 36 of 40 ran without you (90 %).',
      '',
      'Rocks off track or at risk (1). To do: decide.',
      '- Menu (Ana) is Off track: Late.',
      '',
      'Top of the quarter',
      '1. Menu (On track); 2. Hire (At risk)',
      '',
      'You get this once a week because Settings names you as Business owner. Weekly mail in Settings says when, or off.',
    ]);
  });

  it.each<[string, Partial<WeeklyReport>, string, number]>([
    ['without any exception is one line', { top: [] }, 'Week to Sun 22 Nov: all ran, 40 runs on time.', 1],
    ['of one run', { top: [], rates: { ...NOTHING, counted: 1, onTime: 1 } }, 'Week to Sun 22 Nov: all ran, 1 run on time.', 1],
    ['without any run', { top: [], rates: NOTHING }, 'Week to Sun 22 Nov: no run was due.', 1],
    [
      'with a late run',
      { top: [], rates: { ...NOTHING, counted: 2, onTime: 1, late: 1 } },
      'Week to Sun 22 Nov: 1 of 2 runs on time, none needed you.',
      4,
    ],
    ['with an open run', { top: [], open: 1 }, 'Week to Sun 22 Nov: 40 of 40 runs on time, none needed you.', 3],
    [
      'with nothing but an open run',
      { top: [], rates: NOTHING, open: 2, coverage: { counted: 0, withoutOwner: 0 } },
      'Week to Sun 22 Nov: 2 runs still open.',
      2,
    ],
  ])('%s', (_name, more, head, lines) => {
    const body = bodyOf(week({ ...CALM, ...more }));
    expect([body[0], body.indexOf('')]).toEqual([head, lines]);
  });

  it('counts what does not fit', () => {
    const lines = Array.from({ length: 30 }, (_unused, at) => `Rock ${at}`);
    const { text } = week({ ...full, sections: [{ head: 'Rocks', lines, action: 'To do: decide.' }] });
    expect(text).toContain('Rocks (30, the first 10 here). To do: decide.\n- Rock 0\n');
    expect(text).toContain('- Rock 9\n\nTop');
  });

  it('goes alone', () => {
    const entries = [makeEntry('weekly', { about: 'week' }), makeEntry('todo', { about: 'T-AAAA' })];
    expect(groupMessages(entries).map((group) => group.entries.length)).toEqual([1, 1]);
  });
});
