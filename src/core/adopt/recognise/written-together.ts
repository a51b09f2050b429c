const TOGETHER = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** True for Japanese, Chinese and Korean text, where blanks do not part the words or may be left out. */
export function isWrittenTogether(text: string): boolean {
  return TOGETHER.test(text);
}
