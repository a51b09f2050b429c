import { report } from './build-report';
import { ACTIONS } from './failing-actions';
import { READINGS } from './failing-readings';
import { overview } from './build-overview';
import { WORK } from './failing-work';
import { ok, refused, type Sidebar } from './open-sidebar';
import { withBrowser } from './with-browser';
import type { Overview } from '../../src/core/contract/overview';

const { open, read } = withBrowser();

const REFUSAL = 'Runsheet is working on this file. Wait a minute and try again.';

interface Failure {
  readonly how: string;
  readonly fails: (sidebar: Sidebar, request: string) => Promise<void>;
  /** What may stand there: what was done and not answered is looked for in the file. */
  readonly says: string;
}

const FAILURES: readonly Failure[] = [
  {
    how: 'Google fails',
    fails: ({ fail }, request) => fail(request, 'ScriptError: Exceeded maximum execution time'),
    says: 'Google did not answer\\. Check|No answer came back|Choose "Check now"',
  },
  {
    how: 'the server refuses',
    fails: ({ answer }, request) => answer(request, refused(REFUSAL)),
    says: 'Wait a minute and try again\\.|Choose "Check now"',
  },
  {
    how: 'the answer cannot be read',
    fails: ({ answerText }, request) => answerText(request, '<html>Sorry, unable to open the file</html>'),
    says: 'could not read the answer\\. Try again|No answer came back|Choose "Check now"',
  },
  {
    how: 'the result cannot be read',
    fails: ({ answer }, request) => answer(request, ok({ unheard: 'of' })),
    says: 'could not read the answer\\. Try again|No answer came back|Choose "Check now"',
  },
];

interface Calls {
  readonly calls: { readonly json: string; readonly success: (text: string) => void; done: boolean }[];
}

interface Wanted {
  /** Answers by the names of requests that follow by themselves. */
  readonly follow: Readonly<Record<string, string>>;
  /** What is to stand there while nothing is at work. */
  readonly says: string;
}

/** Gives answers to what follows by itself; true once the sentence stands there and nothing is at work. */
function isCalm({ follow, says }: Wanted): boolean {
  for (const call of (window as unknown as Calls).calls) {
    const text = follow[(JSON.parse(call.json) as { request: string }).request];
    if (call.done || text === undefined) continue;
    call.done = true;
    call.success(text);
  }
  const isBusy = document.querySelector('main[aria-busy="true"], button[aria-busy="true"], .waiting') !== null;
  return !isBusy && new RegExp(says).test(document.querySelector('main')?.innerText ?? '');
}

const calm = ({ page }: Sidebar, file: Overview, says: string): Promise<unknown> =>
  page.waitForFunction(isCalm, { says, follow: { overview: JSON.stringify(ok(file)), settle: JSON.stringify(ok({ says: [] })) } });

/** Waits until a request was sent that often; what it waits for in the line is answered. */
async function isSent(sidebar: Sidebar, request: string, times: number): Promise<void> {
  while ((await count(sidebar, request)) < times) await sidebar.answer('settle', ok(report()));
}

const count = async ({ requests }: Sidebar, name: string): Promise<number> =>
  (await requests()).filter((one) => (one as { readonly request: string }).request === name).length;

const CASES = [...READINGS, ...ACTIONS, ...WORK].flatMap((failing) => FAILURES.map((failure) => ({ ...failing, ...failure })));

describe('where something goes wrong, a sentence says so, nothing is stuck or lost, and it can be done again', () => {
  it.each(CASES)('$name: $how', async ({ request, file, reach, again, kept, fails, says }) => {
    const sidebar = await read(file);
    await reach(sidebar);
    await fails(sidebar, request);
    await calm(sidebar, file, says);
    if (kept !== undefined) expect(await kept[0](sidebar).inputValue()).toBe(kept[1]);
    const before = await count(sidebar, request);
    await again(sidebar);
    await isSent(sidebar, request, before + 1);
  });

  it.each(FAILURES)('the first reading of the file: $how', async ({ fails, says }) => {
    const sidebar = await open();
    await fails(sidebar, 'overview');
    await sidebar.page
      .locator('main')
      .filter({ hasText: new RegExp(says) })
      .waitFor();
    await sidebar.page.getByRole('button', { name: 'Try again' }).click();
    await sidebar.answer('overview', ok(overview()));
    await sidebar.page.getByText('All clear').waitFor();
  });
});
