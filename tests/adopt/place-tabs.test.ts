import { listOurTabs } from '../../local/adopt/list-our-tabs';
import { placeTabs, removeTabs } from '../../local/adopt/place-tabs';
import { Book } from '../../local/store/book';

const makeBook = (...names: readonly string[]): Book => {
  const book = new Book({ id: 'x', name: 'x', timeZone: 'UTC', locale: 'en_US' });
  for (const name of names) book.addTab(name).setCell(2, 3, { value: 5, formula: '=2+3', format: '0%', note: 'why', look: { xf: 9 } });
  return book;
};
const namesOf = (book: Book): string[] => book.tabs.map(({ name }) => name);

describe('tabs of another file in a workbook', () => {
  it.each<[string, string[], string[], string[]]>([
    ['keep their names where those are free', ['Plan'], [], ['Plan']],
    ['get the name of the file where one is taken', ['plan'], ['Plan'], ['plan (a.xlsx)']],
    ['never have a name that Runsheet gives', ['Rocks ', 'Todo'], [], ['Rocks  (a.xlsx)', 'Todo']],
    ['get a number where that is taken too', ['Plan'], ['Plan', 'Plan (a.xlsx)'], ['Plan (a.xlsx 2)']],
  ])('%s', (_, source, target, expected) => {
    const placed = placeTabs(makeBook(...source), makeBook(...target), { file: 'a.xlsx', kept: new Set(['rocks']) });
    expect(placed.map(({ tab }) => tab.name)).toEqual(expected);
  });

  it('bring cells, merges and whether they are hidden along, but no looks', () => {
    const source = makeBook('Plan');
    const area = { row: 1, column: 1, rows: 1, columns: 2 };
    source.tabs.forEach((tab) => {
      tab.merges = [area];
      tab.hidden = true;
    });
    const target = makeBook();
    placeTabs(source, target, { file: 'a.xlsx', kept: new Set() });
    const [tab] = target.tabs;
    expect([tab?.cell(2, 3), tab?.merges, tab?.hidden]).toEqual([{ value: 5, formula: '=2+3', format: '0%', note: 'why' }, [area], true]);
  });

  it('are gone afterwards, whatever was added meanwhile', () => {
    const target = makeBook('Mine');
    const placed = placeTabs(makeBook('Plan', 'Mine'), target, { file: 'a.xlsx', kept: new Set() });
    target.addTab('Made');
    removeTabs(placed, target);
    expect(namesOf(target)).toEqual(['Mine', 'Made']);
  });
});

describe('names that tabs of Runsheet may get', () => {
  const addOn = { code: '', manifest: { timeZone: 'UTC' } };

  it('are read from the data beside the code', () => {
    const data = { templates: { rocks: { tables: [{ tab: 'Rocks' }, { tab: 'To-Dos' }] }, home: { tables: [] } } };
    const html = { Templates: `<script type="application/json">${JSON.stringify(data)}</script>` };
    expect([...listOurTabs({ ...addOn, html })]).toEqual(['rocks', 'to-dos']);
  });

  it('are none where there is no such data', () => expect(listOurTabs({ ...addOn, html: {} }).size).toBe(0));
});
