import home from '../../templates/home/template.json';
import meetings from '../../templates/meetings/template.json';
import people from '../../templates/people/template.json';
import processes from '../../templates/processes/template.json';
import rocks from '../../templates/rocks/template.json';
import scorecard from '../../templates/scorecard/template.json';
import system from '../../templates/system/template.json';
import vto from '../../templates/vto/template.json';
import work from '../../templates/work/template.json';
import { asTemplate } from '../core/tables/decode-product-data';
import type { TableSpec, TemplateSpec } from '../core/tables/spec';

/**
 * Every template that can be installed, in the order in which their tabs stand in a new file. What only an installation
 * needs (help, colours, first rows) is left out of the bundle; see `readProduct`.
 */
export const templates: readonly TemplateSpec[] = [home, vto, rocks, scorecard, processes, meetings, work, people, system].map(asTemplate);

/** Every table by key. */
export const tableSpecs: Readonly<Record<string, TableSpec>> = Object.fromEntries(
  templates.flatMap((template) => template.tables.map((table) => [table.key, table] as const)),
);
