import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isRecord } from '../desk/read-json';
import { askAddOn } from './call-add-on';
import { checkExport, compareProofs, readProof, type ExportFinding, type ExportProof } from './check-export';
import type { Command, Invocation } from './command';
import { alignRows, printResult } from './print';
import { recordsIn, say } from './records';
import { openSession, type Session } from './session';
import { proofOf } from './export-runs';
import { UsageError } from './usage-error';

/** `verify`: looks for damage and tampering. Changes nothing; exit code 1 where something was found. */
export const verifyCommand: Command = {
  name: 'verify',
  takes: '<workbook.xlsx>',
  counts: [1, 1],
  says: 'checks links, ledger and log for damage or tampering',
  more: [
    'With --export it checks an exported file and its proof too, against themselves and against the workbook.',
    'Exit code 1 where something was found. docs/codes.md says what each code means.',
  ],
  options: { export: { value: 'runs.csv', says: 'an exported file, its proof runs-proof.json beside it' } },
  run,
};

interface Exported {
  readonly name: string;
  readonly csv: string;
  readonly proof: ExportProof;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${path} cannot be read; export writes it with --out.`);
  }
}

function readExported(path: string): Exported {
  const csv = readText(path);
  const proof = readProof(readText(proofOf(path)));
  if (proof === null) throw new UsageError(`${proofOf(path)} is no proof of an export.`);
  return { name: basename(path), csv, proof };
}

/** The file against its proof, and the proof against one of the same period made from the workbook now. */
function checkAgainst({ host }: Session, { name, csv, proof }: Exported): readonly ExportFinding[] {
  const own = checkExport(csv, proof, name);
  const { answer } = askAddOn(host, { request: 'export', from: proof.from, to: proof.to });
  const made = isRecord(answer) && typeof answer['proof'] === 'string' ? readProof(answer['proof']) : null;
  return capFindings(made === null ? own : [...own, ...compareProofs(proof, made, name)], name);
}

/** Findings named at most, as the add-on does. */
const MOST = 500;

function capFindings(findings: readonly ExportFinding[], name: string): readonly ExportFinding[] {
  const more = findings.length - MOST;
  const message = `${name}: ${more} more findings are not listed here.`;
  return more <= 0 ? findings : [...findings.slice(0, MOST), { code: 'more-findings', tab: name, row: 0, message }];
}

function countFindings(findings: readonly Readonly<Record<string, unknown>>[]): string {
  const isCut = findings.some((one) => one['code'] === 'more-findings');
  return isCut ? `More than ${MOST} findings` : `${findings.length} findings`;
}

async function run(invocation: Invocation): Promise<number> {
  const exported = invocation.text('export');
  const read = exported === null ? null : readExported(exported);
  const session = await openSession(invocation, { writes: false });
  const { answer } = askAddOn(session.host, { request: 'verify' });
  const result = isRecord(answer) ? answer : {};
  const ofExport = read === null ? [] : checkAgainst(session, read);
  const findings = [...recordsIn(result, 'findings'), ...ofExport.map((one) => ({ ...one }))];
  const ok = result['ok'] === true && ofExport.length === 0;
  printResult(invocation, { ...result, ok, findings }, () =>
    findings.length === 0
      ? ['Nothing found: links, ledger and log are whole.']
      : [
          countFindings(findings),
          ...alignRows(findings.map((one) => [say(one, 'code'), `${say(one, 'tab')} row ${say(one, 'row')}`, say(one, 'message')])),
        ],
  );
  if (ok) return 0;
  invocation.surroundings.terminal.err(`${countFindings(findings)} in ${session.path}.\n`);
  return 1;
}
