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

/** The file that this window shows: what is meant for it is not written into another one. */
let shown: number | null = null;

/** Says which file this window shows. */
export function showFile(number: number): void {
  shown = number;
}

/** Sends a message and reads its answer. */
export async function readReply<Answer>(address: string, message: object): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', ...(shown === null ? {} : { 'X-Runsheet-File': String(shown) }) };
  return (await readJson(address, { method: 'POST', headers, body: JSON.stringify(message) })) as Answer;
}

/** The workbook as it is now, to be kept as a file. */
export async function readDownload(): Promise<Blob> {
  let answer: Response;
  try {
    answer = await fetch('/api/download');
  } catch {
    throw new Error(unreachable);
  }
  if (!/json/.test(answer.headers.get('Content-Type') ?? 'json')) return answer.blob();
  const { error } = (await answer.json()) as { readonly error?: string };
  throw new Error(error ?? unreachable);
}

/** One event of the server, as it came over the line. */
export function readEvent(text: string): PageEvent {
  return JSON.parse(text) as PageEvent;
}
