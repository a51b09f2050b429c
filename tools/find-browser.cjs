const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const onPath = () =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));

function playwrights() {
  try {
    return [require('playwright-core').chromium.executablePath()];
  } catch {
    return [];
  }
}

/** A browser whose libraries are missing is there and does not start. On Windows asking for the version opens a window. */
const starts = (path) => process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

/** Path of a Chromium or Chrome that starts, `null` where there is none. `CHROMIUM_PATH` overrides the search. */
function findBrowser() {
  const given = process.env['CHROMIUM_PATH'] ?? '';
  const candidates = given === '' ? [...onPath(), ...places, ...playwrights()] : [given];
  return candidates.find((path) => existsSync(path) && starts(path)) ?? null;
}

/** What to do where there is none. */
const noBrowser =
  'No Chromium or Chrome was found, and none could be installed: install one, or put its path into the variable CHROMIUM_PATH.';

module.exports = { findBrowser, noBrowser };
