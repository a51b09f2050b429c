import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Page } from '../../parts/page';
import type { PartProps } from './part';
import { sayDue } from './say-due';
import { toSend, useDraft, type DraftForm } from './use-draft';
import { WizardFields } from './wizard-fields';
import { sayCheck } from '../../format/say-check';
import { isCheckReport } from '../../messages/read-results';
import { hasOpened, isDefined, type OpenedRun } from '../../messages/read-setup';
import { Button } from '../../parts/button';
import { PartFailure } from '../../parts/failure';
import { Sentences } from '../../parts/sentences';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';
import type { ProcessDraft } from '../../../src/core/contract/setup';

interface WizardProps extends PartProps {
  readonly draft: ProcessDraft;
  /** True where the first run is opened in the same press. */
  readonly isFirst: boolean;
  readonly onDraft: (draft: ProcessDraft) => void;
  /** What was typed is no draft any more. */
  readonly onWritten: () => void;
  /** Begins anew with nothing typed. */
  readonly onAnother: () => void;
}

/** What was written, and its run where one was opened. */
interface Made {
  readonly says: readonly string[];
  readonly run: OpenedRun | null;
  /** True where its run was to be opened. */
  readonly first: boolean;
}

async function openRun(session: Session, process: string): Promise<OpenedRun | null> {
  let opened: readonly OpenedRun[] = [];
  const request = { request: 'sweep' } as const;
  await session.act({
    request,
    is: isCheckReport,
    say: (report) => {
      if (hasOpened(report)) opened = report.opened;
      return [sayCheck(report)];
    },
  });
  return opened.find((run) => run.process === process) ?? null;
}

/** Writes what has no gap any more, and opens its run. Each of the two may be pressed again after an answer that was lost. */
function useDefine(
  { session, isFirst, onWritten }: WizardProps,
  form: DraftForm,
): readonly [made: Made | null, isWorking: boolean, define: () => void] {
  const [made, setMade] = useState<Made | null>(null);
  const [isWorking, setWorking] = useState(false);
  const busy = useRef(false);
  const write = async (): Promise<void> => {
    if (!(await form.finish())) return;
    let written: { readonly says: readonly string[]; readonly rows: readonly string[] } = { says: [], rows: [] };
    const done = await session.act({
      request: { request: 'define-process', draft: toSend(form.draft) },
      is: isDefined,
      say: (result) => {
        written = result;
        return result.says;
      },
    });
    if (!done) return;
    const run = isFirst ? await openRun(session, written.rows[0] ?? '') : null;
    setMade({ says: written.says, run, first: isFirst });
    onWritten();
  };
  const define = async (): Promise<void> => {
    if (busy.current || session.work !== null) return;
    busy.current = true;
    setWorking(true);
    await write();
    busy.current = false;
    setWorking(false);
  };
  return [made, isWorking, () => void define()];
}

function Written({ made, next, onAnother }: WizardProps & { readonly made: Made }): JSX.Element {
  const { says, run, first } = made;
  return (
    <div class="after">
      <Sentences says={says} />
      {run === null ? null : (
        <div class="callout callout-info">
          <div>
            <p class="callout-title">{texts.wizard.opened}</p>
            <p dir="auto">{texts.wizard.run(run.assignee, sayDue(run.due))}</p>
            <p dir="auto">{run.why}</p>
          </div>
        </div>
      )}
      {first && run === null ? <p class="after">{texts.wizard.notOpened}</p> : null}
      <div class="buttons after">
        {next}
        <Button kind="outlined" onPress={onAnother}>
          {texts.wizard.another}
        </Button>
      </div>
    </div>
  );
}

function workingSays({ session }: WizardProps, isWorking: boolean): string | null {
  if (!isWorking) return null;
  const name = session.work?.name;
  return name === 'sweep' ? texts.wizard.opening : name === 'define-process' ? texts.wizard.creating : texts.wizard.checking;
}

/** The wizard: what a process needs, each gap beside its field, and the press that writes it once there is none. */
export function ProcessStep(props: WizardProps): JSX.Element {
  const { setup, session, draft, isFirst, onDraft, onClose } = props;
  const form = useDraft(session, draft, onDraft);
  const [made, isWorking, define] = useDefine(props, form);
  const { gaps } = form.view ?? { gaps: [] };
  return (
    <Page title={texts.setup.parts.process.title} onClose={onClose}>
      {made !== null ? (
        <Written {...props} made={made} />
      ) : (
        <form
          class="setup-form"
          onChange={() => void form.check()}
          onSubmit={(event) => {
            event.preventDefault();
          }}
        >
          <p class="soft">{isFirst ? texts.wizard.first : texts.wizard.intro}</p>
          <WizardFields form={form} setup={setup} />
          {form.turn > 0 && gaps.length > 0 ? <p class="wrong">{texts.setup.missing(gaps.length)}</p> : null}
          {form.problem === null ? null : <PartFailure problem={form.problem} onAgain={() => void form.check()} />}
          <Button kind="primary" submits off={session.work !== null} working={workingSays(props, isWorking)} onPress={define}>
            {isFirst ? texts.wizard.createFirst : texts.wizard.create}
          </Button>
        </form>
      )}
    </Page>
  );
}
