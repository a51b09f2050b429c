/** Last year before each era began. */
const BEFORE: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['民國', 1911],
  ['民国', 1911],
]);
const ERA = /(令和|平成|昭和|民國|民国) ?(元|\d{1,3}) ?年/;
/** Years of the Republic of China have three digits since 2011. */
const MINGUO = /^(1[0-3]\d) ?年/;

/** A text with the year of an era in the common calendar: `令和8年11月20日`, `民國115年`, `115年1月5日`. Any other comes back as it is. */
export function writeWesternYear(text: string): string {
  return text
    .replace(ERA, (_all, era: string, count: string) => `${String((BEFORE.get(era) ?? 0) + (count === '元' ? 1 : Number(count)))}年`)
    .replace(MINGUO, (_all, count: string) => `${String(1911 + Number(count))}年`);
}
