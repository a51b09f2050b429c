import type { AddOn } from '../../local/cli/surroundings';

/** A tiny add-on that asks, answers edits and beats, and leaves marks of all it does in the first tab. */
const code = `
function file() { return SpreadsheetApp.getActiveSpreadsheet(); }
function mark(cell, value) { file().getSheets()[0].getRange(cell).setValue(value); }
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createAddonMenu().addItem('Ask', 'ask').addSeparator().addItem('Name', 'name').addItem('Show', 'show').addItem('Break', 'fail')
    .addSubMenu(ui.createMenu('More').addItem('Where', 'where')).addToUi();
}
function onEdit(e) { if (e.range.getA1Notation() === 'A1') e.range.offset(0, 1).setValue('saw ' + e.value); }
function ask() {
  var ui = SpreadsheetApp.getUi();
  mark('C1', 'before');
  PropertiesService.getDocumentProperties().setProperty('asked', 'yes');
  MailApp.sendEmail('ana@cafe.example', 'About to ask', 'Text');
  if (ui.alert('First', 'Go on?', ui.ButtonSet.YES_NO) !== ui.Button.YES) return mark('C1', 'no');
  if (ui.alert('Second', 'Really?', ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return mark('C1', 'cancelled');
  mark('C1', 'done');
  ui.alert('Third', 'It is done.', ui.ButtonSet.OK);
}
function name() {
  var ui = SpreadsheetApp.getUi();
  var said = ui.prompt('Name', 'Who are you?', ui.ButtonSet.OK_CANCEL);
  mark('D1', said.getSelectedButton() === ui.Button.OK ? said.getResponseText() : 'nobody');
}
function show() {
  file().insertSheet('Shown').activate();
  file().toast('Look', 'Here');
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Side').setTitle('Side'));
}
function where() { var at = SpreadsheetApp.getActiveRange(); mark('E1', at.getSheet().getName() + ' ' + at.getA1Notation()); }
function fail() { throw new Error('It broke.'); }
function door(text) { if (text === 'break') throw new Error('No.'); mark('F1', text); return { said: text, by: Session.getActiveUser().getEmail() }; }
function look() { return file().getSheets().length; }
function beat(e) {
  var sheet = file().getSheets()[0];
  sheet.getRange('G1').setValue(Number(sheet.getRange('G1').getValue() || 0) + 1);
  if (sheet.getRange('H1').getValue() === 'mail') MailApp.sendEmail('ana@cafe.example', 'Beat', 'Text', { htmlBody: '<b>Text</b>' });
  return JSON.stringify({ events: [] });
}
`;

export const askingAddOn: AddOn = { code, manifest: { timeZone: 'Etc/UTC' }, html: { Side: '<p>Side</p><script>run()</script>' } };
