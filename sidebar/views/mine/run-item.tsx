import type { JSX } from 'preact';
import { Of } from '../../parts/of';
import { StepRow } from './step-row';
import { ProofInput } from './proof-input';
import { useRun, type RunWork } from './use-run';
import { ActionBar } from '../acting/action-bar';
import type { ActionName, Subject } from '../acting/subject';
import { Button } from '../../parts/button';
import { ToneMark } from '../../parts/icon';
import { LongText } from '../../parts/long-text';
import { Meta } from '../../parts/meta';
import { RowItem } from '../../parts/row-item';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { RunCard } from '../../../src/core/contract/acting';

const titleOf = ({ title, location }: RunCard): string => (location === '' ? title : `${title} (${location})`);

interface RunProps extends ViewProps {
  readonly run: RunCard;
}

function Steps({ run, work }: { readonly run: RunCard; readonly work: RunWork }): JSX.Element | null {
  const { stop } = work;
  if (run.steps.length === 0) return null;
  return (
    <ul class="run-steps">
      {run.steps.map((step) => (
        <li key={step.order}>
          <StepRow
            step={step}
            typed={work.typedAt(step.order)}
            {...(stop.at === step.order ? { focused: stop.count } : {})}
            onInput={(value) => {
              work.type(step.order, value);
            }}
            onTick={(done) => {
              work.save(step.order, done);
            }}
            onSave={() => {
              work.save(step.order);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** The steps and the proof of a run, and what can be done about it. */
export function RunBody({ run, without = [], ...view }: RunProps & { readonly without?: readonly ActionName[] }): JSX.Element {
  const work = useRun(run, view.session);
  const { stop } = work;
  const title = titleOf(run);
  const subject: Subject = { id: run.id, title, owner: run.holder, due: null, why: run.why, note: run.note };
  return (
    <>
      <LongText text={run.note === '' ? '' : texts.mine.note(run.note)} class="run-note" of={title} />
      <Steps run={run} work={work} />
      <ProofInput
        {...{ field: run.field, value: work.typedAt('run'), of: title }}
        {...(stop.at === 'run' ? { focused: stop.count } : {})}
        onInput={(value) => {
          work.type('run', value);
        }}
        onSave={() => {
          work.save('run');
        }}
      />
      <p class="wrong" role="alert" dir="auto">
        {stop.says}
      </p>
      <ActionBar {...view} subject={subject} place="run" without={without}>
        <Button kind="primary" onPress={work.finish}>
          {texts.mine.done}
          <Of title={title} />
        </Button>
      </ActionBar>
    </>
  );
}

/** An open run that somebody holds, as a checklist. */
export function RunItem({ run, ...view }: RunProps): JSX.Element {
  const { id, status, tone, due, why, answer } = run;
  const title = titleOf(run);
  const word = <bdi class={`status-word status-${tone}`}>{status}</bdi>;
  return (
    <RowItem
      {...{ ...view, id, title }}
      mark={<ToneMark tone={tone} />}
      meta={<Meta first={word} owner={null} since={null} due={due} now={view.overview.now} />}
    >
      {answer === '' ? null : (
        <p class="hint" dir="auto">
          {texts.mine.answered(answer)}
        </p>
      )}
      <LongText text={why} class="item-why" of={title} />
      <RunBody run={run} {...view} />
    </RowItem>
  );
}
