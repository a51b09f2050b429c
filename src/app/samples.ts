import meetings from '../../templates/meetings/sample.json';
import people from '../../templates/people/sample.json';
import processes from '../../templates/processes/sample.json';
import rocks from '../../templates/rocks/sample.json';
import scorecard from '../../templates/scorecard/sample.json';
import system from '../../templates/system/sample.json';
import vto from '../../templates/vto/sample.json';
import work from '../../templates/work/sample.json';
import { asSample } from '../core/tables/decode-product-data';
import type { SampleFile } from '../core/tables/template-sample';

const files: Readonly<Record<string, unknown>> = { vto, rocks, scorecard, processes, meetings, work, people, system };

/** The sample rows of these templates; a template without samples has none. */
export function sampleFiles(templateKeys: readonly string[]): readonly SampleFile[] {
  return templateKeys.filter((key) => files[key] !== undefined).map((key) => asSample(files[key]));
}

/** The settings that the samples of these templates fill in. */
export function sampleSettings(templateKeys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(sampleFiles(templateKeys).flatMap((file) => Object.entries(file.settings ?? {})));
}
