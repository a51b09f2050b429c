import { ana, makeHost, outcomeOf } from './sandbox';

describe('Utilities', () => {
  const format = (iso: string, zone: string, pattern: string): unknown =>
    outcomeOf(`return Utilities.formatDate(new Date('${iso}'), '${zone}', ${JSON.stringify(pattern)})`);

  it.each([
    ['Europe/Berlin', "yyyy-MM-dd'T'HH:mm:ss.SSS", '2026-01-02T04:04:05.006'],
    ['America/New_York', 'M/d/yy h:mm a', '1/1/26 10:04 PM'],
    ['Asia/Kolkata', 'EEE, d MMM yyyy Z XXX X', 'Fri, 2 Jan 2026 +0530 +05:30 +05'],
    ['UTC', 'EEEE MMMM D u XXX', 'Friday January 2 5 Z'],
    ['Europe/Berlin', "'o''clock' k K", "o'clock 4 4"],
    ['America/New_York', 'z', 'EST'],
    ['GMT+2', 'HH:mm', '05:04'],
    ['Nowhere/At all', 'HH:mm', '03:04'],
    ['Asia/Kathmandu', 'HH:mm', '08:49'],
  ])('formatDate in %s with %s', (zone, pattern, text) => {
    expect(format('2026-01-02T03:04:05.006Z', zone, pattern)).toBe(text);
  });

  it.each([
    ['2027-01-01T00:00:00Z', '2027-01'],
    ['2026-12-26T00:00:00Z', '2026-52'],
    ['2026-12-27T00:00:00Z', '2027-01'],
  ])('the week of %s is %s', (iso, week) => {
    expect(format(iso, 'UTC', 'YYYY-ww')).toBe(week);
  });

  it.each([
    [
      'a text is no date',
      "Utilities.formatDate('2026-01-01', 'UTC', 'yyyy')",
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ],
    ['an unknown letter', "Utilities.formatDate(new Date(), 'UTC', 'yyyy-bb')", "Illegal pattern character 'b'"],
    ['base64', "return Utilities.base64Encode('äx')", 'w6R4'],
    ['base64 back', "return Utilities.newBlob(Utilities.base64Decode('w6R4')).getDataAsString()", 'äx'],
    [
      'a digest has Java bytes',
      "return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'a').slice(0, 3).join()",
      '-54,-105,-127',
    ],
    ['a long sleep is refused', 'Utilities.sleep(300001)', 'Invalid argument: milliseconds'],
    ['a uuid has its form', 'return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid())', true],
  ])('%s', (_name, body, value) => {
    expect(outcomeOf(body)).toBe(value);
  });

  it('uuids differ and come again with the same seed', () => {
    const both = (): unknown => outcomeOf('return Utilities.getUuid() + Utilities.getUuid()');
    expect(both()).toBe(both());
    expect(outcomeOf('return Utilities.getUuid() === Utilities.getUuid()')).toBe(false);
  });
});

describe('Session', () => {
  it('keeps the address of the person at the keyboard back where Google does', () => {
    const host = makeHost("function test() { return Session.getActiveUser().getEmail() + '|' + Session.getEffectiveUser().getEmail() }");
    host.desk.user(ana).revealed = false;
    expect(host.run('test').value).toBe(`|${ana}`);
  });

  it('tells zones apart', () => {
    expect(outcomeOf('return Session.getScriptTimeZone() + file().getSpreadsheetTimeZone()', { timeZone: 'Asia/Tokyo' })).toBe(
      'Europe/BerlinAsia/Tokyo',
    );
  });
});
