import type { Facts } from '../rules/rule-file';
import { listOf, textOf, type Row } from '../tables/row';
import { daysBetween } from '../time/arith';
import { buildStatus } from './build-status';
import type { StatusContext } from './context';
import type { Load } from './derive-load';
import { describeDate } from './describe-date';
import { describePace } from './describe-pace';
import { describeReasons } from './describe-reasons';
import { expectedProgress } from './expected-progress';
import { initiativeDates, initiativeProgress, isInitiativeDone } from './initiative-dates';
import type { Override } from './read-overrides';
import { resolveOwner } from './resolve-owner';
import { roundRatio } from './round-ratio';
import type { Status } from './status';

/** True where the load is above what rock.risk.capacity allows. */
export function isOverCapacity(context: StatusContext, load: Load | null): boolean {
  return roundRatio((load?.ratio ?? 0) * 100) > context.rules.threshold('rock.risk.capacity');
}

function paceFacts(context: StatusContext, row: Row): Facts {
  const progress = initiativeProgress(row);
  const { start, due } = initiativeDates(row);
  const dated = start !== null && due !== null;
  const exact = dated ? expectedProgress(context.settings.calendar, start, due, context.today) : 0;
  return {
    done: isInitiativeDone(row),
    progressKnown: progress !== null,
    progress: progress ?? 0,
    paceKnown: progress !== null && dated,
    expected: roundRatio(exact),
    riskLine: roundRatio(context.rules.threshold('init.risk.pace') * exact),
    standsSays: describePace(progress, dated && start <= context.today ? exact : null),
    daysPastDue: due === null ? 0 : Math.max(0, daysBetween(due, context.today)),
    dueSays: due === null ? '' : describeDate(due),
    daysToStart: start === null ? 0 : Math.max(0, daysBetween(context.today, start)),
    startSays: start === null ? '' : describeDate(start),
  };
}

function missingParts(row: Row): string {
  const owner = textOf(row, 'owner') === '' ? ['an owner'] : [];
  const serves = listOf(row, 'serves').length === 0 ? ['what it serves'] : [];
  return [...owner, ...serves].join(' and ');
}

/** Status of one initiative. Order: Done; Off track; Incomplete; At risk; Not started; On track. */
export function deriveInitiative(context: StatusContext, overrides: ReadonlyMap<string, Override>, row: Row, load: Load | null): Status {
  const missing = missingParts(row);
  const facts = {
    ...paceFacts(context, row),
    missing,
    load: roundRatio((load?.ratio ?? 0) * 100),
    loadSays: load?.says ?? '',
    overCapacity: isOverCapacity(context, load),
  };
  const verdict = context.rules.judge('initiative', facts);
  const held = verdict.hits.find((hit) => hit.constraint !== null && hit.status !== null);
  const claims = verdict.flags.includes('Over capacity') ? (load?.claims ?? []) : [];
  return buildStatus(context, overrides, {
    row,
    owner: resolveOwner(context.directory, [textOf(row, 'owner')]).name,
    verdict,
    facts,
    why: describeReasons(verdict, []),
    because: [row.id, ...claims],
    constraint: missing.startsWith('an owner') ? 'no owner' : (held?.constraint ?? null),
    columns: { why: true, since: false },
    cells: {},
  });
}
