import { makeEmpty, textsOf, click, unchanged } from './first-use';
import { goBack, makeCafe, setClock, tabOf, typeInto } from './cafe';
import { makeMorning } from './morning';
import { openDocument } from '../../local/host/events';
import type { Host } from '../../local/host/host';
import { columnOf } from '../../local/sample/fill-sheet';

const { host: cafe, morning } = makeMorning();

/** The café of `makeMorning`, a little before its busy heartbeat. */
function atMorning(): Host {
  goBack(cafe, morning);
  setClock(cafe, '2026-11-20T08:05');
  cafe.desk.user(cafe.user);
  return cafe;
}

describe('the menu', () => {
  it('has at most six items in sentence case, none under another, all of them functions', () => {
    const host = makeEmpty();
    const items = openDocument(host, { authMode: 'LIMITED' })?.menus.flatMap((menu) => menu.items) ?? [];
    expect(items.length).toBeLessThanOrEqual(6);
    expect(items.filter(({ caption, items: under }) => !/^[A-Z][a-z]+( [a-zR][a-z]+)*$/.test(caption) || under.length > 0)).toEqual([]);
    expect(items.filter(({ handler }) => handler === null || !host.has(handler))).toEqual([]);
  });

  it('is there as soon as the add-on was installed', () => {
    const run = makeEmpty().run('onInstall', [{ authMode: 'FULL' }], { kind: 'simple' });
    expect([run.error, run.menus.length]).toEqual([null, 1]);
  });
});

describe('Open Runsheet', () => {
  it('opens the sidebar, in a file without tabs too, and writes nothing', () => {
    const host = makeEmpty();
    unchanged(host, () => {
      const run = host.run('menuOpen');
      expect([run.error, run.alerts, run.calls.total]).toEqual([null, [], 1]);
      expect(run.shown.map(({ title, text }) => [title, /<script/.test(text)])).toEqual([['Runsheet', true]]);
    });
  });
});

describe('Set up tabs', () => {
  it('asks first: which tabs, and that nothing else changes', () => {
    const host = makeEmpty();
    unchanged(host, () => {
      const [[title, question] = ['', ''], ...rest] = click(host, 'menuInstall', ['NO']);
      expect([title, question.replace(/\d+ hidden/, 'n hidden')]).toEqual([
        'Set up tabs',
        [
          'Runsheet will make 10 tabs: Home, Processes, Steps, Runs, Run steps, People, Seats, Holidays, Rules and Settings, and n hidden tabs for its own books.',
          'Your own tabs and rows are not changed. Go on?',
        ].join('\n\n'),
      ]);
      expect(rest).toEqual([['Set up tabs', 'Nothing was changed.']]);
    });
  });

  it('then makes them, says so and what comes next; a second time says that all is there', () => {
    const host = makeEmpty();
    const [, done] = textsOf(host, 'menuInstall', ['YES']);
    expect(done).toMatch(
      /^Created \d+ tabs: Home, .*\nWrote \d+ rows of rules and settings\.\nNext: fill in People and Processes, then choose "Start hourly checks"\.$/s,
    );
    unchanged(host, () => {
      expect(textsOf(host, 'menuInstall')).toEqual(['Everything is installed already; nothing was changed.']);
    });
  });

  it('names the tab of a team that stays', () => {
    const host = makeEmpty();
    host.book.addTab('People').setCell(1, 1, { value: 'Our people' });
    expect(textsOf(host, 'menuInstall', ['NO'])[0]).toContain(
      'Your tab "People" is not ours and stays as it is; ours will be "People (Runsheet)".',
    );
  });

  it('says that it puts back what is missing', () => {
    const host = makeCafe();
    const processes = tabOf(host, 'Processes');
    processes.setCell(1, columnOf(processes, 'Fallback'), { value: 'Third' });
    expect(textsOf(host, 'menuInstall', ['NO'])[0]).toBe(
      'Runsheet will put back what is missing in its own tabs.\n\nYour own tabs and rows are not changed. Go on?',
    );
    expect(textsOf(host, 'menuInstall', ['YES'])[1]).toMatch(/^Added 1 column to Processes: Fallback\.\n/);
  });

  it.each([
    ['Seats', 'Runsheet will make 1 tab: Seats.'],
    ['History', 'Runsheet will make 1 hidden tab for its own books.'],
  ])('makes %s alone where that is all that is missing', (name, says) => {
    const host = makeCafe();
    host.book.removeTab(tabOf(host, name));
    expect(textsOf(host, 'menuInstall', ['NO'])[0]).toBe(`${says}\n\nYour own tabs and rows are not changed. Go on?`);
  });

  it('says what is in the way', () => {
    expect(textsOf(makeEmpty(), 'menuInstall', ['YES'], { faults: { refuseLock: true } })[1]).toBe(
      'Runsheet is working on this file at the moment. Wait a minute and install again.',
    );
  });
});

describe('Check now', () => {
  it('in a file without tabs says what to do first', () => {
    expect(textsOf(makeEmpty(), 'menuCheckNow')).toEqual([
      'There are no tabs of Runsheet in this file yet. Choose "Set up tabs" in the Runsheet menu first.',
    ]);
  });

  it('says what it did and what is to mend', () => {
    const host = atMorning();
    expect(textsOf(host, 'menuCheckNow')).toEqual(['0 opened, 0 missed, 2 closed.']);
    typeInto(host, 'Processes', ['Process', 'Bread order'], { Cadence: 'evry fridy' });
    expect(textsOf(host, 'menuCheckNow')).toEqual(['0 opened, 0 missed, 0 closed. 1 thing in the tabs to mend; the sidebar lists what.']);
  });
});

describe('Check now says what is the case where', () => {
  const protect = (name: string): void => {
    const tab = tabOf(cafe, name);
    tab.protections = [{ description: 'theirs', warningOnly: false, editors: ['eve@cafe.example'], area: null }];
    tab.touch();
  };

  it.each(['Runs', 'Run steps', 'Outbox', 'Log'])('%s cannot be written', (name) => {
    const host = atMorning();
    setClock(host, '2026-11-20T10:05');
    protect(name);
    expect(textsOf(host, 'menuCheckNow')).toEqual([
      expect.stringMatching(new RegExp(`^${name}: Google refuses what Runsheet writes here.* Until then runs rest`)),
    ]);
  });

  it('a tab of the ledger is gone', () => {
    const host = atMorning();
    host.book.removeTab(tabOf(host, 'Outbox'));
    expect(textsOf(host, 'menuCheckNow')).toEqual([expect.stringMatching(/^Outbox: there is no such tab, so runs rest/)]);
  });

  it('another check works on the file', () => {
    expect(textsOf(atMorning(), 'menuCheckNow', undefined, { faults: { refuseLock: true } })).toEqual([
      'Another check is working on this file. Its result will be here in a minute.',
    ]);
  });
});

describe('Stop hourly checks', () => {
  it('stops one’s own and says that others go on; a second time says that there were none', () => {
    const host = atMorning();
    textsOf(host, 'menuStart', ['YES']);
    expect(textsOf(host, 'menuStop')).toEqual([
      'Your hourly checks of this file are stopped. Another person who started theirs still has them.',
    ]);
    expect(textsOf(host, 'menuStop')).toEqual([
      'You had no hourly checks in this file, so nothing was stopped. Another person may have theirs.',
    ]);
    expect(host.desk.triggers).toEqual([]);
  });
});

describe('Remove sample rows', () => {
  it('asks first, and then says what went', () => {
    const host = makeCafe({ sample: true });
    expect(textsOf(host, 'menuRemoveSample', ['NO'])[1]).toBe('Nothing was removed.');
    expect(textsOf(host, 'menuRemoveSample', ['YES'])[1]).toMatch(/^Removed the sample rows: /);
    expect(textsOf(host, 'menuRemoveSample', ['YES'])[1]).toBe('There are no sample rows in this file.');
  });
});
