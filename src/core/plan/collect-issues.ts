import { chainIssues } from './chain-issues';
import type { DecodedWorkbook } from './decode-workbook';
import { peopleIssues } from './people-issues';
import type { SweepInput } from './sweep-input';
import { findRollIssues } from '../rolling/find-roll-issues';
import { answerIssues } from '../runs/answer-issues';
import type { Ledger } from '../runs/ledger';
import type { PlannedProcess } from '../runs/plan-runs';
import { processIssues } from '../runs/process';
import type { StatusContext } from '../status/context';
import { findStrategyIssues } from '../status/find-strategy-issues';
import { decodeTable } from '../tables/decode-table';
import type { Issue } from '../tables/issue';
import { issueOfTab } from '../texts/issue-texts';
import { dateOf } from '../time/arith';
import { toldDamage } from '../verify/keep-damage';

const NO_PROCESSES = 'there is no such tab, so what is open rests; give it its name and its headers back, or bind it in Columns.';

function installIssues(input: SweepInput): readonly Issue[] {
  const { settings, runs, processes } = input.raws;
  if (settings !== undefined)
    return runs === undefined || processes !== undefined ? [] : [issueOfTab('missing-tab', 'Processes', NO_PROCESSES)];
  return [issueOfTab('not-installed', 'Settings', 'there is no such tab of Runsheet in this file; set up the tabs first.')];
}

function crowdedIssues({ state }: SweepInput): readonly Issue[] {
  return state.crowded === undefined ? [] : [issueOfTab('crowded', 'Home', state.crowded)];
}

/** Everything a person has to mend. */
export function collectIssues(
  input: SweepInput,
  workbook: DecodedWorkbook,
  work: { readonly ledger: Ledger; readonly processes: readonly PlannedProcess[] },
  strategy: StatusContext,
): readonly Issue[] {
  const stepRows = workbook.tables['steps'] ?? [];
  const { directory } = workbook;
  const ofProcesses = work.processes.flatMap(({ process }) => [...processIssues(process, stepRows), ...chainIssues(process, directory)]);
  const ofPeople = peopleIssues(workbook.tables['people'] ?? [], directory, dateOf(input.now));
  const ofRuns = [...work.ledger.issues, ...answerIssues(work.ledger.open)];
  return [
    ...installIssues(input),
    ...crowdedIssues(input),
    ...workbook.issues,
    ...ofPeople,
    ...ofRuns,
    ...ofProcesses,
    ...findStrategyIssues(strategy),
    ...findRollIssues(input.raws),
    ...(input.raws['outbox'] === undefined ? [] : decodeTable(input.raws['outbox'], () => false).issues),
    ...toldDamage(input.state.damage, dateOf(input.now)).map(({ code, tab, row, message }) => ({ code, tab, row, column: '', message })),
  ];
}
