import type { ActingRequest } from './acting-request';
import { findStop } from './is-run-ready';
import type { MineView, ProofField, RunCard } from '../../src/core/contract/acting';
import type { Overview } from '../../src/core/contract/overview';

type ByName = { readonly [R in ActingRequest as R['request']]: R };
type Apply<K extends keyof ByName> = (overview: Overview, request: ByName[K]) => Overview;

const inMine = (overview: Overview, mine: Partial<MineView>): Overview => ({ ...overview, mine: { ...overview.mine, ...mine } });

function dropRow(overview: Overview, id: string): Overview {
  const stays = (row: { readonly id: string }): boolean => row.id !== id;
  const { attention, runs, mine } = overview;
  const rest = { ...overview, attention: attention.filter(stays), runs: runs.filter(stays) };
  return inMine(rest, { runs: mine.runs.filter(stays), tasks: mine.tasks.filter(stays) });
}

const changeRun = (overview: Overview, id: string, change: (run: RunCard) => RunCard): Overview =>
  inMine(overview, { runs: overview.mine.runs.map((run) => (run.id === id ? change(run) : run)) });

const fill = (field: ProofField, proof: string | undefined): ProofField =>
  proof === undefined ? field : { ...field, value: proof, lacks: '' };

function submit(overview: Overview, { run: id, step: order, proof, done, note }: ByName['submit']): Overview {
  const said = note === undefined ? {} : { note };
  const marked = done === undefined ? {} : { ticked: done };
  const shown = changeRun(overview, id, (run) =>
    order === undefined
      ? { ...run, ...said, ...marked, field: fill(run.field, proof) }
      : {
          ...run,
          steps: run.steps.map((step) => (step.order === order ? { ...step, ...said, ...marked, field: fill(step.field, proof) } : step)),
        },
  );
  const run = shown.mine.runs.find((one) => one.id === id);
  return order === undefined && done === true && run !== undefined && findStop(run) === null ? dropRow(shown, id) : shown;
}

const ANSWERS = { have: 'I have it', cannot: 'Cannot do as defined', excuse: 'Excuse' } as const;

function answerRun(overview: Overview, { run: id, answer }: ByName['answer-run']): Overview {
  return answer === 'excuse' ? dropRow(overview, id) : changeRun(overview, id, (run) => ({ ...run, answer: ANSWERS[answer] }));
}

function reassign(overview: Overview, { id, to }: ByName['reassign']): Overview {
  const { attention, groups, runs, mine } = overview;
  const own = <T extends { readonly id: string; readonly owner: string }>(row: T): T => (row.id === id ? { ...row, owner: to } : row);
  const stays = (row: { readonly id: string }): boolean => row.id !== id || to === mine.who;
  return inMine(
    {
      ...overview,
      attention: attention.map(own),
      groups: groups.map((group) => ({ ...group, lines: group.lines.map(own) })),
      runs: runs.map((run) => (run.id === id ? { ...run, holder: to } : run)),
    },
    { runs: mine.runs.filter(stays), tasks: mine.tasks.filter(stays) },
  );
}

function redate(overview: Overview, { id, due }: ByName['redate']): Overview {
  const { attention, groups, mine } = overview;
  const date = <T extends { readonly id: string }>(row: T): T => (row.id === id ? { ...row, due } : row);
  return inMine(
    {
      ...overview,
      attention: attention.filter((item) => item.id !== id || item.next.does !== 'redate'),
      groups: groups.map((group) => ({ ...group, lines: group.lines.map(date) })),
    },
    { tasks: mine.tasks.map(date) },
  );
}

function addToDo(overview: Overview, { title, owner = overview.you.name, due, under = '' }: ByName['add-to-do']): Overview {
  const { who, tasks } = overview.mine;
  if (who === '' || owner !== who) return overview;
  const task = { id: '', table: 'todos', title, due: due ?? null, status: '', tone: 'quiet', under: { id: under, title: under } } as const;
  return inMine(overview, { tasks: [...tasks, task] });
}

function set(overview: Overview, { id, field, value }: ByName['set']): Overview {
  if (field !== 'value' && field !== 'current') return overview;
  const { attention, mine } = overview;
  return inMine(
    { ...overview, attention: attention.filter((item) => item.id !== id || item.next.does !== 'enter') },
    { numbers: mine.numbers.map((card) => (card.id === id ? { ...card, value } : card)) },
  );
}

/** What can be told before the server says it; what only the server knows comes with the next reading. */
const APPLY: { readonly [K in keyof ByName]: Apply<K> } = {
  submit,
  'answer-run': answerRun,
  escalate: (overview) => overview,
  reassign,
  redate,
  complete: (overview, { id, done }) => (done ? dropRow(overview, id) : overview),
  raise: (overview) => overview,
  'add-to-do': addToDo,
  decide: (overview, { id }) => dropRow(overview, id),
  set,
  undo: (overview) => overview,
};

function applyNamed<K extends keyof ByName>(name: K, overview: Overview, request: ByName[K]): Overview {
  return APPLY[name](overview, request);
}

/** The file as it is shown once that is done; what was shown before is not changed. Applying it twice is the same as once, a new to-do apart. */
export function applyOptimistic(overview: Overview, request: ActingRequest): Overview {
  return applyNamed(request.request, overview, request);
}
