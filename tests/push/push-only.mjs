import { pushProject } from '../../tools/push-project.mjs';
import { chooseScript } from '../../tools/push-target.mjs';

/** What `npm run push` does in a folder, but for the checks and the build: `{ folder, given, replace }`. */
const { folder, given, replace } = JSON.parse(process.argv[2]);
try {
  const id = chooseScript(folder, process.env, given);
  process.stdout.write(await pushProject({ folder, id, replace, prepare: () => Promise.resolve() }));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
