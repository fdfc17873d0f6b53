import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
// The package's root drags in types that are no declarations; the engine is all that is needed.
import { GlobalSettings, Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { Card } from './cards.ts';

/** Binds a template by its file's name. */
export type Bind = (name: string, model: object) => Card;

/** Fields that the expression now running asked for and the model lacks; the engine has one hook for all. */
const missing: string[] = [];
GlobalSettings.getUndefinedFieldValueSubstitutionString = (path): string => {
  missing.push(path);
  return '';
};

/**
 * Reads all templates of a folder, once. An element that may be absent is bound to a list of none or one
 * (`$data`), never to `$when`: the engine takes a misspelt `$when` for false and drops the element unseen.
 */
export function readTemplates(folder: string): Bind {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const templates = new Map(
    files.map((file) => [
      parse(file).name,
      new Template(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ]),
  );
  return (name, model) => {
    const template = templates.get(name);
    if (template === undefined) throw incomplete(name, ['the template itself']);
    missing.length = 0;
    const card = template.expand({ $root: model }) as Card;
    const lacking = [...missing, ...template.getLastTemplateExpansionWarnings()];
    if (lacking.length > 0) throw incomplete(name, lacking);
    return card;
  };
}

/** A mistake in the product, not in its input: the model and the template do not fit. */
function incomplete(template: string, lacking: readonly string[]): Error & { code: string } {
  const error = new Error(`Template ${template} lacks ${lacking.join(', ')}`);
  return Object.assign(error, { code: 'cards.template_incomplete' });
}
