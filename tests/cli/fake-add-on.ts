import type { AddOn } from '../../local/cli/surroundings';

/** A tiny add-on with the real one's doors: it counts heartbeats in a tab, mails one letter each, and answers requests. */
const code = `
function sheet(name) {
  var file = SpreadsheetApp.getActiveSpreadsheet();
  return file.getSheetByName(name) || file.insertSheet(name);
}
function answer(request) {
  if (request.request === 'install') {
    sheet('Beats').getRange(1, 1, 1, 2).setValues([['At', 'Text']]);
    sheet('Settings').getRange(1, 1, 2, 2).setValues([['Setting', 'Value'], ['Escalation mail', 'off']]);
    return { ok: true, result: { says: ['Created Beats.'], templates: request.templates || [], sample: request.sample } };
  }
  if (request.request === 'status') return { ok: true, result: { heartbeat: '', attention: [{ kind: 'late', title: 'Open', owner: 'Ana', why: 'because' }] } };
  if (request.request === 'verify') return { ok: true, result: { ok: false, findings: [{ code: 'log.hash', tab: 'Log', row: 3, message: 'changed' }] } };
  if (request.request === 'export') return { ok: true, result: { csv: 'a,b\\r\\n' + request.from + ',' + request.to + '\\r\\n', runs: [] } };
  if (request.request === 'cadence' && request.text === 'every Friday') {
    return { ok: true, result: { ok: true, rrule: 'FREQ=WEEKLY;BYDAY=FR', inWords: 'every Friday', next: ['2026-11-20T17:00'], instants: [], error: null, suggestion: null, zone: request.zone } };
  }
  if (request.request === 'cadences') {
    return { ok: true, result: request.questions.map(function (one) { return answer(Object.assign({ request: 'cadence' }, one)).result; }) };
  }
  if (request.request === 'cadence') return { ok: true, result: { ok: false, error: 'That cannot be read. Did you mean "every Friday"?', suggestion: 'every Friday', next: [] } };
  if (request.request === 'scan') return scan(request);
  if (request.request === 'adopt') return adopt(request.draft);
  return { ok: false, error: 'Nobody asks that.', code: 'unknown' };
}
function scan(request) {
  var tables = [];
  var others = [];
  SpreadsheetApp.getActiveSpreadsheet().getSheets().forEach(function (one) {
    var values = one.getDataRange().getValues();
    var name = one.getName();
    if (request.sheet && request.sheet !== name) return;
    if (String(values[0][0]) === '') return void others.push({ sheet: name, row: 1, says: 'Nothing stands on it.' });
    var mapping = {};
    mapping[(request.as || 'To-Dos').replace(/s$/, '')] = values[0][0];
    tables.push({ sheet: name, table: request.as || (values[0][0] === 'People' ? 'People' : 'To-Dos'), confidence: 0.9, reason: 'The header says so.', headerRow: 1, headerRows: [1], firstRow: 2,
      lastRow: values.length, mapping: mapping, unmapped: values[0].slice(1), rows: values.length - 1, accepted: values.length - 2,
      rejects: [{ row: values.length, column: '', value: String(values[values.length - 1][0]), code: 'adopt.title', message: 'Row ' + values.length + ' has no title.' }],
      moreRejects: 0, notices: [], columns: values[0].map(function (header, at) { return { letter: 'ABCDEF'.charAt(at), header: header, field: at === 0 ? 'title' : '' }; }) });
  });
  if (request.sheet && tables.length + others.length === 0) return { ok: false, error: 'There is no tab "' + request.sheet + '".', code: 'adopt.tab' };
  return { ok: true, result: { tables: tables, others: others, fields: { Rocks: [] }, says: [] } };
}
function adopt(draft) {
  var values = sheet(draft.sheet).getDataRange().getValues();
  if (values[1] && values[1][0] === 'refuse') return { ok: false, error: 'Another table is there already.', code: 'adopt.taken' };
  var target = sheet('Taken');
  values.slice(1).forEach(function (row) { target.appendRow([row[0], draft.table, draft.way, draft.from || '', draft.sheet, JSON.stringify(draft.columns)]); });
  return { ok: true, result: { dry: false, added: values.length - 1, there: 0, changed: 0, rejected: 0, says: ['Done.'], lines: [], rejects: [], writes: [] } };
}
function rpc(json) { return JSON.stringify(answer(JSON.parse(json))); }
function runsheetHourly(e) {
  var file = SpreadsheetApp.getActiveSpreadsheet();
  var now = Utilities.formatDate(new Date(), file.getSpreadsheetTimeZone(), "yyyy-MM-dd'T'HH:mm");
  var mode = sheet('Settings').getRange(2, 2).getValue();
  var beats = sheet('Beats');
  beats.appendRow(['at ' + now, "'=" + mode]);
  if (mode === 'on') MailApp.sendEmail('ana@a.example', '../../etc/passwd ' + now, 'Text');
  var event = { at: now, event: 'opened', run: 'U-1', process: 'P-1', location: '', due: now, assignee: 'Ana', to: '', subject: mode };
  return JSON.stringify({ now: now, zone: file.getSpreadsheetTimeZone(), opened: [], moved: [], missed: [], closed: [], mails: [],
    statuses: [{ tab: 'Processes', id: 'P-1', title: 'Open', owner: 'Ana', status: 'Failing', why: String(beats.getLastRow() - 1) + ' beats' }],
    changed: 1, issues: [], events: [event], complete: true });
}
`;

/** The fake add-on as the command line takes it. */
export const fakeAddOn: AddOn = { code, manifest: { timeZone: 'Etc/UTC' }, html: {} };
