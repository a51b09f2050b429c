import type { Chance } from './chance';
import type { Deed, Firm } from './firm';
import type { Model } from './model';
import type { RunState } from './run-state';
import { dayOf } from './wall';

function deedOn(chance: Chance, run: RunState): Deed {
  const { key } = run;
  const roll = chance.next();
  if (roll < 0.6) return { kind: 'tick', run: key, proof: 'good' };
  if (roll < 0.75) return { kind: 'tick', run: key, proof: chance.pick(['bad', 'none']) };
  if (roll < 0.87) return { kind: 'answer', run: key, answer: 'I have it', note: '' };
  if (roll < 0.93) return { kind: 'answer', run: key, answer: 'Excuse', note: chance.pick(['', 'closed today']) };
  return { kind: 'answer', run: key, answer: 'Cannot do as defined', note: chance.pick(['', 'the oven is broken']) };
}

/** What people do before a heartbeat: mostly nothing. */
export function chooseDeeds(chance: Chance, model: Pick<Model, 'runs'>, firm: Firm, now: number): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const run of model.runs.values()) {
    if (run.closed === null && chance.is(run.missed ? 0.04 : 0.06)) deeds.push(deedOn(chance, run));
  }
  if (chance.is(0.01)) {
    const work = chance.pick(firm.works).id;
    deeds.push({ kind: 'pause', work, until: chance.is(0.3) ? null : dayOf(now) + chance.between(1, 6) });
  }
  if (chance.is(0.004)) deeds.push({ kind: 'pause all', until: chance.is(0.3) ? null : dayOf(now) + chance.between(1, 3) });
  if (chance.is(0.006)) deeds.push({ kind: 'active', work: chance.pick(firm.works).id, active: chance.is(0.6) });
  return deeds;
}
