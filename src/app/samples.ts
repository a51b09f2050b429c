import type { SampleFile } from '../core/tables/template-sample';

type Samples = Readonly<Record<string, SampleFile>>;

/** The sample rows of these templates; a template without samples has none. */
export function sampleFiles(samples: Samples, templateKeys: readonly string[]): readonly SampleFile[] {
  return templateKeys.flatMap((key) => samples[key] ?? []);
}

/** The settings that the samples of these templates fill in. */
export function sampleSettings(samples: Samples, templateKeys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(sampleFiles(samples, templateKeys).flatMap((file) => Object.entries(file.settings ?? {})));
}
