import type { Page } from 'playwright-core';
import { numberCard, person, run, step, task } from './build-mine';
import { group, item, line, overview, preview, signing, why } from './build-overview';
import { chain, chainRow, closeRow, closing, review } from './build-strategy';
import { ok, type Sidebar } from './open-sidebar';
import { openTab, press } from './states';
import { withBrowser } from './with-browser';
import { HOSTILE_TEXTS } from '../support/hostile-texts';
import type { Overview } from '../../src/core/contract/overview';

const { read } = withBrowser();

const TEXTS = [
  ...HOSTILE_TEXTS,
  { name: 'an image that fails', text: '<img src=x onerror="window.hurt=1">' },
  { name: 'the end of a script', text: '</script><script>window.hurt=1</script>' },
  { name: 'an image in a drawing', text: '<svg onload="window.hurt=1"><a href="javascript:window.hurt=1">x</a></svg>' },
  { name: 'an address that runs', text: 'javascript:window.hurt=1' },
  { name: 'an address elsewhere', text: 'https://script.google.com.evil.example/ http://accounts.google.com/ https://evil.example/https:' },
  { name: 'a template', text: '{{constructor.constructor("window.hurt=1")()}} ${window.hurt=1}' },
  { name: 'words from right to left', text: 'מלאי \u202e\u2067gnp.exe' },
];

const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** That text everywhere a cell's or a setting's text can stand. */
const hostile = (text: string): Overview =>
  overview({
    company: text,
    zone: text,
    you: { address: text, name: text, chosen: false },
    notice: text,
    checks: { on: false, last: text, late: true },
    attention: [item({ kind: text, id: text, title: text, owner: text, why: text, since: text, mine: true }), item({ title: text })],
    signing: ['', text].map((refusal) =>
      signing({
        ...{ run: text, title: text, part: text, doer: text, done: text, seen: text, refusal },
        evidence: [{ name: text, text, links: [`javascript:${text}`, `http://${text}`] }],
      }),
    ),
    groups: [
      group([line({ id: text, title: text, owner: text, status: text, why: text, since: text, flags: [text] })], {
        key: text,
        title: text,
      }),
    ],
    focus: [{ person: text, items: [{ id: text, title: text, because: text }] }],
    mine: {
      who: text,
      runs: [
        run({
          id: text,
          title: text,
          location: text,
          why: text,
          note: text,
          answer: text,
          steps: [step(1, text, { note: text, by: text })],
        }),
      ],
      tasks: [task({ id: text, title: text, status: text, due: text, under: { id: text, title: text } })],
      numbers: [numberCard({ id: text, title: text, goal: text, unit: text, period: text, deadline: text, value: text })],
    },
    people: [person(text, { team: text, location: text, status: text, load: text })],
    top: [{ id: text, title: text, owner: text, status: text, tone: 'bad', why: text }],
    health: [{ key: text, says: text, good: 1, of: 2, rows: [text], trend: [0.5] }],
    unreadable: [{ tab: text, row: 2, message: text }],
  });

/** That text in everything that is walked to, reviewed, closed and tried. */
async function visitPlan(sidebar: Sidebar, text: string): Promise<void> {
  const { page } = sidebar;
  const row = chainRow({ id: text, title: text, owner: text, status: text, why: text, due: text });
  await openTab(sidebar, 'Now');
  await page.locator('.row-button:visible').first().click();
  await sidebar.answer('why', ok(why(given(text))));
  await sidebar.answer('chain', ok(chain({ row, above: [row], below: [row], beside: [{ says: text, rows: [row] }], says: text })));
  await press(sidebar, 'Make to-do');
  await page.getByRole('textbox', { name: 'To-do' }).fill(text.slice(0, 200));
  await press(sidebar, 'Cancel');
  await press(sidebar, /^Back$/);
  await openTab(sidebar, 'Plan');
  await press(sidebar, /^Review/);
  const rows = [{ id: text, title: text, owner: text, why: text }];
  await sidebar.answer(
    'review',
    ok(
      review({
        questions: [{ question: text, answer: text, rows: [text] }],
        lists: [{ key: text, title: text, says: text, rows }],
        owners: [{ name: text, kept: 1, of: 2, says: [text], gaps: 0 }],
        limits: [text],
      }),
    ),
  );
  await page.getByRole('heading', { name: 'Questions' }).waitFor();
  for (const button of await page.locator('.line > button:visible').all()) await button.click();
  expect(await overhang(page)).toBe(0);
  await press(sidebar, /^Back$/);
  await press(sidebar, /^Close the quarter/);
  const one = closeRow({ id: text, title: text, owner: text, status: text, why: text, suggestion: text, choices: [text] });
  await sidebar.answer('quarter', ok(closing({ period: text, next: text, rows: [one], says: [text], reopens: text })));
  await press(sidebar, 'Look at what will be done');
  await page.getByRole('button', { name: 'Change something' }).waitFor();
  expect(await overhang(page)).toBe(0);
  await press(sidebar, /^Back$/);
}

const given = (text: string) => ({
  words: text,
  status: text,
  why: text,
  id: text,
  facts: [{ says: text, value: text }],
  ...{ rows: [{ id: `${text}2`, tab: text, title: text, status: text }], flip: [text], said: text },
  ...{ also: [{ gives: text, says: text, words: text }], override: { by: text, until: text, why: text, derived: text } },
  thresholds: [{ value: 1, unit: text, words: text }],
});

/** Goes everywhere and opens everything. */
async function visit(sidebar: Sidebar, text: string): Promise<void> {
  const { page } = sidebar;
  await page.getByRole('button', { name: /could not be read/ }).click();
  await page.getByRole('button', { name: /^Reject/ }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await openTab(sidebar, 'Mine');
  await press(sidebar, /^Done/);
  expect(await overhang(page)).toBe(0);
  await openTab(sidebar, 'Status');
  await page.locator('.line > button').last().click();
  await sidebar.answer('why', ok(why(given(text))));
  await page.getByText('What was looked at').first().waitFor();
}

async function startWith(sidebar: Sidebar, text: string): Promise<void> {
  await openTab(sidebar, 'Now');
  await press(sidebar, 'Start hourly checks');
  const mails = [{ to: text, subject: text }];
  await sidebar.answer(
    'preview',
    ok(preview({ says: [text], mails, recipients: [{ name: text, address: text }], domains: [text], from: text })),
  );
  await sidebar.page.getByRole('radio', { name: 'On' }).check();
  await press(sidebar, 'Start and send mail');
  await sidebar.answer('start', ok({ says: [text] }));
  await sidebar.answer('overview', ok(hostile(text)));
  await sidebar.page.locator('main[aria-busy="false"]').waitFor();
}

/** Elements that only markup in a text could have made, and what ran because of it. */
const damage = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    made: [...document.body.querySelectorAll('img, a, iframe, object, b, svg[onload], [onerror], [onmouseover]')].map(
      ({ outerHTML }) => outerHTML,
    ),
    scripts: document.scripts.length,
    ran: 'hurt' in window,
  }));

it.each(TEXTS)('$name stays text, wherever it stands, and fits in', async ({ text }) => {
  const sidebar = await read(hostile(text));
  const { page } = sidebar;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  expect(await page.getByRole('heading', { level: 1 }).evaluate(({ textContent }) => textContent)).toBe(text);
  expect(
    await page
      .locator('.item:has(.acting) .item-title')
      .first()
      .evaluate(({ textContent }) => textContent),
  ).toBe(text);
  await visit(sidebar, text);
  expect(await overhang(page)).toBe(0);
  await visitPlan(sidebar, text);
  await startWith(sidebar, text);
  expect(await overhang(page)).toBe(0);
  await page.setViewportSize({ width: 150, height: 350 });
  expect(await overhang(page)).toBe(0);
  expect(await damage(page)).toEqual({ made: [], scripts: 1, ran: false });
  expect([dialogs, asked]).toEqual([[], []]);
});

it('marks of direction in a cell turn nothing around it, and each text has its own direction', async () => {
  const { page } = await read(overview({ attention: [item({ owner: '\u202eeve', title: 'מלאי' })] }));
  const looks = await page.locator('.item-title, .item bdi').evaluateAll((elements) =>
    elements.map((element) => {
      const { unicodeBidi, direction } = getComputedStyle(element);
      return `${unicodeBidi} ${direction}`;
    }),
  );
  expect(looks).toEqual(['isolate rtl', 'isolate ltr']);
});

it('a check of the tests themselves: markup that is let in is noticed', async () => {
  const { page } = await read(overview());
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hurt=1">');
  });
  await page.waitForFunction(() => 'hurt' in window);
  expect(await damage(page)).toMatchObject({ ran: true, made: [expect.stringContaining('onerror')] });
});
