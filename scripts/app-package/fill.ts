const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/** Puts values in the place of `${{NAME}}`; a name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(PLACEHOLDER, (placeholder, name: string) => values[name] ?? placeholder);
}

/** The names of the placeholders in a text, each once. */
export function placeholders(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name))];
}
