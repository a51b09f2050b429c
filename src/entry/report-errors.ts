import { sayProblem } from '../app/texts/say-problem';
import { showMessage } from '../platform/google-ui';

/** Runs a menu action and shows the sentences it gives back; what goes wrong is shown as a sentence, never as a stack. */
export function withMessage(title: string, run: () => readonly string[]): void {
  try {
    const says = run();
    if (says.length > 0) showMessage(title, says.join('\n'));
  } catch (error) {
    showMessage('Runsheet could not do that', sayProblem(error));
  }
}
