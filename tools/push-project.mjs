import { basename } from 'node:path';
import { addOnFiles } from './add-on-files.mjs';
import { readPush, sayProblem } from './clasp-answers.cjs';
import { fetchContent, findForeign, sendContent } from './script-content.mjs';

const list = (names) => names.join(', ');
const most = 5;

/** Names that somebody else chose: the first few, without what a terminal would obey. */
function listForeign(names) {
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return list(names.slice(0, most)).replace(/\p{Cc}/gu, '?') + more;
}

const inOrder = (names) => list([...names].sort());
const page = (id) => `https://script.google.com/d/${id}/edit`;

/** Refuses to go on over code that is somebody else's; resolves with the files there that are none of ours. */
async function lookAtScript(folder, id, replace) {
  const { said, files } = await fetchContent(folder, id);
  if (!said.ok) throw new Error(sayProblem(said.err, id));
  const foreign = findForeign(files);
  if (foreign.length > 0 && !replace) {
    throw new Error(
      `Script project ${id} holds code that is not Runsheet's and that a push would delete (${listForeign(foreign)}): use a script project of its own, or, if it may go, run "npm run push -- --replace".`,
    );
  }
  return files.map(({ name }) => name).filter((name) => !addOnFiles.includes(name));
}

async function pushFiles(folder, id, others) {
  const unclear = (words) =>
    new Error(`${words}, so it is not known what script project ${id} holds now: look at ${page(id)}, then run "npm run push" again.`);
  const said = await sendContent(folder, id);
  if (!said.ok) throw new Error(sayProblem(said.err, id));
  const { outcome, files } = readPush(said.out);
  const names = files.map((path) => basename(path));
  if (outcome === 'skipped') throw new Error(`clasp skipped the push and script project ${id} is as it was: run "npm run push" again.`);
  if (outcome === 'unknown') throw unclear('clasp gave an answer that cannot be read');
  if (outcome === 'pushed' && inOrder(names) !== inOrder(addOnFiles)) throw unclear(`clasp says that it pushed ${listForeign(names)}`);
  if (outcome === 'same' && others.length > 0) {
    throw new Error(`Script project ${id} has this already, and also ${listForeign(others)}: delete that in the editor, ${page(id)}.`);
  }
  return outcome;
}

/**
 * Pushes dist/ of `folder` to the script project `id`. Looks at what is there first, so that a missing login or a wrong id
 * shows before `prepare` (the checks and the build) takes its time. Resolves with what to tell; rejects with one sentence.
 */
export async function pushProject({ folder, id, replace, prepare }) {
  const others = await lookAtScript(folder, id, replace);
  await prepare();
  const outcome = await pushFiles(folder, id, others);
  const said = {
    pushed: `Pushed ${list(addOnFiles)} to script project ${id}.`,
    same: `Script project ${id} has exactly this already; nothing was sent.`,
  };
  return `${said[outcome]}\nOpen it: ${page(id)}\n`;
}
