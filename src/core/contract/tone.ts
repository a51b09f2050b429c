/** How good a status is; decides its colour and its mark. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet';
