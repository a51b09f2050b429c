import { answerCells, type CellQuestion } from '../app/cells/answer-cells';
import { readArguments, type CellArgument } from '../platform/google-arguments';

/** One cell gets a text or Google's error with the sentence; a range gets a text for each of its cells. */
function answer(question: CellQuestion, given: unknown, heartbeat: unknown): string | readonly (readonly string[])[] {
  const { workbook, cells, isRange, checked }: CellArgument = readArguments(given, heartbeat);
  const answers = answerCells(workbook, question, cells, checked);
  if (isRange) return answers.map((row) => row.map((one) => (one.ok ? one.text : one.says)));
  const [[only] = []] = answers;
  if (only?.ok === false) throw new Error(only.says);
  return only?.text ?? '';
}

/**
 * Says which status a row has and why, as the last check found it.
 *
 * @param {A2} id The id of a row, or a range of ids: R-7K2Q.
 * @param {Home!$B$3} heartbeat The last check, so that the text follows each check: Google computes a formula again only when an argument changes.
 * @return The status and its reason.
 * @customfunction
 */
function WHY(id: unknown, heartbeat?: unknown): ReturnType<typeof answer> {
  return answer('why', id, heartbeat);
}

/**
 * The status of a measurable, as the last check found it.
 *
 * @param {"Complaints"} measurable The id or the name of a measurable, or a range of them.
 * @param {Home!$B$3} heartbeat The last check, so that the status follows each check.
 * @return On track, At risk, Off track or No data.
 * @customfunction
 */
function KPI_STATUS(measurable: unknown, heartbeat?: unknown): ReturnType<typeof answer> {
  return answer('measurable', measurable, heartbeat);
}

/**
 * When the next run of a process is due, as the last check found it.
 *
 * @param {"Opening check"} process The id or the name of a process, or a range of them.
 * @param {Home!$B$3} heartbeat The last check, so that the time follows each check.
 * @return Date and time of the file's zone, or why nothing is due.
 * @customfunction
 */
function NEXT_RUN(process: unknown, heartbeat?: unknown): ReturnType<typeof answer> {
  return answer('next run', process, heartbeat);
}

/** Functions for cells. The build puts what is written above each of them into the script, where Google reads it. */
export const customFunctions = { WHY, KPI_STATUS, NEXT_RUN };
