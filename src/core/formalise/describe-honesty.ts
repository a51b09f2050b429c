import { chooseFixes, RANKING } from './choose-fixes';
import { describeFile } from './describe-file';
import { findAdmins } from './find-admins';
import { findGoalEdits } from './find-goal-edits';
import { findOneName } from './find-one-name';
import { inspectTab } from './inspect-tab';
import { listGapSaid } from './list-gap-said';
import { listOwnerless } from './list-ownerless';
import { listProcessGaps } from './list-process-gaps';
import { measureDependence } from './measure-dependence';
import { measureEdits } from './measure-edits';
import { measureUpkeep } from './measure-upkeep';
import type { SheetTab } from './sheet-tab';
import { reword } from '../contract/reword';
import type { HonestyPart, HonestyView } from '../contract/formalise';
import type { LoggedLine } from '../log/logged-line';
import type { SweepPlan } from '../plan/plan-sweep';
import { scopeReview } from '../review/review-scope';
import { RATE_DAYS, settledLately } from '../statistics/describe-work';
import { normalizeHeader } from '../tables/normalize-header';
import type { TableSpec } from '../tables/spec';
import { addDays, dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** Everything the report is made from. */
export interface HonestyInput {
  readonly now: LocalDateTime;
  /** `null` where no tabs of Runsheet are there. */
  readonly plan: SweepPlan | null;
  /** Every line of the Log that is at hand, the oldest first. */
  readonly log: readonly LoggedLine[];
  /** Tabs of the file without what only Runsheet writes. */
  readonly tabs: readonly SheetTab[];
  /** Names of the tabs that are ours. */
  readonly ours: ReadonlySet<string>;
  /** Every table there can be; their headers say which columns name a person. */
  readonly specs: readonly TableSpec[];
  /** Whoever reads it, and whether their hourly checks run. */
  readonly reader: { readonly name: string; readonly on: boolean };
}

function ownParts(plan: SweepPlan, { now, log, reader }: HonestyInput): readonly HonestyPart[] {
  const { workbook, statuses, processes } = plan;
  const today = dateOf(now);
  const settled = settledLately(plan, now);
  const scope = scopeReview({ today, workbook, statuses, settled });
  const recent = log.filter(({ at }) => at.slice(0, 10) >= addDays(today, -RATE_DAYS));
  const { scorecard = [], scorecard_history: history = [] } = workbook.tables;
  const { yearStartsIn } = workbook.settings.calendar;
  return [
    listOwnerless(scope),
    ...listProcessGaps(processes),
    measureDependence({ scope, processes }),
    measureEdits({ log: recent, settled, directory: workbook.directory }),
    findAdmins(log, workbook.directory, reader),
    listGapSaid(scope),
    findGoalEdits({ scorecard, history, log: recent, yearStartsIn, today }),
    measureUpkeep(log, today),
  ].map((part) => ({ ...part, title: reword(part.title, plan.front.words) }));
}

function fileParts({ tabs, ours, specs }: HonestyInput): readonly HonestyPart[] {
  const persons = specs.flatMap(({ columns }) => columns.filter(({ kind }) => kind === 'person'));
  const headers = new Set(persons.map(({ header }) => normalizeHeader(header)));
  const foreign = tabs.filter(({ name }) => !ours.has(name));
  const names = foreign.flatMap((tab) => findOneName(tab, headers).map((one) => ({ ...one, tab: tab.name })));
  return describeFile(tabs.map(inspectTab), names);
}

/** What the file says of itself: what hangs on one person, what is typed over, what is said and not shown, and what to mend first. */
export function describeHonesty(input: HonestyInput): HonestyView {
  const { plan, now } = input;
  const parts = [...(plan === null ? [] : ownParts(plan, input)), ...fileParts(input)];
  const asked = parts.filter(({ state }) => state !== 'no data');
  const clean = asked.filter(({ state }) => state === 'clean');
  const says = `${clean.length} of ${asked.length} questions that can be answered found nothing to mend.`;
  return { at: now, installed: plan !== null, says, rule: RANKING, fixes: chooseFixes(parts), parts };
}
