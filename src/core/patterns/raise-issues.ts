import { ENGINE_NAME, type Pattern } from './find-patterns';
import { makeId } from '../ids/make-id';
import { linkText } from '../links/resolve-links';
import type { LogLine, RowAppend } from '../plan/plan';
import type { Row } from '../tables/row';
import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** Issues the engine raises in one sweep. */
export interface RaisedIssues {
  readonly appends: readonly RowAppend[];
  readonly log: readonly LogLine[];
}

/** One issue a pattern: rows for the Issues tab, complete as the next sweep would write them, and a log line each. */
export function raiseIssues(patterns: readonly Pattern[], issues: readonly Row[], now: LocalDateTime): RaisedIssues {
  const taken = new Set(issues.map(({ id }) => id));
  const raised = patterns.map(({ process, says }) => {
    const id = makeId('I', [ENGINE_NAME, process.id, now], taken);
    taken.add(id);
    return { id, process, says };
  });
  return {
    appends: raised.map(({ id, process, says }) => ({
      table: 'issues',
      values: {
        ...{ id, issue: says, raised_by: ENGINE_NAME, raised_on: { local: `${dateOf(now)}T00:00` }, horizon: 'Short' },
        ...{ about: linkText(process), status: 'Open' },
      },
    })),
    log: raised.map(({ id, process, says }) => ({
      ...{ who: 'engine', what: 'issue raised', row: id, before: '', after: linkText(process), reason: says },
    })),
  };
}
