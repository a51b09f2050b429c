/** Valid, or the second half of a sentence that says what is missing. */
export type ProofVerdict = { readonly valid: true } | { readonly valid: false; readonly says: string };

export const VALID: ProofVerdict = { valid: true };
export const invalid = (says: string): ProofVerdict => ({ valid: false, says });
