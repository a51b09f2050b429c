/** Services of Apps Script, from the one list that the lint rules use too. */
export const { googleNames } = jest.requireActual<{ googleNames: readonly string[] }>('../../tools/lint/google-names.cjs');
