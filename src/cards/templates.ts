import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
// The package's root drags in types that are no declarations; the engine is all that is needed.
import { GlobalSettings } from 'adaptivecards-templating/lib/template-engine.js';
import type { Card } from './cards.ts';
import { compileTemplate } from './compile-template.ts';
import { templateFault } from './template-fault.ts';

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
 * (`$data`), never to `$when`, for which a misspelt condition is false: a template that has it is refused.
 */
export function readTemplates(folder: string): Bind {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const templates = new Map(
    files.map((file) => [
      parse(file).name,
      compileTemplate(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ]),
  );
  return (name, model) => {
    const draw = templates.get(name);
    if (draw === undefined) throw incomplete(name, ['the template itself']);
    missing.length = 0;
    const card = draw(model) as Card;
    if (missing.length > 0) throw incomplete(name, missing);
    return card;
  };
}

function incomplete(template: string, lacking: readonly string[]): Error {
  return templateFault('cards.template_incomplete', `Template ${template} lacks ${lacking.join(', ')}`);
}
