import { ENGINE_NAME } from './find-patterns';
import { makeId } from '../ids/make-id';
import { linkText } from '../links/resolve-links';
import type { LogLine, RowAppend } from '../plan/plan';
import type { Row } from '../tables/row';
import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** What an issue is to be raised about, and its text. */
export interface Concern {
  readonly about: { readonly id: string; readonly title: string };
  readonly says: string;
}

/** Issues the engine raises in one sweep. */
export interface RaisedIssues {
  readonly appends: readonly RowAppend[];
  readonly log: readonly LogLine[];
}

/**
 * One issue a concern: rows for the Issues tab, complete as the next sweep would write them, and a log line each. The id is made from the
 * day, so that a sweep that completes one that was cut short raises the issue which that one has logged.
 */
export function raiseIssues(concerns: readonly Concern[], issues: readonly Row[], now: LocalDateTime): RaisedIssues {
  const taken = new Set(issues.map(({ id }) => id));
  const raised = concerns.map(({ about, says }) => {
    const id = makeId('I', [ENGINE_NAME, about.id, dateOf(now)], taken);
    taken.add(id);
    return { id, about, says };
  });
  return {
    appends: raised.map(({ id, about, says }) => ({
      table: 'issues',
      values: {
        ...{ id, issue: says, raised_by: ENGINE_NAME, raised_on: { local: `${dateOf(now)}T00:00` }, horizon: 'Short' },
        ...{ about: linkText(about), status: 'Open' },
      },
    })),
    log: raised.map(({ id, about, says }) => ({
      ...{ who: 'engine', what: 'issue raised', row: id, before: '', after: linkText(about), reason: says },
    })),
  };
}
