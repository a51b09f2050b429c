import type { Assets } from '../app/ports';

/** Takes the data out of the element that makes it an HTML file; `\u003c` in it stands for `<`. */
const DATA = /<script type="application\/json">([\s\S]*)<\/script>/;

/** Files of the project that hold data. They are HTML files, the only kind that Google hands out to the script as text. */
export function makeAssets(): Assets {
  return {
    text(name) {
      return DATA.exec(HtmlService.createHtmlOutputFromFile(name).getContent())?.[1] ?? '';
    },
  };
}
