import { bodyOf, makeEntry, makeStanding, renderContext } from './builders';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import type { DigestReport } from '../../../src/core/mail/digest-report';
import { groupMessages } from '../../../src/core/mail/group-messages';
import type { MailKind } from '../../../src/core/mail/mail-item';
import type { RenderContext } from '../../../src/core/mail/render-context';
import { renderMessage, type Message } from '../../../src/core/mail/render-message';
import type { Standing } from '../../../src/core/mail/standing';
import { wordsOf } from '../../../src/core/words/vocabulary';

function contextOf(standing: Standing, digest: DigestReport | null = null): RenderContext {
  return renderContext({ standings: new Map([[standing.id, standing]]), digest });
}

function mail(kind: MailKind, standing: Standing, to: string, more: Partial<RenderContext> = {}): Message {
  const entry = makeEntry(kind, { about: standing.id, mark: standing.since, to });
  return renderMessage({ to, entries: [entry] }, { ...contextOf(standing), ...more });
}

const ROCK = makeStanding({ id: 'R-AAAA', table: 'rocks', tab: 'Rocks', title: 'Second shop', why: '18 % done, 47 % expected by today.' });

describe('the mail about a row that turned', () => {
  it('tells the owner what, why and what to do', () => {
    const { subject, ...message } = mail('turned', ROCK, 'ben@cafe.example');
    expect([subject, ...bodyOf({ ...message })]).toEqual([
      'Corner Cup: Second shop',
      'Second shop is Off track now.',
      '18 % done, 47 % expected by today.',
      'It is yours.',
      'To do: bring its milestones up to date, or say at the next leadership meeting what gives (tab Rocks, ID R-AAAA).',
      '',
      'You get this once because it is yours or that of somebody who reports to you.',
    ]);
  });

  it.each([
    ['the manager', ROCK, 'dee@cafe.example', 'It is with Ben.', 'To do: ask Ben what it needs (tab Rocks, ID R-AAAA).'],
    [
      'the business owner, where nobody owns it',
      { ...ROCK, owner: '' },
      'dee@cafe.example',
      'Nobody owns it.',
      'To do: name its owner (tab Rocks, ID R-AAAA).',
    ],
    [
      'the owner of a number without data',
      makeStanding({ status: 'No data' }),
      'ben@cafe.example',
      'It is yours.',
      'To do: fill in its newest value (tab Scorecard, ID K-AAAA).',
    ],
  ])('tells %s whose it is and what to do', (_label, standing, to, whose, action) => {
    expect(bodyOf(mail('turned', standing, to)).slice(2, 4)).toEqual([whose, action]);
  });

  it('is one line of a recovery', () => {
    const standing = makeStanding({ status: 'At risk', was: 'Off track' });
    expect(bodyOf(mail('better', standing, 'ben@cafe.example')).slice(0, 2)).toEqual([
      'Guests who came back is no longer in trouble: it is At risk now.',
      'Nothing to do.',
    ]);
  });

  it.each(HOSTILE_TEXTS)('keeps $name text', ({ text }) => {
    const { html, subject } = mail('turned', { ...ROCK, title: text }, 'ben@cafe.example');
    expect(html).not.toMatch(/<(script|img|b>|a )/i);
    expect(subject).not.toMatch(/[\p{Cc}]/u);
  });
});

describe('the mail before the leadership meeting', () => {
  const section = { head: 'Measurables that are not on track', lines: ['Guests is Off track: 1 < 3.'], action: 'To do: make it an issue.' };
  const report: DigestReport = { meeting: '2026-11-25T09:00', sections: [section], top: ['Second shop (Off track)', 'Menu (On track)'] };
  const digest = (of: DigestReport): Message =>
    renderMessage({ to: 'x', entries: [makeEntry('digest', { about: 'meeting', mark: '2026-11-25' })] }, contextOf(ROCK, of));

  it('names the exceptions, and the top of the quarter in two lines', () => {
    expect(digest(report).subject).toBe('Corner Cup: Leadership meeting Wed 25 Nov 09:00: 1 exception');
    expect(bodyOf(digest(report)).slice(0, 8)).toEqual([
      'Leadership meeting Wed 25 Nov 09:00: 1 exception.',
      '',
      'Measurables that are not on track (1). To do: make it an issue.',
      '- Guests is Off track: 1 < 3.',
      '',
      'Top of the quarter',
      '1. Second shop (Off track); 2. Menu (On track)',
      '',
    ]);
  });

  it('is short where there is none', () => {
    expect(bodyOf(digest({ ...report, sections: [], top: [] })).slice(0, 2)).toEqual([
      'Leadership meeting Wed 25 Nov 09:00: no exceptions.',
      '',
    ]);
  });

  it('goes alone', () => {
    const entries = [
      makeEntry('digest', { about: 'meeting', mark: '2026-11-25' }),
      makeEntry('turned', { about: 'K-AAAA', mark: '2026-11-20' }),
    ];
    expect(groupMessages(entries).map((group) => group.entries.length)).toEqual([1, 1]);
  });
});

describe('the words of the file', () => {
  it('stand in what the product says, not in what the team wrote', () => {
    const standing = makeStanding({ title: 'Rocks for the goal', status: 'Off track' });
    expect(bodyOf(mail('turned', standing, 'ben@cafe.example', { words: wordsOf('OKR') }))[0]).toBe('Rocks for the goal is Off track now.');
  });
});
