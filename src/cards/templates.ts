import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Card } from './cards.ts';
import { compileTemplate } from './compile-template.ts';
import { TemplateFault } from './template-fault.ts';

/** Binds a template by its file's name. */
export type Bind = (name: string, model: object) => Card;

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
    if (draw === undefined)
      throw new TemplateFault('cards.template_incomplete', `There is no template ${name}`);
    try {
      return draw(model) as Card;
    } catch (error) {
      throw error instanceof TemplateFault
        ? new TemplateFault(error.code, `Template ${name}: ${error.message}`)
        : error;
    }
  };
}
