import type { TemplateSpec } from './spec';
import { describeUnknownTemplate } from '../texts/install-texts';

/** The templates to install, or the sentence that refuses. `added`: not asked for, but nothing works without them. */
export type TemplateChoice =
  | { readonly ok: true; readonly chosen: readonly TemplateSpec[]; readonly added: readonly TemplateSpec[] }
  | { readonly ok: false; readonly says: string };

const ALWAYS = 'system';
const EVERY = 'all';

/** Chooses templates by key or name, case not counting, or `all`. Nothing named: the small default. `sample` without names: all of them. */
export function chooseTemplates(all: readonly TemplateSpec[], names: readonly string[] | undefined, sample: boolean): TemplateChoice {
  if (names === undefined || names.length === 0) {
    return { ok: true, chosen: all.filter((template) => sample || template.standard), added: [] };
  }
  const wanted = names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  if (wanted.includes(EVERY)) return { ok: true, chosen: all, added: [] };
  const isNamed = (template: TemplateSpec): boolean => wanted.some((name) => name === template.key || name === template.name.toLowerCase());
  const known = all.flatMap((template) => [template.key, template.name.toLowerCase()]);
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return {
      ok: false,
      says: describeUnknownTemplate(
        unknown,
        all.map((template) => template.key),
      ),
    };
  const added = all.filter((template) => template.key === ALWAYS && !isNamed(template));
  return { ok: true, chosen: all.filter((template) => isNamed(template) || added.includes(template)), added };
}
