import { joinRecords, keepRecord, readRecords, type AdoptionRecord } from '../../../../src/core/adopt/plan/adoption-record';

const record = (fields: Partial<AdoptionRecord> = {}): AdoptionRecord => ({
  ...{
    id: 'A-0001',
    at: '2026-11-20T09:12',
    way: 'copy',
    done: true,
    file: '',
    sheet: 'Plan',
    tabId: 7,
    letter: 'A',
    table: 'todos',
    fields: {},
  },
  ...{ rows: { todos: { 'T-0001': 'abc123' } }, columns: { todos: ['Source'] }, added: { todos: ['Source'] }, periods: [] },
  ...fields,
});

function keep(records: readonly AdoptionRecord[]): Record<string, string> {
  return records.reduce<Record<string, string>>((properties, one) => {
    const { set, remove } = keepRecord(one, properties);
    const left = Object.entries(properties).filter(([key]) => !remove.includes(key));
    return { ...Object.fromEntries(left), ...set };
  }, {});
}

const manyRows = Object.fromEntries(Array.from({ length: 3000 }, (_row, at) => [`T-${String(at).padStart(4, '0')}`, 'abc123']));

describe('an adoption is remembered', () => {
  it('as it was, in pieces that fit into a property', () => {
    const long = record({ rows: { todos: manyRows } });
    const properties = keep([long]);
    expect(readRecords(properties)).toEqual([long]);
    expect(Object.values(properties).every((text) => text.length <= 9000)).toBe(true);
  });

  it('without what is left of a longer one of the same name', () => {
    expect(readRecords(keep([record({ rows: { todos: manyRows } }), record()]))).toEqual([record()]);
  });

  it('beside others, the oldest forgotten first', () => {
    const all = Array.from({ length: 15 }, (_one, at) => record({ id: `A-${String(at)}`, at: `2026-11-20T09:${String(10 + at)}` }));
    expect(readRecords(keep(all)).map(({ id }) => id)).toEqual(all.slice(3).map(({ id }) => id));
  });

  it('in one byte a character, whatever people are called', () => {
    const named = record({ rows: { people: { 'Çağla Öztürk': '1', 'Анна Ким 安娜 👩': '2' } } });
    const properties = keep([named]);
    expect(Object.values(properties).join('')).toMatch(/^[ -~]*$/);
    expect(readRecords(properties)).toEqual([named]);
  });

  it('beside others as far as there is room', () => {
    const large = (id: string, at: string) => record({ id, at, rows: { todos: { ...manyRows, [id]: 'x'.repeat(60_000) } } });
    const all = ['10', '11', '12', '13'].map((minute) => large(`A-${minute}`, `2026-11-20T09:${minute}`));
    expect(readRecords(keep(all)).map(({ id }) => id)).toEqual(['A-12', 'A-13']);
  });

  it.each([
    ['cut', '{"id":"A-0001"'],
    ['of another shape', '{"id":7}'],
    ['a list', '[]'],
    ['rows that are no hashes', JSON.stringify({ ...record(), rows: { todos: { 'T-1': 7 } } })],
  ])('and one that cannot be read is none: %s', (_name, text) => {
    expect(readRecords({ 'adopted A-0001 0': text, state: '{}' })).toEqual([]);
  });

  it('and one that was cut off becomes one with what completes it', () => {
    const rest = record({ id: 'A-0002', rows: { todos: { 'T-0002': 'def456' }, people: { Ana: '1' } }, added: {} });
    expect(joinRecords(record({ done: false }), rest)).toMatchObject({
      id: 'A-0001',
      rows: { todos: { 'T-0001': 'abc123', 'T-0002': 'def456' }, people: { Ana: '1' } },
      added: { todos: ['Source'] },
    });
  });
});
