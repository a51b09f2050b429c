import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AdoptStep } from './adopt/adopt-step';
import { CareStep } from './care-step';
import { ChecksStep } from './checks-step';
import { FormaliseStep } from './formalise-step';
import { LibraryStep } from './library-step';
import type { Part, PartProps } from './part';
import { ProcessStep } from './process-step';
import { answersOf, QuestionsStep, type Answers } from './questions-step';
import { SettingsStep, type SettingDrafts } from './settings-step';
import { SetupHome } from './setup-home';
import { NO_DRAFT, suggestDraft } from './suggest-draft';
import { TemplatesStep } from './templates-step';
import { TestMailStep } from './test-mail-step';
import { isSetupView } from '../../messages/read-setup';
import { Button } from '../../parts/button';
import { Loads } from '../../parts/loads';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { ProcessDraft, SetupView as Setup } from '../../../src/core/contract/setup';

/** The part that belongs to each step of the guide, in its order. */
const STEP_PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['tabs', 'templates'],
  ['questions', 'questions'],
  ['adopt', 'adopt'],
  ['process', 'process'],
  ['mail', 'mail'],
  ['checks', 'checks'],
]);

/** Parts in which nothing is typed that would have to outlive them. */
const PLAIN: ReadonlyMap<Part, (props: PartProps) => JSX.Element> = new Map([
  ['mail', TestMailStep],
  ['checks', ChecksStep],
  ['templates', TemplatesStep],
  ['library', LibraryStep],
  ['formalise', FormaliseStep],
  ['care', CareStep],
  ['adopt', AdoptStep],
]);

/** What was typed and not sent yet; it outlives the part it was typed in. */
interface Drafts {
  readonly answers: Answers | null;
  /** `first`: whether its run is opened in the same press. */
  readonly process: { readonly draft: ProcessDraft; readonly first: boolean; readonly turn: number } | null;
  readonly settings: SettingDrafts;
}

const NOTHING: Drafts = { answers: null, process: null, settings: {} };

interface OpenedProps extends PartProps {
  readonly part: Part;
  readonly drafts: Drafts;
  readonly onDrafts: (drafts: Drafts) => void;
}

/** The wizard begins with a process that can run today as long as there is none. */
function beginDraft({ setup, overview }: PartProps, turn = 0): NonNullable<Drafts['process']> {
  const first = setup.steps.some(({ key, done }) => key === 'process' && !done);
  const fallback = setup.settings.find(({ name }) => name === 'Business owner')?.value ?? '';
  return { first, turn, draft: first ? suggestDraft(overview.now, overview.you.name, fallback) : NO_DRAFT };
}

function Wizard(props: OpenedProps): JSX.Element {
  const { drafts, onDrafts } = props;
  const [begun] = useState(() => drafts.process ?? beginDraft(props));
  const process = drafts.process ?? begun;
  return (
    <ProcessStep
      key={process.turn}
      {...props}
      draft={process.draft}
      isFirst={process.first}
      onDraft={(draft) => {
        onDrafts({ ...drafts, process: { ...process, draft } });
      }}
      onWritten={() => {
        onDrafts({ ...drafts, process: { first: false, turn: process.turn, draft: NO_DRAFT } });
      }}
      onAnother={() => {
        onDrafts({ ...drafts, process: { first: false, turn: process.turn + 1, draft: NO_DRAFT } });
      }}
    />
  );
}

function Opened(props: OpenedProps): JSX.Element {
  const { part, setup, drafts, onDrafts } = props;
  if (part === 'process') return <Wizard {...props} />;
  const Plain = PLAIN.get(part);
  if (Plain !== undefined) return <Plain {...props} />;
  if (part === 'settings')
    return (
      <SettingsStep
        {...props}
        drafts={drafts.settings}
        onDraft={(settings) => {
          onDrafts({ ...drafts, settings });
        }}
      />
    );
  return (
    <QuestionsStep
      {...props}
      answers={drafts.answers ?? answersOf(setup)}
      onAnswer={(answers) => {
        onDrafts({ ...drafts, answers });
      }}
    />
  );
}

function Loaded({ setup, ...view }: ViewProps & { readonly setup: Setup }): JSX.Element {
  const [part, setPart] = useState<Part | null>(null);
  const [left, setLeft] = useState<Part | null>(null);
  const [drafts, setDrafts] = useState(NOTHING);
  const leave = (to: Part | null): void => {
    setLeft(part);
    setPart(to);
  };
  const onStep = (key: string): void => {
    leave(STEP_PARTS.get(key) ?? null);
  };
  if (part === null) return <SetupHome {...{ setup, left, onStep, onOpen: leave }} {...view} />;
  const step = setup.steps.find(({ key }) => STEP_PARTS.get(key) === part);
  const following = setup.steps.find(({ done, key }) => !done && STEP_PARTS.get(key) !== part);
  const next = (
    <Button
      kind="primary"
      onPress={() => {
        leave(following === undefined ? null : (STEP_PARTS.get(following.key) ?? null));
      }}
    >
      {following === undefined ? texts.setup.finish : texts.setup.next(following.says)}
    </Button>
  );
  const onClose = (): void => {
    leave(null);
  };
  return (
    <Opened
      key={part}
      {...{ part, setup, next, onClose, onOpen: leave, drafts, onDrafts: setDrafts }}
      {...view}
      isDone={step?.done ?? false}
    />
  );
}

/** Everything that is set up: from an empty file to the first run, and what is looked at again later. */
export function SetupView(view: ViewProps): JSX.Element {
  return (
    <Loads session={view.session} round={view.round} request={{ request: 'setup' }} is={isSetupView}>
      {(setup: Setup) => <Loaded setup={setup} {...view} />}
    </Loads>
  );
}
