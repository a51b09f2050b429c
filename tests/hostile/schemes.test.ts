import { beat } from '../../local/cli/call-add-on';
import type { Host } from '../../local/host/host';
import { chooseAction } from '../../src/core/mail/choose-action';
import { isSafeLink, linksIn } from '../../src/core/proof/safe-link';
import { checkProof } from '../../src/core/proof/check-proof';
import { describeTestMail } from '../../src/core/setup/describe-test-mail';
import { renderContext } from '../core/mail/builders';
import { faultsOf } from '../support/mail-markup';
import { SCHEMES } from '../support/schemes';
import { goBack, makeCafe, remember, rowsOf, setClock, typeInto, type Morning } from '../sweep/cafe';

const fresh = { cellOf: () => undefined, usedIn: () => '' };

describe.each(SCHEMES.map((link) => [link]))('the address %j', (link) => {
  it('proves nothing, is never the link of a proof, and a mail leads nowhere by it', () => {
    for (const rule of ['link', 'file', 'photo'])
      expect(checkProof(rule, link, fresh)).toHaveProperty('says', expect.stringMatching(/is no https link/));
    expect(isSafeLink(link)).toBe(false);
    expect(
      linksIn(link)
        .filter(isSafeLink)
        .filter((one) => !one.startsWith('https://')),
    ).toEqual([]);
    if (!link.startsWith('http')) {
      expect(chooseAction([], renderContext({ url: link }))).toBeNull();
      expect(describeTestMail('a@cafe.example', 'Café', link).html).not.toMatch(/href/);
    }
  });
});

describe('a file full of such addresses', () => {
  let host: Host;
  let morning: Morning;
  const PLACES: readonly (readonly [tab: string, where: readonly [string, string], columns: readonly string[]])[] = [
    ['Rocks', ['ID', 'R-R0TA'], ['Rock', 'Link', 'Note']],
    ['Processes', ['ID', 'P-0PEN'], ['Process', 'Link']],
  ];

  beforeAll(() => {
    host = makeCafe({ sample: true, warm: true });
    for (const at of ['2026-11-20T06:05', '2026-11-20T07:05']) {
      setClock(host, at);
      beat(host);
    }
    morning = remember(host);
  });

  const formulas = (): string[] => {
    const found: string[] = [];
    for (const tab of host.book.tabs) tab.forEachCell(({ formula = '' }) => formula !== '' && found.push(formula));
    return found;
  };

  it('sends no mail with such a link, and writes no formula', () => {
    let mails = 0;
    for (const link of SCHEMES) {
      goBack(host, morning);
      for (const [tab, where, columns] of PLACES) {
        const there = Object.keys(rowsOf(host, tab)[0] ?? {});
        for (const column of columns.filter((one) => there.includes(one))) typeInto(host, tab, where, { [column]: link });
      }
      for (const run of rowsOf(host, 'Runs')) typeInto(host, 'Runs', ['ID', run['ID'] ?? ''], { Proof: link, Note: link, Done: true });
      for (const at of ['2026-11-20T08:05', '2026-11-20T10:05']) {
        setClock(host, at);
        const { run } = beat(host);
        expect([link, run.error, run.missing]).toEqual([link, null, []]);
        expect(run.mails.flatMap((mail) => faultsOf(mail))).toEqual([]);
        mails += run.mails.length;
      }
      expect(formulas()).toEqual(['=NOW()-$B$3']);
    }
    expect(mails).toBeGreaterThan(SCHEMES.length);
  }, 60_000);
});
