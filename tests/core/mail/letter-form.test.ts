import { bodyOf, heldByBen, makeEntry, makeReminded, makeStanding, ownWork, strayTags } from './builders';
import { digestOf, mailOf, ROCK, TO, weekOf, worldOf } from './letter-world';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { GRAVITY, type MailKind } from '../../../src/core/mail/mail-item';
import type { OutboxEntry } from '../../../src/core/mail/outbox';
import type { RenderContext } from '../../../src/core/mail/render-context';
import { renderMessage, type Message } from '../../../src/core/mail/render-message';
import type { Run } from '../../../src/core/runs/run';

const UNESCAPED: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&#39;/g, "'"],
  [/&amp;/g, '&'],
];

/** The lines of an HTML mail without its tags: a link stands as `says: address`, as in plain text. */
function linesOf(html: string): readonly string[] {
  const body = html.slice(html.indexOf('<body'));
  const plain = body
    .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2: $1')
    .replace(/<\/div>|<div[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '');
  const text = UNESCAPED.reduce((read, [entity, character]) => read.replace(entity, character), plain);
  return text.split('\n').filter((line) => line !== '');
}

const filled = ({ text }: Message): readonly string[] => text.split('\n').filter((line) => line !== '');

describe('a mail of every kind', () => {
  it.each(GRAVITY)('%s says the same as HTML and as plain text', (kind) => {
    const mail = mailOf(kind, worldOf(heldByBen({ note: 'Key <b>is</b> "there"', why: 'Because.' })));
    expect(linesOf(mail.html)).toEqual(filled(mail));
  });

  it.each(GRAVITY)('%s is a whole page for phones with one thing to press', (kind) => {
    const { html } = mailOf(kind, worldOf(heldByBen()));
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport"/);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).not.toMatch(/<(img|table|style|script|link)/);
    expect(strayTags(html)).toEqual([]);
  });

  it.each(GRAVITY)('%s hides in HTML the line that plain text begins with', (kind) => {
    const { html, text } = mailOf(kind, worldOf(heldByBen()));
    const [first = ''] = text.split('\n');
    expect(first).toMatch(/^[A-Z0-9].*[.]$/);
    expect(html).toContain(`<div style="display:none;max-height:0;overflow:hidden;opacity:0">${first}</div>`);
  });

  it.each(GRAVITY)('%s keeps hostile text inside its lines', (kind) => {
    HOSTILE_TEXTS.forEach(({ text }) => {
      const run = heldByBen(
        { note: text, why: text, location: text, doneBy: text, assignee: text },
        { title: text, reason: text, from: text },
      );
      const section = { head: 'Overdue', lines: [text], action: 'To do: finish each.' };
      const report = { counts: '1 overdue', sections: [section] };
      const context = worldOf(run, {
        ...{ company: text, own: ownWork({ [TO]: report }, { [TO]: report }), weekly: weekOf([section]), digest: digestOf([section]) },
        ...{ standings: new Map([['K-AAAA', makeStanding({ title: text, why: text, owner: text })]]) },
        reminded: new Map([makeReminded({ title: text }), { ...ROCK, title: text, why: text }].map((row) => [row.id, row])),
      });
      const mail = mailOf(kind, context);
      expect(strayTags(mail.html)).toEqual([]);
      expect(mail.html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      expect(linesOf(mail.html)).toEqual(filled(mail));
      expect(mail.subject).not.toMatch(/\p{Cc}/u);
    });
  });
});

describe('the first line', () => {
  const STATES: readonly (readonly [MailKind, string])[] = [
    ['late', 'Due since 07:00, missed from 11:00.'],
    ['covered', 'Yours this time, wanted by 07:00.'],
    ['given', 'Handed to you by somebody, yours until 11:00.'],
    ['hop1', 'Missed since 09:00, yours until 11:00.'],
    ['hop3', 'Missed since 09:00, yours until 11:00.'],
    ['stays', 'Missed since 09:00, stays with you.'],
    ['stuck', 'Missed since 09:00, nobody is left to take it.'],
    ['gave', 'Missed since 09:00, with Ben now.'],
    ['ended', 'Missed since 09:00, and for good now.'],
    ['nag', 'Still missed since 09:00, yours until 11:00.'],
    ['cannot', 'Missed since 09:00, and it cannot be done as defined.'],
    ['recovered', 'Done by somebody, nothing to do.'],
    ['unseen', 'Passed while Runsheet did not run.'],
    ['todo', '2 days to go.'],
    ['turned', 'Off track since Fri 20 Nov.'],
    ['better', 'Off track now, nothing to do.'],
    ['digest', 'Overdue: 1.'],
    ['weekly', '3 of 40 runs needed you (8 %).'],
    ['midweek', '1 overdue.'],
    ['daily', '1 overdue.'],
  ];
  it.each(STATES)('of the kind %s says how it stands', (kind, says) => {
    expect(mailOf(kind, worldOf(heldByBen())).text.split('\n')[0]).toBe(says);
  });

  it.each([
    ['of the day before, with the day', '2026-11-19T09:00', 'Missed since Thu 19 Nov 09:00, yours until 11:00.'],
    ['of today, without', '2026-11-20T09:00', 'Missed since 09:00, yours until 11:00.'],
    ['that there was not', undefined, 'Passed on, yours until 11:00.'],
  ])('tells a miss %s', (_label, missed, says) => {
    const { missed: _was, ...terms } = heldByBen().terms;
    const run: Run = { ...heldByBen(), terms: missed === undefined ? terms : { ...terms, missed } };
    expect(mailOf('hop1', worldOf(run)).text.split('\n')[0]).toBe(says);
  });

  it('of several things names the gravest', () => {
    const entries = [makeEntry('hop1'), makeEntry('todo', { about: 'T-AAAA' })];
    const { text } = renderMessage({ to: TO, entries }, worldOf(heldByBen()));
    expect(text.split('\n')[0]).toBe('Opening check: missed since 09:00, yours until 11:00. And 1 more.');
  });
});

describe('the subject of a run', () => {
  const ALONE: readonly MailKind[] = ['rock', 'todo', 'turned', 'better', 'digest', 'weekly', 'daily', 'midweek'];
  const OF_RUNS = GRAVITY.filter((kind) => !ALONE.includes(kind));

  it('is one in every mail about it, whatever has become of it and however much a mail tells of it', () => {
    const states: readonly Run[] = [
      heldByBen(),
      heldByBen(
        { status: 'Done by backup', doneBy: 'Ben', doneAt: '2026-11-20T09:30', hop: 2, assignee: 'Cy' },
        { closed: '2026-11-20T10:00' },
      ),
      heldByBen({ status: 'Excused', note: 'Shop was shut', hop: 3 }, { reason: 'Shop was shut', from: 'Cy', stuck: true }),
    ];
    const subjects = states.flatMap((run) => {
      const together = renderMessage(
        { to: TO, entries: OF_RUNS.map((kind) => makeEntry(kind)) },
        worldOf(run, { now: '2026-11-27T10:00' }),
      );
      return [together.subject, ...OF_RUNS.map((kind) => mailOf(kind, worldOf(run)).subject)];
    });
    expect([...new Set(subjects)]).toEqual(['Corner Cup: Opening check, due Fri 20 Nov 07:00']);
  });
});

describe('a recovery', () => {
  it.each([
    [
      'done',
      { status: 'Done by backup', doneBy: 'Ben', doneAt: '2026-11-20T09:30' },
      {},
      'was missed and is now done: Ben finished it on Fri 20 Nov 09:30.',
    ],
    ['done by nobody knows whom', { status: 'Done by backup' }, {}, 'was missed and is now done.'],
    ['excused', { status: 'Excused' }, { reason: 'Shop was shut.' }, 'was missed and is now excused: Shop was shut.'],
    ['excused without a reason', { status: 'Excused' }, {}, 'was missed and is now excused.'],
  ] as const)('of a run that is %s is one line, and there is nothing to do', (_label, more, terms, says) => {
    const body = bodyOf(mailOf('recovered', worldOf(heldByBen({ ...more, note: 'Key' }, terms))));
    expect(body.slice(0, 3)).toEqual([`Opening check, due Fri 20 Nov 07:00, ${says}`, 'Nothing to do.', '']);
  });
});

describe('the note of a run', () => {
  const NOTE = 'Key is under the mat';
  it.each([
    ['hop1', 'Ana', `Note from Ana: ${NOTE}`],
    ['given', 'Ana', `Note handed on by Cy: ${NOTE}`],
    ['hop1', '', `Note: ${NOTE}`],
    ['hop2', 'Ben', `Note: ${NOTE}`],
    ['nag', 'Ana', `Note: ${NOTE}`],
  ] as const)('travels in a mail of the kind %s after %j', (kind, from, says) => {
    expect(bodyOf(mailOf(kind, worldOf(heldByBen({ note: NOTE }, { from, giver: 'Cy' }))))).toContain(says);
  });

  it.each([
    [399, false],
    [400, false],
    [401, true],
  ])('of %s characters is cut: %s', (length, isCut) => {
    const said = bodyOf(mailOf('hop1', worldOf(heldByBen({ note: 'n'.repeat(length) })))).find((line) => line.startsWith('Note'));
    expect([said?.length, said?.endsWith('…')]).toEqual(['Note from Ana: '.length + Math.min(length, 400), isCut]);
  });
});

describe('words written from right to left', () => {
  it('keep their place in the line', () => {
    const { text, html } = mailOf('hop1', worldOf(heldByBen({}, { title: 'קופה ערב' })));
    const said = '\u2068קופה ערב\u2069, due Fri 20 Nov 07:00, was missed and is now yours.';
    expect([text.split('\n')[2], html.includes(said)]).toEqual([said, true]);
  });
});

describe('a mail about very much', () => {
  const sections = ['A', 'B', 'C', 'D', 'E'].map((name) => ({
    ...{ head: name, action: 'To do: look.' },
    lines: Array.from({ length: 9 }, (_unused, at) => `${name}${at}`),
  }));
  const report = { counts: '45 overdue', sections };
  const context = worldOf(heldByBen(), {
    ...{ weekly: weekOf(sections), digest: digestOf(sections), own: ownWork({ [TO]: report }, { [TO]: report }) },
  });

  it.each(['weekly', 'digest', 'midweek', 'daily'] as const)(
    'of the kind %s has at most 20 lines, and something of every section',
    (kind) => {
      const lines = filled(mailOf(kind, context));
      expect(lines.length).toBeLessThanOrEqual(20);
      sections.forEach(({ head }) => expect(lines).toContain(`- ${head}0`));
      expect(lines.filter((line) => /^[A-E] \(9, the first [1-9] here\)[.] To do: look[.]$/.test(line))).toHaveLength(5);
    },
  );
});

describe('the one thing to press', () => {
  const placeOf = (table: string, id: string): string => `#${table}/${id}`;
  const report = { counts: '1 overdue', sections: [], only: { table: 'todos', id: 'T-AAAA' } };
  const one = ownWork({ [TO]: report }, { [TO]: report });
  const held = heldByBen();
  it.each<[string, readonly OutboxEntry[], Partial<RenderContext>, string]>([
    ['of a run with a proof', [makeEntry('hop1')], {}, 'Give the proof: #runs/U-7K2QAB'],
    ['of a run without one', [makeEntry('hop1')], { stepsOf: new Map() }, 'Open the run: #runs/U-7K2QAB'],
    ['of a run that somebody else has', [makeEntry('gave', { to: 'ana@cafe.example' })], {}, 'Open the run: #runs/U-7K2QAB'],
    ['of several things about one run', [makeEntry('hop1'), makeEntry('cannot')], {}, 'Give the proof: #runs/U-7K2QAB'],
    ['of a to-do', [makeEntry('todo', { about: 'T-AAAA' })], {}, 'Open the to-do: #todos/T-AAAA'],
    ['of a Rock', [makeEntry('rock', { about: 'R-AAAA' })], {}, 'Open the Rock: #rocks/R-AAAA'],
    [
      'of a Rock in other words',
      [makeEntry('rock', { about: 'R-AAAA' })],
      { words: { rock: 'priority' } },
      'Open the priority: #rocks/R-AAAA',
    ],
    ['of a measurable', [makeEntry('turned', { about: 'K-AAAA' })], {}, 'Open the measurable: #scorecard/K-AAAA'],
    [
      'of a number that is missing',
      [makeEntry('turned', { about: 'K-AAAA' })],
      { standings: new Map([['K-AAAA', makeStanding({ status: 'No data' })]]) },
      'Enter the number: #scorecard/K-AAAA',
    ],
    ['of the week', [makeEntry('weekly', { about: 'week' })], {}, 'Open Home: #home/'],
    ['of a day with several things', [makeEntry('daily', { about: 'day' })], {}, 'Open Home: #home/'],
    ['of a day with one', [makeEntry('daily', { about: 'day' })], { own: one }, 'Open the row: #todos/T-AAAA'],
    ['of a run and a to-do', [makeEntry('hop1'), makeEntry('todo', { about: 'T-AAAA' })], {}, 'Open Home: #home/'],
    [
      'of two runs',
      [makeEntry('hop1'), makeEntry('hop1', { about: 'U-BBBBBB' })],
      { runs: new Map([held, { ...held, id: 'U-BBBBBB' }].map((run) => [run.id, run])) },
      'Open the runs: #runs/',
    ],
    ['of anything where its tab is not known', [makeEntry('hop1')], { placeOf: () => '' }, 'Open the file: '],
  ])('%s', (_label, entries, more, says) => {
    const { text } = renderMessage({ to: TO, entries }, worldOf(held, { placeOf, ...more }));
    expect(text.split('\n')).toContain(says.replace(': ', ': https://sheet.example/1'));
  });
});
