import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deskPath } from '../desk/desk-folder';
import { servedAt } from '../desk/serving-mark';
import { typeSetting } from '../sample/fill-sheet';
import { sampleSettings, sampleStage } from '../sample/story';
import { askAddOn } from './call-add-on';
import type { Invocation } from './command';
import { openSession } from './session';
import type { Session } from './session';

/** Who owns the sample, what time it is there and where. */
export interface SampleStage {
  readonly user: string;
  /** Wall clock of the zone. */
  readonly now: string;
  readonly zone: string;
}

/** Makes the sample company's workbook anew in `.sample` of the checkout, with its settings typed; it is not saved yet. */
export async function makeSample(invocation: Invocation, stage: SampleStage): Promise<Session> {
  const path = choosePlace(join(invocation.surroundings.root, '.sample'));
  for (const old of [path, deskPath(path)]) rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  const fixed = new Map<string, string>(Object.entries(stage));
  const own = { ...invocation, positionals: [path], text: (name: string) => fixed.get(name) ?? null };
  const session = await openSession(own, { writes: true, creates: true });
  askAddOn(session.host, { request: 'install', sample: true });
  for (const [setting, value] of sampleSettings) typeSetting(session.host, setting, value);
  return session;
}

/** The sample that another page shows is left alone; the next one lies in a folder of its own. */
function choosePlace(folder: string): string {
  const first = join(folder, sampleStage.workbook);
  if (servedAt(first) === null) return first;
  for (let number = 2; ; number++) {
    const next = join(folder, String(number), sampleStage.workbook);
    if (servedAt(next) === null) return next;
  }
}
