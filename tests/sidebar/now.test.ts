import { busy, item, overview, why } from './build-overview';
import { ok } from './open-sidebar';
import { withBrowser } from './with-browser';
import type { AttentionItem } from '../../src/core/contract/overview';

const { read } = withBrowser();

const titled = (title: string, fields: Partial<AttentionItem> = {}): AttentionItem => item({ title, id: `U-${title}`, ...fields });

/** Headings and titles from top to bottom, as a reader meets them. */
const outline = (page: { evaluate<T>(run: () => T): Promise<T> }): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=tabpanel]:not([hidden]) :is(h2, h3, .item-title)')].map(({ innerText }) =>
      innerText.replace(/\s+/g, ' ').trim(),
    ),
  );

describe('what needs attention', () => {
  it('is grouped by kind, the reader’s own first', async () => {
    const { page } = await read(
      overview({
        attention: [
          titled('one'),
          titled('two', { mine: true }),
          titled('three', { kind: 'late run', mine: true }),
          titled('four', { kind: 'Rocks: Off track' }),
          titled('five', { mine: true }),
          titled('six'),
        ],
      }),
    );
    expect(await outline(page)).toEqual([
      ...['You and your people', 'Missed runs 2', 'two', 'five', 'Late runs 1', 'three'],
      ...['Everybody else', 'Missed runs 2', 'one', 'six', 'Rocks: Off track 1', 'four'],
    ]);
    expect(await page.getByRole('tab', { name: 'Now' }).innerText()).toMatch(/^Now\s*6/);
  });

  it('says so where none of it is the reader’s', async () => {
    const { page } = await read(overview({ attention: [titled('one')] }));
    await page.getByText('Nothing of yours needs attention.').waitFor();
    expect(await outline(page)).toEqual(['You and your people', 'Everybody else', 'Missed runs 1', 'one']);
  });

  it('is not divided for a reader whom People does not know', async () => {
    const { page } = await read(overview({ you: { address: 'x@else.example', name: '', chosen: false }, attention: [titled('one')] }));
    expect(await outline(page)).toEqual(['Needs attention', 'Missed runs 1', 'one']);
  });

  it.each([
    ['2026-11-20T07:00', 'since today 07:00'],
    ['2026-11-19T18:30', 'since yesterday 18:30'],
    ['2026-11-16T07:00', 'since Monday 07:00'],
    ['2026-11-14T07:00', 'since Saturday 07:00'],
    ['2026-11-13T07:00', 'since Nov 13'],
    ['2026-11-16', 'since Monday'],
    ['2025-11-16', 'since Nov 16, 2025'],
    ['2026-11-21', 'since tomorrow'],
    ['2026-11-22', 'since Nov 22'],
  ])('says since when: %s', async (since, says) => {
    const { page } = await read(overview({ attention: [titled('one', { since })] }));
    expect(await page.getByText(says, { exact: true }).count()).toBe(1);
  });

  it('names the owner, or that there is none', async () => {
    const { page } = await read(
      overview({ attention: [titled('one', { owner: 'Cy Tanaka', since: null }), titled('two', { owner: '' })] }),
    );
    expect(await page.getByText('Cy Tanaka', { exact: true }).count()).toBe(1);
    expect(await page.getByText('No owner', { exact: true }).count()).toBe(1);
  });

  it('of a mail that did not go out says when and why; nobody owns it and no rule decided it', async () => {
    const why = 'The domain else.example is not approved.';
    const { page } = await read(
      overview({ attention: [titled('Mail to ana@else.example', { kind: 'mail', owner: '', why, tone: 'warn' })] }),
    );
    const text = await page.getByRole('listitem').innerText();
    expect(text.split(/\n+/)).toEqual(['Mail to ana@else.example', 'since Monday 08:00', why]);
    expect(await page.getByRole('heading', { name: 'Mail 1' }).count()).toBe(1);
  });

  it('shows twenty of a kind, and the rest when asked', async () => {
    const { page } = await read(overview({ attention: Array.from({ length: 50 }, (_, at) => titled(`row ${at}`)) }));
    const titles = page.locator('.item-title');
    expect(await titles.count()).toBe(20);
    await page.getByRole('button', { name: 'Show 20 more (30 left)' }).click();
    expect(await titles.count()).toBe(40);
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    expect(await titles.count()).toBe(50);
    expect(await page.getByRole('button', { name: /Show/ }).count()).toBe(0);
  });
});

describe('why', () => {
  it('is loaded when it is first opened, and once only', async () => {
    const { page, answer, requests } = await read(busy());
    const button = page.getByRole('button', { name: 'Why Loyalty card in the till' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.click();
    await answer('why', ok(why()));
    await page.getByText('Off track: progress is far behind the working days gone.').waitFor();
    for (const text of ['Done weight over all weight.', '0.25', '0.75 of expected'])
      expect(await page.getByText(text, { exact: true }).count()).toBe(1);
    await button.click();
    await page.getByText('What was looked at').waitFor({ state: 'hidden' });
    await button.click();
    await page.getByText('What was looked at').waitFor();
    expect(await requests()).toEqual([{ request: 'overview' }, { request: 'why', id: 'R-CARD' }]);
  });

  it('leaves out what is empty', async () => {
    const { page, answer } = await read(busy());
    await page.getByRole('button', { name: 'Why Open the café' }).click();
    await answer('why', ok(why({ words: 'By hand.', facts: [{ says: 'The Result written.', value: '' }], thresholds: [] })));
    await page.getByText('By hand.').waitFor();
    expect(await page.getByText(/What was looked at|Compared with|The Result written/).count()).toBe(0);
  });

  it('is asked for again where it did not come', async () => {
    const { page, answer, fail } = await read(busy());
    await page.getByRole('button', { name: 'Why Open the café' }).click();
    await fail('why', 'boom');
    await page.getByRole('button', { name: 'Try again' }).click();
    await answer('why', ok(why()));
    await page.getByText('What was looked at').waitFor();
  });

  it('stays open over a check, and is asked for anew', async () => {
    const { page, answer, requests } = await read(busy());
    await page.getByRole('button', { name: 'Why Open the café' }).click();
    await answer('why', ok(why({ words: 'Before.' })));
    await page.getByText('Before.').waitFor();
    await page.getByRole('button', { name: 'Check now' }).click();
    await answer('sweep', ok({ opened: [], moved: [], missed: [], closed: [], mails: [], changed: 0, issues: [], complete: true }));
    await answer('overview', ok(busy()));
    await answer('why', ok(why({ words: 'After.' })));
    await page.getByText('After.').waitFor();
    expect((await requests()).filter((request) => (request as { request: string }).request === 'why')).toHaveLength(2);
  });
});

describe('where nothing needs attention', () => {
  it('one line says so', async () => {
    const { page } = await read(overview());
    expect(await outline(page)).toEqual(['All clear']);
    await page.getByText('Nothing needs attention.', { exact: true }).waitFor();
  });

  it('a file without rows is told what to fill in', async () => {
    const { page } = await read(overview({ groups: [] }));
    await page.getByText('Fill in People and Processes').waitFor();
  });
});

describe('what is wrong with the file', () => {
  it('lists rows that could not be read, folded', async () => {
    const { page } = await read(busy());
    const says = page.getByText('People, row 3, Email: "ben(at)cafe" is no mail address.');
    expect(await says.count()).toBe(0);
    await page.getByRole('button', { name: '2 rows could not be read' }).click();
    await says.waitFor();
  });

  it('says that there are more rows than it lists', async () => {
    const unreadable = [
      { tab: 'Runs', row: 2, message: 'Runs, row 2: no id.' },
      { tab: '', row: 0, message: 'And 400 more rows.' },
    ];
    const { page } = await read(overview({ unreadable }));
    await page.getByRole('button', { name: 'More than 1 row could not be read' }).click();
    await page.getByText('And 400 more rows.').waitFor();
  });

  it('warns of checks that are late', async () => {
    const { page } = await read(overview({ checks: { on: true, last: '2026-11-19T17:00', late: true } }));
    await page.getByText('The hourly check is late').waitFor();
  });

  it('shows what the server says about mail', async () => {
    const { page } = await read(overview({ notice: 'This file is a copy: mail is off.' }));
    await page.getByText('This file is a copy: mail is off.').waitFor();
  });
});
