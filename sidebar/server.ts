/** What the server's one door gives back or why Google did not open it; exactly one of them is called, or neither. */
export interface Hearing {
  answer(value: unknown): void;
  failure(error: unknown): void;
}

/** Sends one request, as JSON text, to the door of the script. */
export type Server = (json: string, hear: Hearing) => void;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  rpc(json: string): void;
}

declare const google: { readonly script?: { readonly run?: Runner } } | undefined;

/** The script behind this sidebar, `null` where the file was opened outside a spreadsheet. */
export function findServer(): Server | null {
  const run = typeof google === 'undefined' ? undefined : google.script?.run;
  if (run === undefined) return null;
  return (json, hear) => {
    try {
      run.withSuccessHandler(hear.answer).withFailureHandler(hear.failure).rpc(json);
    } catch (error) {
      hear.failure(error);
    }
  };
}
