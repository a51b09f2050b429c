import { makeEntry, makeReminded, makeStanding, ownWork, renderContext } from './builders';
import { makeStep } from '../../support/core-world';
import type { DigestReport } from '../../../src/core/mail/digest-report';
import type { MailKind } from '../../../src/core/mail/mail-item';
import type { RenderContext } from '../../../src/core/mail/render-context';
import { renderMessage, type Message } from '../../../src/core/mail/render-message';
import type { WeeklyReport, WeeklySection } from '../../../src/core/mail/weekly-report';
import type { Run } from '../../../src/core/runs/run';

/** Who reads it. */
export const TO = 'ben@cafe.example';
/** Ben's Rock. */
export const ROCK = makeReminded({ kind: 'rock', id: 'R-AAAA', tab: 'Rocks', title: 'Menu', status: 'At risk', why: 'Behind its pace.' });
const SECTION: WeeklySection = { head: 'Overdue', lines: ['Call the landlord (to-do), due Mon 16 Nov'], action: 'To do: finish each.' };

/** A week with these exceptions. */
export function weekOf(sections: readonly WeeklySection[]): WeeklyReport {
  const rates = { counted: 40, onTime: 33, late: 2, carried: 3, reachedOwner: 3, missed: 2, excused: 1 };
  return {
    at: '2026-11-23T08:00',
    rates,
    open: 1,
    withYou: 0,
    coverage: { counted: 40, withoutOwner: 36 },
    sections,
    top: ['A', 'B', 'C'],
  };
}

/** What is told before a meeting with these exceptions. */
export function digestOf(sections: readonly WeeklySection[]): DigestReport {
  return { meeting: '2026-11-25T09:00', sections, top: ['A', 'B', 'C'] };
}

const ABOUTS: Partial<Record<MailKind, string>> = {
  ...{ rock: 'R-AAAA', todo: 'T-AAAA', turned: 'K-AAAA', better: 'K-AAAA' },
  ...{ digest: 'meeting', weekly: 'week', daily: 'day', midweek: 'commitments' },
};

/** Everything any kind of mail may be about, as it stands at 10:00. */
export function worldOf(run: Run, more: Partial<RenderContext> = {}): RenderContext {
  const report = { counts: '1 overdue', sections: [SECTION] };
  return renderContext({
    url: 'https://sheet.example/1',
    runs: new Map([[run.id, run]]),
    until: new Map([[run.id, '2026-11-20T11:00']]),
    stepsOf: new Map([[run.id, [makeStep(1, { needs: 'photo' })]]]),
    reminded: new Map([makeReminded(), ROCK].map((row) => [row.id, row])),
    standings: new Map([['K-AAAA', makeStanding()]]),
    own: ownWork({ [TO]: report }, { [TO]: report }),
    weekly: weekOf([SECTION]),
    digest: digestOf([SECTION]),
    ...more,
  });
}

/** The mail of a kind to Ben. */
export function mailOf(kind: MailKind, context: RenderContext): Message {
  const about = ABOUTS[kind];
  return renderMessage({ to: TO, entries: [makeEntry(kind, about === undefined ? {} : { about })] }, context);
}
