/** What a check gives back. */
export const report = (fields: object = {}): unknown => ({
  opened: [],
  moved: [],
  missed: [],
  closed: [],
  mails: [],
  changed: 0,
  issues: [],
  complete: true,
  ...fields,
});
