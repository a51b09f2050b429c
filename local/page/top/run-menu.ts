import type { Question } from '../dom/dialogs';
import type { MenuAnswer, MenuMessage } from '../messages';

/** What came of a menu item when it ended. */
export type MenuEnd = Extract<MenuAnswer, { ok: true; question: null }>;

/** How a menu item speaks with the server and with the person. */
export interface MenuNeeds {
  readonly send: (message: Omit<MenuMessage, 'user'>) => Promise<MenuAnswer>;
  readonly ask: (question: Question) => Promise<string>;
}

/**
 * Runs a menu item. The server stops at the first question it has no answer for, and nothing has happened then: it is asked again with
 * one answer more until it ends. Gives what came of it; throws its error, one sentence.
 */
export async function runMenu(item: Omit<MenuMessage, 'answers' | 'user'>, needs: MenuNeeds): Promise<MenuEnd> {
  const answers: string[] = [];
  for (;;) {
    const answer = await needs.send({ ...item, answers: [...answers] });
    if (!answer.ok) throw new Error(answer.error);
    if (answer.question === null) return answer;
    answers.push(await needs.ask(answer.question));
  }
}
