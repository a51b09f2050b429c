const again = 'then run "npm run push" again';
const newLogin = `run "npx clasp login", allow it in the browser, ${again}`;

/** What clasp says when it stops, and what to do about it; the first that fits holds. `id` is the script project's. */
const problems = [
  [/No credentials found/i, () => `Nobody is logged in to Google on this computer: ${newLogin}.`],
  [
    /usersettings|not enabled the Apps Script API/i,
    () =>
      `The Apps Script API is off for your account: turn it on at https://script.google.com/home/usersettings, wait a minute, ${again}.`,
  ],
  [
    /invalid_grant|invalid_rapt|invalid_client|unauthorized_client|expired or revoked|refresh.token|authentication credential|authentication scopes/i,
    () => `Google no longer accepts the login that is kept on this computer: ${newLogin}.`,
  ],
  [
    /JSON at position|not valid JSON|JSON input/,
    () => `The login kept in .clasprc.json (in your home folder) cannot be read: delete that file, ${newLogin}.`,
  ],
  [
    /entity was not found/i,
    (id) => `Google knows no script project ${id} for your account: compare it with Project Settings, Script ID, in the script editor.`,
  ],
  [
    /(not have|insufficient) permission|PERMISSION_DENIED|forbidden/i,
    (id) =>
      `Your Google account may not change script project ${id}: have it shared with you, or log in with another account ("npx clasp login"), ${again}.`,
  ],
  [
    /E(CONNREFUSED|CONNRESET|NOTFOUND|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE|PROTO)|EAI_AGAIN|socket|tunnel|proxy|certificate|premature close|reason:/i,
    () => `Google could not be reached: look at your network or proxy, ${again}.`,
  ],
];

const tidy = (text) =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200);

/** One sentence for what clasp wrote when it stopped with an error. */
function sayProblem(words, id) {
  const text = tidy(words);
  if (text === '') return `clasp was ended, or got no answer for three minutes: look at your network, ${again}.`;
  const known = problems.find(([pattern]) => pattern.test(text));
  return known ? known[1](id) : `Google or clasp answered "${text}": wait a few minutes, ${again}.`;
}

function readList(out) {
  try {
    const list = JSON.parse(out);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : null;
  } catch {
    return null;
  }
}

/**
 * The outcome of `clasp push --json` that ended well: `pushed` with files, `same`, `skipped` or `unknown`. A push that was
 * skipped ends well too and, with --json, says nothing at all.
 */
function readPush(out) {
  if (out.trim() === '' || /Skipping push/.test(out)) return { outcome: 'skipped', files: [] };
  const files = readList(out);
  if (files === null) return { outcome: 'unknown', files: [] };
  return { outcome: files.length > 0 ? 'pushed' : 'same', files };
}

module.exports = { readPush, sayProblem };
