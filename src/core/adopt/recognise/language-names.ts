const NAMES = new Map<string, string>([
  ...([
    ['en', 'English'],
    ['de', 'German'],
    ['fr', 'French'],
    ['es', 'Spanish'],
    ['pt', 'Portuguese'],
    ['it', 'Italian'],
  ] as const),
  ...([
    ['nl', 'Dutch'],
    ['pl', 'Polish'],
    ['cs', 'Czech'],
    ['sk', 'Slovak'],
    ['sv', 'Swedish'],
    ['da', 'Danish'],
    ['no', 'Norwegian'],
  ] as const),
  ...([
    ['fi', 'Finnish'],
    ['tr', 'Turkish'],
    ['ru', 'Russian'],
    ['uk', 'Ukrainian'],
    ['ja', 'Japanese'],
    ['zh', 'Chinese'],
  ] as const),
  ...([
    ['ko', 'Korean'],
    ['id', 'Indonesian'],
    ['vi', 'Vietnamese'],
    ['hu', 'Hungarian'],
    ['ro', 'Romanian'],
  ] as const),
  ...([
    ['el', 'Greek'],
    ['ar', 'Arabic'],
    ['he', 'Hebrew'],
  ] as const),
]);

/** The English name of a language, `de` as `German`; the code itself where it is not known. */
export function nameLanguage(language: string): string {
  return NAMES.get(language) ?? language;
}
