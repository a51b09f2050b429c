import { installTemplates } from '../../../src/app/install/install';
import { makeMemoryPorts, type MemoryPorts } from '../../support/memory-ports';
import { contentOf, install, namesOf, rowsOf, setting, start } from './installed';

describe('installing into a new file', () => {
  it('makes the default tabs, keeps Sheet1 and says so', () => {
    const ports = start();
    const result = install(ports);
    expect(namesOf(ports)).toEqual(
      'Sheet1,Home,Processes,Steps,Runs,Run steps,People,Seats,Holidays,Rules,Settings,Overrides,Columns,Outbox,Log,History,Run archive,Log archive,Mail archive,Link lists,Dictionary'.split(
        ',',
      ),
    );
    expect(result.created).toHaveLength(20);
    expect(result).toMatchObject({ kept: [], renamed: [] });
    expect(result.says[0]).toMatch(/^Created 20 tabs: Home, Processes, .* and Dictionary\.$/);
  });

  it('opens on Home', () => {
    const ports = start();
    install(ports);
    expect(ports.workbook.shown()).toBe('Home');
  });

  it('hides the books and shows the rest', () => {
    const ports = start();
    install(ports);
    expect(
      ports.workbook
        .tabs()
        .filter((tab) => tab.hidden)
        .map((tab) => tab.name),
    ).toEqual('Overrides,Columns,Outbox,Log,History,Run archive,Log archive,Mail archive,Link lists,Dictionary'.split(','));
  });

  it('writes settings with their defaults, the zone, and a row for every rule', () => {
    const ports = start();
    install(ports);
    expect([setting(ports, 'Escalation mail'), setting(ports, 'Work week'), setting(ports, 'Time zone')]).toEqual([
      'off',
      'Mon-Fri',
      'Europe/Berlin',
    ]);
    expect(rowsOf(ports, 'Rules').find((row) => row['ID'] === 'rock.off.pace')).toMatchObject({
      Value: 0.75,
      On: 'yes',
      'Status or flag': 'Off track',
    });
  });

  it('heads the scorecard with thirteen weeks, the running one first', () => {
    const ports = start();
    install(ports, ['scorecard']);
    const header = ports.workbook.read('Scorecard')[0] ?? [];
    expect(header.slice(13)).toHaveLength(13);
    expect([header[13], header[25]]).toEqual([{ local: '2026-11-16T00:00' }, { local: '2026-08-24T00:00' }]);
  });

  it('lays out each tab before it writes into it, in few calls', () => {
    const order: string[] = [];
    const ports = makeMemoryPorts({ onCall: (call, _, phase) => void (phase === 'before' && order.push(call)) });
    install(ports, ['people']);
    const writes = order.filter((call) => ['applyLayout', 'write'].includes(call));
    expect(writes).toEqual(Array.from({ length: 15 }, () => ['applyLayout', 'write']).flat());
  });

  it('brings the system along, because nothing works without it', () => {
    const ports = start();
    expect(install(ports, ['Rocks']).says).toContain('System came along, because nothing works without it.');
    expect(namesOf(ports)).toContain('Settings');
  });

  it('refuses an unknown template and writes nothing', () => {
    const ports = start();
    const result = installTemplates(ports, { templates: ['rocks', 'budget'], sample: false });
    expect(result.ok).toBe(false);
    expect(result.says[0]).toMatch(
      /^There is no template "budget"\. Choose from home, vto, .* and work\.$|^There is no template "budget"\. Choose from home, /,
    );
    expect(namesOf(ports)).toEqual(['Sheet1']);
  });

  it('refuses while another execution holds the file', () => {
    const ports = start();
    ports.setBusy(true);
    expect(installTemplates(ports, { sample: false }).ok).toBe(false);
    expect(namesOf(ports)).toEqual(['Sheet1']);
  });
});

describe('installing again', () => {
  it.each([
    ['the default', undefined, false],
    ['everything with the sample', undefined, true],
    ['one template', ['scorecard'], false],
  ])('changes nothing: %s', (_, templates, sample) => {
    const ports = start();
    install(ports, templates, sample);
    const before = contentOf(ports);
    const again = install(ports, templates, sample);
    expect(contentOf(ports)).toEqual(before);
    expect(again).toMatchObject({ created: [], renamed: [], rows: 0 });
    expect(again.says).toEqual(['Everything is installed already; nothing was changed.']);
    expect(again.kept.length).toBeGreaterThan(10);
  });

  it('adds what is missing and leaves what the team wrote', () => {
    const ports = start();
    install(ports, ['people']);
    ports.workbook.write('People', 2, 1, [['Ana', '', 'ana@corner-cup.example']]);
    const settings = ports.workbook.read('Settings');
    ports.workbook.write('Settings', settings.findIndex((row) => row[0] === 'Work week') + 1, 2, [['Tue-Sat']]);
    const result = install(ports, ['people', 'rocks']);
    expect(result.created).toEqual(['Rocks', 'Milestones']);
    expect(setting(ports, 'Work week')).toBe('Tue-Sat');
    expect(rowsOf(ports, 'People')[0]).toMatchObject({ Name: 'Ana', Email: 'ana@corner-cup.example' });
  });

  it('completes an installation that was cut off at any call', () => {
    const tabs = { Home: [['Hello']], Rocks: [['Band', 'Album']] };
    const whole = makeMemoryPorts({ tabs });
    install(whole, ['home', 'rocks', 'people'], true);
    const total = Object.values(whole.calls).reduce((sum, count) => sum + count, 0);
    const unlike = Array.from({ length: total }, (_, call) => call + 1).filter((cut) => {
      const killed = { on: true };
      const onCall = (_: string, index: number) => {
        if (killed.on && index >= cut) throw new Error('cut off');
      };
      const ports = makeMemoryPorts({ tabs, onCall });
      expect(() => install(ports, ['home', 'rocks', 'people'], true)).toThrow('cut off');
      killed.on = false;
      install(ports, ['home', 'rocks', 'people'], true);
      return JSON.stringify(contentOf(ports)) !== JSON.stringify(contentOf(whole));
    });
    expect(total).toBeGreaterThan(30);
    expect(unlike).toEqual([]);
  });
});

describe('the dropdowns of links', () => {
  const LINKED = ['Goals', 'Rocks', 'Milestones', 'Scorecard', 'Processes', 'Steps', 'Issues', 'To-Dos', 'Initiatives', 'Overrides'];
  const laid = (ports: MemoryPorts) =>
    Object.fromEntries(
      LINKED.map((tab) => [
        tab,
        ports.workbook.sheet(tab).layouts.flatMap(({ offers }) => Object.values(offers).filter((range) => range.includes('Link lists'))),
      ]),
    );
  const added = (ports: MemoryPorts, tab: string) => ports.workbook.sheet(tab).offers.map(({ at, range }) => [at, range]);

  it('come with every tab that links', () => {
    const ports = start();
    install(ports, undefined, true);
    expect(laid(ports)).toEqual({
      Goals: [],
      Rocks: ["'Link lists'!A2:A", "'Link lists'!C2:C"],
      Milestones: ["'Link lists'!B2:B"],
      Scorecard: ["'Link lists'!D2:D"],
      Processes: ["'Link lists'!E2:E"],
      Steps: ["'Link lists'!F2:F"],
      Issues: ["'Link lists'!H2:H"],
      'To-Dos': ["'Link lists'!G2:G"],
      Initiatives: ["'Link lists'!I2:I"],
      Overrides: ["'Link lists'!J2:J"],
    });
    expect(LINKED.flatMap((tab) => added(ports, tab))).toEqual([]);
  });

  it('come to a file of an earlier version once, also to tabs that are not asked for', () => {
    const ports = start();
    install(ports, ['rocks', 'work']);
    ports.workbook.sheet('Link lists').name = 'Gone';
    const again = install(ports);
    expect(again.says).toContain('Links can be chosen from a list in Overrides, Rocks, Milestones and Initiatives.');
    expect([added(ports, 'Rocks'), added(ports, 'Initiatives')]).toEqual([
      [
        [7, "'Link lists'!A2:A"],
        [19, "'Link lists'!C2:C"],
      ],
      [[5, "'Link lists'!I2:I"]],
    ]);
    expect(install(ports).says).toEqual(['Everything is installed already; nothing was changed.']);
    expect(added(ports, 'Initiatives')).toHaveLength(1);
  });

  it('come with columns that are added to a tab of the team, for its next rows too', () => {
    const ports = start({
      Rocks: [
        ['Rock', 'Owner'],
        ['Till', 'Ana'],
      ],
    });
    install(ports, ['rocks']);
    const [layout] = ports.workbook.sheet('Rocks').layouts;
    expect([layout?.offers['goal'], layout?.rows, layout?.firstColumn]).toEqual(["'Link lists'!A2:A", 199, 3]);
  });

  it('name the list where it stands when another tab has taken its name', () => {
    const ports = start({ 'Link lists': [['Mine']] });
    install(ports, ['rocks']);
    expect(Object.values(ports.workbook.sheet('Milestones').layouts[0]?.offers ?? {})).toContain("'Link lists (Runsheet)'!B2:B");
  });
});
