import { makeEmpty, textsOf, click, unchanged } from './first-use';
import { beatAt, goBack, makeCafe, rowsOf, setClock, typeInto } from './cafe';
import { makeMorning } from './morning';
import type { Host } from '../../local/host/host';
import { typeRows } from '../../local/bench/build-company';
import { typeSetting } from '../../local/sample/fill-sheet';
import { HOSTILE_TEXTS } from '../support/hostile-texts';

const { host: cafe, morning } = makeMorning();

/** The café of `makeMorning`, a little before its busy heartbeat. */
function atMorning(): Host {
  goBack(cafe, morning);
  setClock(cafe, '2026-11-20T08:05');
  cafe.desk.user(cafe.user);
  return cafe;
}

describe('Start hourly checks', () => {
  const triggers = (host: Host): number => host.desk.triggers.length;

  it('before the tabs are set up says so and asks nothing', () => {
    const host = makeEmpty();
    unchanged(host, () => {
      expect(textsOf(host, 'menuStart')).toEqual([
        'There are no tabs of Runsheet in this file yet. Choose "Set up tabs" in the Runsheet menu first.',
      ]);
    });
  });

  it('asks with everything it would do; no is no', () => {
    const host = atMorning();
    unchanged(host, () => {
      const [question = '', answer] = textsOf(host, 'menuStart', ['NO']);
      expect(answer).toBe('Nothing was started.');
      expect(question).toContain('- It closes 2 runs: ');
      expect(question).toContain(
        'Mail is on.\nMail would go to: Ana (ana@cafe.example), Ben (ben@cafe.example), Cy (cy@cafe.example) and Dee (dee@cafe.example). It would go out from dee@cafe.example.',
      );
    });
  });

  it('closing the dialog is no', () => {
    const host = atMorning();
    expect(textsOf(host, 'menuStart', ['CLOSE'])[1]).toBe('Nothing was started.');
    expect(triggers(host)).toBe(0);
  });

  it.each([
    ['off', 'Mail is off, so nobody is written to.', 0],
    ['dry run', 'Mail is on dry run: each one is listed in the Outbox, none is sent.', 0],
    ['on', 'Mail goes out from dee@cafe.example, to people at cafe.example.', 2],
  ] as const)('yes starts with mail %s as it is', (mode, says, mails) => {
    const host = atMorning();
    typeSetting(host, 'Escalation mail', mode);
    const [question = '', answer = ''] = textsOf(host, 'menuStart', ['YES']);
    expect(question).toMatch(new RegExp(`^Mail is ${mode === 'dry run' ? 'on dry run' : mode}`, 'm'));
    expect(answer.split('\n')).toEqual(['Hourly checks are on: the first one comes within the hour.', expect.stringContaining(says)]);
    expect([triggers(host), rowsOf(host, 'Settings').find((row) => row['Setting'] === 'Escalation mail')?.['Value']]).toEqual([1, mode]);
    expect(beatAt(host, '2026-11-20T08:35').run.mails.length > 0).toBe(mails > 0);
  });

  it('names twelve people and counts the rest', () => {
    const host = makeCafe();
    const names = Array.from({ length: 20 }, (_unused, n) => `P${n}`);
    typeRows(
      host,
      'People',
      names.map((Name) => ({ Name, Email: `${Name}@cafe.example` })),
    );
    typeRows(
      host,
      'Processes',
      names.map((Owner, n) => ({ Process: `Check ${n}`, Owner, Cadence: 'every day', Proof: 'none' })),
    );
    expect(textsOf(host, 'menuStart', ['NO'])[0]).toContain('P11 (p11@cafe.example) and 8 more. It would go out from');
  });

  it('with an address that Google does not reveal still says from where', () => {
    const host = atMorning();
    host.desk.user(host.user).revealed = false;
    expect(textsOf(host, 'menuStart', ['NO'])[0]).toContain('It would go out from ');
  });

  it('without the permission for triggers says where to give it', () => {
    const host = atMorning();
    host.desk.user(host.user).granted = (host.manifest.oauthScopes ?? []).filter((scope) => !scope.endsWith('script.scriptapp'));
    expect(textsOf(host, 'menuStart')).toEqual([
      expect.stringMatching(/^Runsheet needs a permission that you have not given yet\. .* https:\/\/\S+$/),
    ]);
    expect(click(host, 'menuStop')).toEqual([
      [
        'Runsheet could not do that',
        'Google has not given Runsheet a permission that this needs. Choose it in the Runsheet menu again and agree to what Google asks.',
      ],
    ]);
  });

  it.each(HOSTILE_TEXTS)('shows $name in one line', ({ text }) => {
    const host = atMorning();
    typeInto(host, 'People', ['Name', 'Cy'], { Name: text });
    typeInto(host, 'Processes', ['Process', 'Till count'], { Process: text, Owner: 'cy@cafe.example' });
    const [question = ''] = textsOf(host, 'menuStart', ['NO']);
    expect(question).toContain('(cy@cafe.example)');
    expect(question.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    expect(question.length).toBeLessThan(3000);
    expect(question.split('\n').filter((line) => /^(Hello|Bcc)/.test(line))).toEqual([]);
  });
});
