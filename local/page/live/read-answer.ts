import type { PageEvent, PageLetter, PageState } from '../messages';

/** The server's side of the page; every failure to reach it is one sentence. */
const unreachable = 'Runsheet no longer answers, and what you do here is not saved. Start it again with "npm start".';

async function readJson(address: string, options?: RequestInit): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(address, options);
  } catch {
    throw new Error(unreachable);
  }
  try {
    return await answer.json();
  } catch {
    throw new Error(answer.ok ? unreachable : `Runsheet answered with ${answer.status}. Reload this page.`);
  }
}

/** The whole state of the page. */
export async function readState(): Promise<PageState> {
  return (await readJson('/api/state')) as PageState;
}

/** The templates of the grid's library, as one text. */
export async function readTemplates(): Promise<string> {
  const answer = await fetch('/vendor/o_spreadsheet.xml');
  if (!answer.ok) throw new Error(`A file of this page is missing (${answer.status}). Start Runsheet again with "npm start".`);
  return answer.text();
}

/** One mail with its text. */
export async function readLetter(number: number): Promise<PageLetter> {
  return (await readJson(`/api/mails/${number}`)) as PageLetter;
}

/** Sends a message and reads its answer. */
export async function readReply<Answer>(address: string, message: object): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' };
  return (await readJson(address, { method: 'POST', headers, body: JSON.stringify(message) })) as Answer;
}

/** One event of the server, as it came over the line. */
export function readEvent(text: string): PageEvent {
  return JSON.parse(text) as PageEvent;
}
