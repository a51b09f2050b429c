/** What the one door gives back, as JSON text: the result of a request, or one sentence that says why not. `version` is the server's. */
export type Answer =
  | { readonly ok: true; readonly version: string; readonly result: unknown }
  | { readonly ok: false; readonly version: string; readonly error: string };
