import { cutName } from './cut-text';
import { describeRunCard } from './describe-run-card';
import type { Viewer } from './find-viewer';
import { ownership } from './list-my-people';
import { listNumbers } from './list-numbers';
import type { OpenRun } from './list-open-runs';
import { listTasks } from './list-tasks';
import type { Family } from '../chain/family';
import type { MineView } from '../contract/acting';
import type { SweepPlan } from '../plan/plan-sweep';
import type { MarkContext } from '../runs/run-context';

const MOST_RUNS = 100;
const MOST_TASKS = 200;

/** What is found once and shown in several places. */
export interface MineSources {
  readonly plan: SweepPlan;
  readonly open: readonly OpenRun[];
  readonly family: Family;
  readonly marks: MarkContext;
}

/** What somebody holds now. */
export function describeMine({ plan, open, family, marks }: MineSources, { name, people }: Viewer): MineView {
  const isOwn = ownership(plan.workbook.directory, people);
  const held = open.filter(({ run }) => isOwn(run.assignee, run.location));
  return {
    who: cutName(name),
    runs: held.slice(0, MOST_RUNS).map((one) => describeRunCard(one, marks)),
    tasks: listTasks(plan, family, isOwn).slice(0, MOST_TASKS),
    numbers: listNumbers(plan, marks.now, isOwn),
  };
}
