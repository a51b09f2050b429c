import type { Host } from '../../local/host/host';
import { askAs } from '../sweep/first-use';
import { setClock, typeInto } from '../sweep/cafe';
import { runOf } from './company';

/** A press in the sidebar on a company in which it has something to do. */
export interface Press {
  readonly label: string;
  /** What happened before it; gives what is asked. */
  readonly prepare: (host: Host) => object;
  readonly user?: string;
  /** False where the log does not tell it, or only once it is whole. */
  readonly isTold?: false;
  /** True where a press that came to its end and is made again is told again: everybody confirms for themselves. */
  readonly isToldAgain?: true;
  /** True where what is in doubt is left alone and said to be so, instead of done again. */
  readonly isLeft?: true;
}

const plain = (label: string, request: object): Press => ({ label, prepare: () => request });
const onRun = (label: string, process: string, request: object): Press => ({
  label,
  prepare: (host) => ({ ...request, run: runOf(host, process) }),
});

const DRAFT = {
  ...{ process: 'Window clean', owner: 'Ana', backup: 'Ben', fallback: 'Cy', cadence: 'weekdays', dueAt: '10:00' },
  ...{ location: '', proof: 'none', serves: '', steps: [{ step: 'Front', proof: 'number 1..8', required: true }] },
};

const BEN = 'ben@cafe.example';
const override = { request: 'override', id: 'R-0001', status: 'Off track', why: 'The printer is broken', until: '2026-11-27' };

/** The running meeting's id. */
function startMeeting(host: Host): string {
  const { result } = askAs(host, { request: 'start-meeting' });
  return (result['running'] as { readonly id: string }).id;
}

function undoOf(host: Host, request: object): object {
  const { result } = askAs(host, request);
  return result['undo'] as object;
}

/** Every request of the door that writes and that a person presses in the sidebar, save what sets up, closes and leaves. */
export const PRESSES: readonly Press[] = [
  onRun('submit a proof and a tick', 'Opening check', { request: 'submit', proof: '4', done: true, note: 'cold' }),
  onRun('submit a step', 'Till count', { request: 'submit', step: 1, proof: '120', done: true }),
  {
    label: 'submit the last step',
    prepare: (host) => {
      const run = runOf(host, 'Till count');
      askAs(host, { request: 'submit', run, step: 1, proof: '120', done: true });
      return { request: 'submit', run, step: 2, done: true };
    },
  },
  onRun('answer: I have it', 'Fridge check', { request: 'answer-run', answer: 'have', from: 'Ana' }),
  onRun('answer: cannot', 'Fridge check', { request: 'answer-run', answer: 'cannot', note: 'no key', from: 'Ana' }),
  onRun('answer: excuse', 'Fridge check', { request: 'answer-run', answer: 'excuse', note: 'closed', from: 'Ana' }),
  onRun('escalate', 'Fridge check', { request: 'escalate', why: 'Ana is ill', from: 'Ana' }),
  {
    label: 'reassign a run',
    prepare: (host) => ({ request: 'reassign', id: runOf(host, 'Fridge check'), to: 'Ben', from: 'Ana', why: 'ill' }),
  },
  plain('reassign a to-do', { request: 'reassign', id: 'T-0001', to: 'Ben', from: 'Ana' }),
  plain('redate', { request: 'redate', id: 'T-0001', due: '2026-11-30', was: '2026-11-27', why: 'late beans' }),
  plain('complete', { request: 'complete', id: 'T-0001', done: true }),
  plain('raise', { request: 'raise', issue: 'Queue again', about: 'R-0001' }),
  plain('add a to-do', { request: 'add-to-do', title: 'Call the printer', owner: 'Cy' }),
  plain('add a to-do under a Rock', { request: 'add-to-do', title: 'Call the printer', under: 'R-0001' }),
  plain('decide', { request: 'decide', id: 'I-0001', fix: 'Two suppliers', was: '' }),
  plain('set a value with a note', { request: 'set', id: 'K-0001', field: 'value', value: '97', note: 'rain' }),
  plain('set a current', { request: 'set', id: 'G-0001', field: 'current', value: '12', was: '10' }),
  plain('set what its owner says', { request: 'set', id: 'R-0001', field: 'says', value: 'Off track' }),
  {
    label: 'undo a hand-over',
    prepare: (host) => undoOf(host, { request: 'reassign', id: runOf(host, 'Fridge check'), to: 'Ben', from: 'Ana' }),
  },
  { label: 'undo a row', prepare: (host) => undoOf(host, { request: 'raise', issue: 'Queue again' }) },
  {
    label: 'undo a submission',
    prepare: (host) => undoOf(host, { request: 'submit', run: runOf(host, 'Opening check'), proof: '4', done: true }),
  },
  plain('settle', { request: 'settle' }),
  plain('make a Rock', { request: 'make', kind: 'rock', under: 'G-0001', title: 'New menu', owner: 'Ana' }),
  plain('make a milestone', { request: 'make', kind: 'milestone', under: 'R-0001', title: 'Cards sent' }),
  plain('override', override),
  {
    label: 'override anew',
    prepare: (host) => {
      askAs(host, override);
      return { ...override, status: 'At risk' };
    },
  },
  {
    label: 'end an override',
    prepare: (host) => {
      askAs(host, override);
      return { request: 'end-override', id: 'R-0001' };
    },
  },
  {
    label: 'sign off',
    prepare: (host) => {
      typeInto(host, 'Runs', ['Process', 'Safe count'], { Done: true });
      askAs(host, { request: 'settle' });
      return { request: 'sign-off', run: runOf(host, 'Safe count'), verdict: 'approve', note: 'counted' };
    },
  },
  {
    label: 'reject',
    user: BEN,
    prepare: (host) => {
      typeInto(host, 'Runs', ['Process', 'Safe count'], { Done: true });
      askAs(host, { request: 'settle' });
      return { request: 'sign-off', run: runOf(host, 'Safe count'), verdict: 'reject', note: 'wrong' };
    },
  },
  {
    label: 'save rules',
    prepare: (host) => {
      const { result } = askAs(host, { request: 'rules' });
      const rules = result['rules'] as readonly { readonly id: string; readonly value: number | null; readonly on: boolean }[];
      const valued = rules.filter(({ value }) => value !== null).slice(0, 2);
      return { request: 'save-rules', changes: valued.map(({ id, value }) => ({ id, value: Number(value) / 2 })) };
    },
  },
  plain('save settings', {
    request: 'save-settings',
    changes: [
      { name: 'Company', value: 'Café', was: '' },
      { name: 'Quiet hours', value: '21:00-06:00' },
    ],
  }),
  plain('first run', {
    request: 'first-run',
    ...{ week: 'Mon-Sat', meeting: 'Wed 10:00', fallback: 'Fay', fallbackAddress: 'fay@cafe.example', company: 'Café' },
  }),
  plain('define a process', { request: 'define-process', draft: DRAFT }),
  {
    label: 'add from the library',
    prepare: (host) => {
      const { result } = askAs(host, { request: 'library' });
      const items = result['items'] as readonly { readonly key: string; readonly kind: string }[];
      const keys = [items[0], items[items.length - 1]].flatMap((one) => one?.key ?? []);
      return { request: 'add-from-library', keys, owner: 'Ana' };
    },
  },
  { ...plain('test mail', { request: 'test-mail' }), isTold: false, isLeft: true },
  { ...plain('start checks', { request: 'start', mail: 'on' }), isToldAgain: true },
  {
    label: 'stop checks',
    prepare: (host) => {
      askAs(host, { request: 'start', mail: 'on' });
      return { request: 'stop' };
    },
  },
  { ...plain('start a meeting', { request: 'start-meeting' }), isTold: false },
  {
    label: 'go on in a meeting',
    prepare: (host) => ({ request: 'move-meeting', id: startMeeting(host), at: 1, messages: 'We open at seven' }),
  },
  {
    label: 'end a meeting',
    isTold: false,
    prepare: (host) => {
      const id = startMeeting(host);
      setClock(host, '2026-11-20T09:00');
      return { request: 'end-meeting', id, ratings: { Ben: 8 }, messages: 'We open at seven', recap: true };
    },
  },
  plain('one page', { request: 'one-page' }),
];
