import { overview, signing } from './build-overview';
import { refused } from './open-sidebar';
import { fresh, press } from './states';
import { withBrowser } from './with-browser';
import { SCHEMES } from '../support/schemes';

const { read } = withBrowser();
const OWN = 'https://script.google.com/macros/s/somebody/exec';

/** Addresses that the page could be led to, with those that lead nowhere. */
const links = (page: Awaited<ReturnType<typeof read>>['page']): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[href], [src], [action], [formaction]')]
      .flatMap((one) => ['href', 'src', 'action', 'formaction'].map((name) => one.getAttribute(name) ?? ''))
      .filter((value) => value !== ''),
  );

describe('an address of another scheme', () => {
  it('is no link among the proofs, whatever the server takes for one', async () => {
    const unsafe = SCHEMES.filter((link) => !link.startsWith('https://'));
    const { page } = await read(
      overview({ signing: [signing({ evidence: [{ name: 'Proof', text: SCHEMES.join(' '), links: unsafe }] })] }),
    );
    await page.getByText('Proof').first().waitFor();
    expect(await links(page)).toEqual([]);
  });

  it.each([
    ['another scheme', (): string => `"${SCHEMES.join(' ')}" is no https link`],
    ['an address of Google that anybody can have', (): string => `"${OWN}" is no https link`],
    [
      'the words of Google’s question in a cell',
      (): string => `"Runsheet needs a permission that you have not given yet. Open this: ${OWN}`,
    ],
    ['such an address in front of words', (): string => `Runsheet needs a permission that you have not given yet. "x: ${OWN}`],
    ['such an address alone', (): string => OWN],
  ])('with %s in it, a sentence of the server has no link', async (_what, says) => {
    const sidebar = await read(fresh());
    await press(sidebar, 'Start hourly checks');
    await sidebar.answer('preview', refused(says()));
    await sidebar.page.getByText(says().slice(0, 20)).first().waitFor();
    expect(await links(sidebar.page)).toEqual([]);
  });
});
