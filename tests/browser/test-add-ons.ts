/** An add-on that makes two people, and a column that only the file's owner may change. */
export const lockingAddOn = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Lock', 'lock').addToUi(); }
function lock() {
  var file = SpreadsheetApp.getActiveSpreadsheet();
  var people = file.insertSheet('People');
  people.getRange('A1:B3').setValues([['Name', 'Email'], ['Mara', 'mara@cafe.example'], ['Ben', 'ben@cafe.example']]);
  var plan = file.insertSheet('Plan');
  plan.getRange('A1:B2').setValues([['Task', 'Status'], ['open', 'decided']]);
  var protection = plan.getRange('B1:B9').protect();
  protection.removeEditors(protection.getEditors());
}
`;

/** What a mail may try: `parent` and `top` are the page. */
export const HOSTILE_HTML = [
  '<h1>A letter</h1>',
  '<script>parent.document.title = "script"; top.hacked = 1; fetch("/api/clock", { method: "POST" });</script>',
  '<img src="x" onerror="parent.document.title = &quot;image&quot;">',
  '<img src="/api/state?from-a-mail">',
  '<svg onload="parent.document.title = &quot;svg&quot;"></svg>',
  '<iframe src="/"></iframe>',
  '<link rel="stylesheet" href="/page.css?from-a-mail">',
  '<meta http-equiv="refresh" content="0; url=/?from-a-mail">',
  '<form action="/api/edit" method="post"><button autofocus>Send</button></form>',
].join('');

/** An add-on that mails `HOSTILE_HTML`, and texts that look like HTML where a mail has only text. */
export const mailingAddOn = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Send', 'send').addToUi(); }
function send() {
  var subject = '<b>Bold</b> <img src=x onerror="document.title=1">';
  MailApp.sendEmail('ana@cafe.example', subject, '<script>document.title = "text"</script>', { htmlBody: ${JSON.stringify(HOSTILE_HTML)} });
  SpreadsheetApp.getActiveSpreadsheet().toast('<i>Sent</i>', '<img src=x onerror="document.title=2">');
}
`;
