/** What the sidebar's frame asks of the page. */
export type FrameRequest =
  | { readonly runsheet: 'call'; readonly id: number; readonly name: string; readonly argument: unknown }
  | { readonly runsheet: 'close' }
  | { readonly runsheet: 'focus' };

/** What the page answers a call with. */
export type FrameAnswer =
  | { readonly runsheet: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly runsheet: 'answer'; readonly id: number; readonly ok: false; readonly error: string };
