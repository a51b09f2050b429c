import { as, idOf, runRow, sign, signingCafe, signLines, sweepAt, termsOf, tick, typeInto, waitingFor } from './signing-cafe';
import { footprint, refusal } from './ask';
import { edit } from '../edit/cafe';
import { verifyWorkbook } from '../../../src/app/requests/verify';

const at = (local: string) => ({ local });

describe('a second sign-off', () => {
  it('of the same person says that it is there, and writes nothing', () => {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:11');
    sign(ports, 'Ben', '2026-11-20T06:40');
    const before = footprint(ports);
    expect(sign(ports, 'BEN@cafe.example', '2026-11-20T06:40')).toBe('Safe count: you have signed it off already.');
    expect(sign(ports, 'Cy', '2026-11-20T06:40')).toBe('refused: Safe count: Ben has signed it off already.');
    expect(sign(ports, 'Ben', '2026-11-20T06:40', { verdict: 'reject', note: 'no' })).toMatch(/^refused: /);
    expect(footprint(ports)).toEqual(before);
  });

  it('of something that changed since it was looked at is refused', () => {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:11');
    const { seen } = waitingFor(ports, 'Ben')[0] ?? { seen: '' };
    ports.setNow('2026-11-20T06:12');
    edit(as(ports, 'Ana'), 'Runs', 2, 'Proof', 'counted twice');
    expect(sign(ports, 'Ben', '2026-11-20T06:40', { seen })).toMatch(/^refused: Safe count: It was changed since you looked at it/);
    expect(sign(ports, 'Ben', '2026-11-20T06:41', { seen: waitingFor(ports, 'Ben')[0]?.seen })).toMatch(/is signed off/);
  });
});

describe('a sign-off stops counting', () => {
  function signed(): ReturnType<typeof signingCafe> {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:11');
    sign(ports, 'Ben', '2026-11-20T06:20');
    return ports;
  }

  it.each([
    [
      'the tick was taken back',
      (ports: ReturnType<typeof signingCafe>) => {
        tick(ports, 'Ana', '2026-11-20T06:30', 'Runs', 2, false);
      },
    ],
    [
      'it was ticked anew by the signer',
      (ports: ReturnType<typeof signingCafe>) => {
        tick(ports, 'Ben', '2026-11-20T06:30', 'Runs', 2, false);
        tick(ports, 'Ben', '2026-11-20T06:31');
      },
    ],
    [
      'the signer’s name was typed into Done by',
      (ports: ReturnType<typeof signingCafe>) => {
        typeInto(ports, 'Runs', 2, 'Done by', 'Ben');
      },
    ],
    [
      'the time was typed over',
      (ports: ReturnType<typeof signingCafe>) => {
        typeInto(ports, 'Runs', 2, 'Done at', at('2026-11-20T06:45'));
      },
    ],
    [
      'another proof was typed',
      (ports: ReturnType<typeof signingCafe>) => {
        typeInto(ports, 'Runs', 2, 'Proof', 'other');
      },
    ],
  ])('where %s', (_name, change) => {
    const ports = signed();
    change(ports);
    expect(sweepAt(ports, '2026-11-20T07:05').closed).toEqual([]);
    expect(sweepAt(ports, '2026-11-20T08:05').closed).toEqual([]);
    expect(runRow(ports)['Status']).toBe('Late');
  });
});

describe('who may not sign', () => {
  const own = 'refused: Safe count: it was done by Ana, and that is you: somebody else has to sign it off.';
  it.each([
    ['whoever did it, by name', 'Ana', 'Ana', own],
    ['the assignee, where nobody knows who did it', '', 'Ana', own],
    ['whoever did it, with a tag in the address', 'Ana', 'ana+till@cafe.example', own],
    [
      'whoever did it, as the file does not know them',
      'guest@else.example',
      'guest@else.example',
      own.replace('by Ana', 'by guest@else.example'),
    ],
    ['nobody', 'Ana', '', expect.stringMatching(/^refused: Google does not tell Runsheet who you are in this file/)],
  ])('%s', (_name, doer, signer, says) => {
    const ports = signingCafe();
    tick(ports, doer, '2026-11-20T06:11');
    const before = footprint(ports);
    expect(sign(ports, signer, '2026-11-20T06:11')).toEqual(says);
    expect(footprint(ports)).toEqual(before);
  });

  it.each([
    ['a second row with the same address', { Name: 'Anna R', Email: 'ANA@cafe.example' }, 'Ana'],
    ['a second row with the same name', { Name: 'Ana', Email: 'ana2@cafe.example' }, 'ana2@cafe.example'],
    [
      'a second row that is also known by the name',
      { Name: 'Roe', 'Also known as': 'Annie, Ana', Email: 'roe@cafe.example' },
      'roe@cafe.example',
    ],
    [
      'a second row that is also known by the address',
      { Name: 'Roe', 'Also known as': 'ana@cafe.example', Email: 'roe@cafe.example' },
      'roe@cafe.example',
    ],
  ])('through %s', (_name, person, signer) => {
    const People = [{ Name: 'Ana', Email: 'ana@cafe.example' }, { Name: 'Ben', Email: 'ben@cafe.example' }, person];
    const ports = signingCafe({ rows: { People } });
    tick(ports, 'Ana', '2026-11-20T06:11');
    expect(sign(ports, signer, '2026-11-20T06:20')).toMatch(/that is you: somebody else/);
    expect(sign(ports, 'Ben', '2026-11-20T06:20')).toMatch(/is signed off/);
  });

  it('and a typed Done by makes nobody somebody else', () => {
    const ports = signingCafe();
    typeInto(ports, 'Runs', 2, 'Done by', 'Ben');
    typeInto(ports, 'Runs', 2, 'Done at', at('2026-11-20T06:09'));
    typeInto(ports, 'Runs', 2, 'Done', true);
    expect(sign(ports, 'Ana', '2026-11-20T06:11')).toBe(own);
    sweepAt(ports, '2026-11-20T07:05');
    expect(runRow(ports)).toMatchObject({ 'Done by': 'Ana (unverified)', 'Done at': at('2026-11-20T06:09') });
    expect(sign(ports, 'Ana', '2026-11-20T07:11')).toBe(own);
  });

  it('where nobody can tell who did it', () => {
    const ports = signingCafe();
    tick(ports, '', '2026-11-20T06:11');
    typeInto(ports, 'People', 2, 'Name', 'Hannah');
    expect(sign(ports, 'Ben', '2026-11-20T06:20')).toMatch(/^refused: Safe count: Runsheet cannot tell that you are not Ana/);
  });

  it('who does not look like whoever did it may: anybody Google reveals', () => {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:11');
    expect(sign(ports, 'auditor@firm.example', '2026-11-20T06:20')).toMatch(/is signed off/);
    expect(signLines(ports)).toEqual(['auditor@firm.example | sign-off | Ana | approved']);
  });
});

describe('what cannot be signed', () => {
  it.each<readonly [string, object, string]>([
    ['a run there is not', { run: 'U-000000' }, 'There is no open run with the id "U-000000" in Runs.'],
    ['a run that is not ticked', {}, 'Safe count: it cannot be signed off yet: it is not ticked yet.'],
    ['a step there is not', { step: 9 }, 'Safe count has no step 9, and so it needs no sign-off; the run itself does.'],
    ['a verdict there is not', { verdict: 'maybe' }, 'The request is not one Runsheet knows at verdict. Reload the sidebar and try again.'],
    ['a step that is no number', { step: '2' }, 'The request is not one Runsheet knows at step. Reload the sidebar and try again.'],
    ['anything more', { by: 'Ben' }, 'The request is not one Runsheet knows. Reload the sidebar and try again.'],
  ])('%s', (_name, more, says) => {
    const ports = signingCafe();
    expect(refusal(as(ports, 'Ben'), { request: 'sign-off', run: idOf(ports), verdict: 'approve', ...more })).toBe(says);
  });

  it('a run that needs none, and one that is closed', () => {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:11', 'Runs', 4);
    expect(sign(ports, 'Ben', '2026-11-20T06:20', {}, 4)).toBe('refused: Oven check needs no sign-off.');
    sweepAt(ports, '2026-11-20T07:05');
    expect(sign(ports, 'Ben', '2026-11-20T07:20', {}, 4)).toBe('refused: This run is closed: its record stays as it is.');
  });

  it('anything while a heartbeat works on the file, or before the tabs are set up', () => {
    const ports = signingCafe();
    tick(ports, 'Ana', '2026-11-20T06:11');
    ports.setBusy(true);
    expect(sign(ports, 'Ben', '2026-11-20T06:20')).toMatch(/^refused: Runsheet is working on this file/);
    ports.setBusy(false);
    const bare = { ...as(ports, 'Ben'), workbook: { ...ports.workbook, tabs: () => [] } };
    expect(refusal(bare, { request: 'sign-off', run: 'U-1', verdict: 'approve' })).toMatch(/^There are no tabs of Runsheet/);
  });
});

it('lists what waits, what the reader may sign first, and why they may not sign the rest', () => {
  const ports = signingCafe();
  tick(ports, 'Ben', '2026-11-20T06:10', 'Run steps', 3);
  typeInto(ports, 'Runs', 2, 'Proof', 'https://photos.example/1.jpg javascript:alert(1)');
  typeInto(ports, 'Runs', 2, 'Note', 'Counted\u202e twice');
  tick(ports, 'Ana', '2026-11-20T06:11');
  expect(waitingFor(ports, 'Ben')).toMatchObject([
    {
      ...{ run: idOf(ports), step: null, title: 'Safe count', part: '', doer: 'Ana', done: '2026-11-20T06:11', refusal: '' },
      evidence: [
        { name: '', text: 'https://photos.example/1.jpg javascript:alert(1) - Counted  twice', links: ['https://photos.example/1.jpg'] },
      ],
    },
    {
      title: 'Handover',
      step: 2,
      part: '2. Till',
      doer: 'Ben',
      refusal: 'It was done by Ben, and that is you: somebody else has to sign it off.',
    },
  ]);
  expect(waitingFor(ports, '').map(({ refusal: why }) => why.slice(0, 22))).toEqual(['Google does not tell R', 'Google does not tell R']);
  sign(ports, 'Ben', '2026-11-20T06:12');
  expect(waitingFor(ports, 'Ana').map(({ title }) => title)).toEqual(['Handover']);
});

it('finds a sign-off that somebody wrote into the terms', () => {
  const ports = signingCafe();
  tick(ports, 'Ana', '2026-11-20T06:11');
  const { seen } = waitingFor(ports, 'Ben')[0] ?? { seen: '' };
  const forged = {
    of: -1,
    verdict: 'approve',
    by: 'Ben',
    email: 'ben@cafe.example',
    at: '2026-11-20T06:02',
    doer: 'Ana',
    marked: '2026-11-20T06:11',
    seen,
    note: '',
  };
  typeInto(ports, 'Runs', 2, 'Terms', JSON.stringify({ ...termsOf(ports), signed: [forged] }));
  sweepAt(ports, '2026-11-20T07:05');
  expect(verifyWorkbook(ports).findings).toMatchObject([{ code: 'sign-off-unlogged', tab: 'Runs', row: 2 }]);
});
