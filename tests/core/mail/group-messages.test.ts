import { makeEntry } from './builders';
import { groupMessages } from '../../../src/core/mail/group-messages';
import { GRAVITY, readMailKey } from '../../../src/core/mail/mail-item';

describe('what waits for quota', () => {
  it('goes by gravity, then age, then key, one mail a person', () => {
    const to = (name: string): { readonly to: string } => ({ to: `${name}@cafe.example` });
    const entries = [
      makeEntry('unseen', to('ana')),
      makeEntry('late', to('ben')),
      makeEntry('hop3', { ...to('cy'), nominal: '2026-11-20T13:00' }),
      makeEntry('hop3', { ...to('dee'), nominal: '2026-11-20T12:00' }),
      makeEntry('ended', to('ana')),
      makeEntry('nag', to('cy')),
    ];
    const groups = groupMessages(entries).map((group) => [
      group.to.split('@')[0],
      ...group.entries.map((entry) => readMailKey(entry.key).kind),
    ]);
    expect(groups).toEqual([
      ['dee', 'hop3'],
      ['cy', 'hop3', 'nag'],
      ['ana', 'ended', 'unseen'],
      ['ben', 'late'],
    ]);
  });

  it('has its kinds in one order, each once', () => {
    const entries = [...GRAVITY].reverse().map((kind) => makeEntry(kind));
    expect(groupMessages(entries).flatMap((group) => group.entries.map((entry) => readMailKey(entry.key).kind))).toEqual(GRAVITY);
    expect(GRAVITY).toEqual([
      'hop3',
      'stuck',
      'ended',
      'stays',
      'hop2',
      'hop1',
      'cannot',
      'late',
      'covered',
      'given',
      'nag',
      'gave',
      'recovered',
      'unseen',
      'turned',
      'better',
      'rock',
      'todo',
      'digest',
      'daily',
      'midweek',
      'recap',
      'weekly',
    ]);
  });

  it('keeps what goes out apart from what does not', () => {
    expect(groupMessages([makeEntry('hop1'), makeEntry('hop2', { state: 'held' })]).length).toBe(2);
  });
});
