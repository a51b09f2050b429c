import { sayProblem } from '../app/texts/say-problem';
import { showMessage } from '../platform/google-ui';

/** Runs a menu action; what goes wrong is shown as a sentence, never as a stack. */
export function withMessage(run: () => { readonly title: string; readonly text: string }): void {
  try {
    const { title, text } = run();
    showMessage(title, text);
  } catch (error) {
    showMessage('Runsheet could not do that', sayProblem(error));
  }
}
