import { withCommands } from './serve-command';
import { withWindows } from './with-windows';

const windows = withWindows();
const commands = withCommands();

describe('the dropdown of a link', () => {
  it('offers open rows by id and title, and what is chosen stands in the cell', async () => {
    const { address } = await commands.serve();
    const mara = await windows.open(address);
    await mara.write('Milestones', 'B9', 'men');
    const choices = mara.page.locator('.o-autocomplete-value');
    await choices.first().waitFor();
    expect(await choices.allInnerTexts()).toEqual(['R-MENV Winter menu that sells']);
    await choices.first().click();
    await mara.shows('Milestones', 'B9', 'R-MENV Winter menu that sells');
    expect(mara.problems).toEqual([]);
  });
});
