const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * The sidebar's file with `google.script` before everything else in it. Like the add-on it stands for, it reaches no other server.
 * `shim` is put in word for word: the page's policy knows scripts by their digest.
 */
export function sidebarDocument(html: string, shim: string): string {
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script>${shim}</script>`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return `${doctype}${head}${html.slice(doctype.length)}`;
}
