import type { Question } from '../../local/page/dom/dialogs';
import type { MenuAnswer, MenuMessage } from '../../local/page/messages';
import { runMenu } from '../../local/page/top/run-menu';

const item = { handler: 'menuRemoveSample', selection: null };
const end = { ok: true, question: null, alerts: [], toasts: [], sidebar: null, activeSheetId: 'tab3' } as const;
const sure = { title: 'Remove the sample rows?', text: 'Rows that somebody changed stay.', buttons: ['YES', 'NO'] };
const name = { title: 'Name', text: 'Of the file', buttons: ['OK', 'CANCEL'], input: true };

function makeTalk(answers: readonly MenuAnswer[], replies: readonly string[] = []) {
  const sent: Omit<MenuMessage, 'user'>[] = [];
  const asked: Question[] = [];
  const needs = {
    send: (message: Omit<MenuMessage, 'user'>) => {
      sent.push(message);
      return Promise.resolve(answers[sent.length - 1] ?? end);
    },
    ask: (question: Question) => {
      asked.push(question);
      return Promise.resolve(replies[asked.length - 1] ?? 'CLOSE');
    },
  };
  return { sent, asked, needs };
}

describe('a menu item', () => {
  it('without questions is one message', async () => {
    const { sent, needs } = makeTalk([]);
    expect(await runMenu(item, needs)).toBe(end);
    expect(sent).toEqual([{ ...item, answers: [] }]);
  });

  it('is sent again with every answer given so far', async () => {
    const { sent, asked, needs } = makeTalk([{ ok: true, question: sure }, { ok: true, question: name }, end], ['YES', 'Corner Cup']);
    expect(await runMenu(item, needs)).toBe(end);
    expect(asked).toEqual([sure, name]);
    expect(sent.map(({ answers }) => answers)).toEqual([[], ['YES'], ['YES', 'Corner Cup']]);
  });

  it('tells its error as it is', async () => {
    const { needs } = makeTalk([{ ok: false, error: 'People has no column Email.' }]);
    await expect(runMenu(item, needs)).rejects.toThrow('People has no column Email.');
  });
});
