import { busy, item, overview } from './build-overview';
import { person } from './build-mine';
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
    ['2026-11-16T07:00', 'since Mon 07:00'],
    ['2026-11-14T07:00', 'since Sat 07:00'],
    ['2026-11-13T07:00', 'since 13 Nov'],
    ['2026-11-16', 'since Mon'],
    ['2025-11-16', 'since 16 Nov 2025'],
    ['2026-11-21', 'since tomorrow'],
    ['2026-11-22', 'since 22 Nov'],
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
      overview({
        attention: [
          titled('Mail to ana@else.example', { kind: 'mail', owner: '', why, tone: 'warn', next: { does: 'open', says: 'Open Outbox' } }),
        ],
      }),
    );
    const text = await page.getByRole('listitem').innerText();
    expect(text.split(/\n+/)).toEqual(['Mail to ana@else.example', 'since Mon 08:00', why, 'Open Outbox', 'Mail to ana@else.example']);
    expect(await page.getByRole('heading', { name: 'Mail 1' }).count()).toBe(1);
  });

  it('shows five of a kind, all when asked, and then twenty at a time; the focus goes to the first new one', async () => {
    const { page } = await read(overview({ attention: Array.from({ length: 50 }, (_, at) => titled(`row ${at}`)) }));
    const titles = page.locator('.item-title');
    expect(await titles.count()).toBe(5);
    await page.getByRole('button', { name: 'Show all 50' }).click();
    expect(await titles.count()).toBe(20);
    expect(await page.evaluate(() => document.activeElement?.querySelector('.item-title')?.textContent)).toBe('row 5');
    await page.getByRole('button', { name: 'Show 20 more (30 left)' }).click();
    await page.getByRole('button', { name: 'Show 10 more' }).click();
    expect(await titles.count()).toBe(50);
  });

  it('does not fold five of a kind', async () => {
    const { page } = await read(overview({ attention: Array.from({ length: 5 }, (_, at) => titled(`row ${at}`)) }));
    expect(await page.locator('.item-title').count()).toBe(5);
    expect(await page.getByRole('button', { name: /^Show all/ }).count()).toBe(0);
  });

  it('of everybody else is folded with its count for whoever has people to look after', async () => {
    const { page } = await read(
      overview({
        people: [person('Ana Ruiz', { mine: true }), person('Ben Okafor', { mine: true })],
        attention: [titled('one'), titled('two', { mine: true })],
      }),
    );
    expect(await outline(page)).toEqual(['You and your people', 'Missed runs 1', 'two']);
    await page.getByText('1 of 2 that need attention are yours').waitFor();
    await page.getByRole('button', { name: 'Everybody else 1' }).click();
    await page.getByRole('button', { name: 'one', exact: true }).waitFor();
  });
});

describe('where nothing needs attention', () => {
  it('one line says so', async () => {
    const { page } = await read(overview());
    expect(await outline(page)).toEqual(['All clear']);
    await page.getByText('Nothing needs attention. Checked today 07:00.', { exact: true }).waitFor();
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
