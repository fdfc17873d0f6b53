import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean, escapeHtml } from './clean.ts';
import { TemplateError } from './template-error.ts';

/** What a template may name, as `{{name}}`. */
const PLACEHOLDERS = ['partner', 'name', 'company', 'ref', 'receivedOn'] as const;
export type Values = Record<(typeof PLACEHOLDERS)[number], string>;

export type Written = { subject: string; text: string; html: string };
export type Template = (values: Values) => Written;

/** Reads the three files of a letter, such as `rejected.en.subject.txt`, `rejected.en.txt` and `rejected.en.html`. */
export function readTemplate(folder: string, name: string): Template {
  const part = (ending: string): string => checked(`${name}.${ending}`, read(folder, `${name}.${ending}`));
  const [subject, text, html] = [part('subject.txt'), part('txt'), part('html')];
  return (values) => ({
    subject: fill(subject, values, (value) => value).trim(),
    text: fill(text, values, (value) => value),
    html: fill(html, values, escapeHtml),
  });
}

function read(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch {
    throw new TemplateError(file, 'cannot be read');
  }
}

function checked(file: string, text: string): string {
  const rest = text.replaceAll(PLACEHOLDER, '');
  const wrong = /\{\{.{0,30}/.exec(rest)?.[0];
  if (wrong !== undefined)
    throw new TemplateError(
      file,
      `has ${wrong}; known are ${PLACEHOLDERS.map((name) => `{{${name}}}`).join(', ')}`,
    );
  if (file.endsWith('.subject.txt') && /\S\s*[\r\n]\s*\S/.test(text))
    throw new TemplateError(file, 'has more than one line');
  return text;
}

const PLACEHOLDER = new RegExp(`\\{\\{(${PLACEHOLDERS.join('|')})\\}\\}`, 'g');

/** In one go: what stands in a value is never read as a placeholder. */
function fill(template: string, values: Values, write: (value: string) => string): string {
  return template.replaceAll(PLACEHOLDER, (_, name: keyof Values) => write(clean(values[name])));
}
