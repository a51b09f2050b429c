import type { AdoptView } from '../../../core/contract/adopt';

/** What adopting would do or did, or the sentence that refuses it. */
export type AdoptAnswer = { readonly ok: true; readonly view: AdoptView } | { readonly ok: false; readonly says: string };
