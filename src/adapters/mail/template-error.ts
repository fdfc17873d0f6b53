/** A template that cannot be used stops the start, before a customer gets half a letter. */
export class TemplateError extends Error {
  readonly code = 'mail.bad_template';

  constructor(file: string, problem: string) {
    super(`The mail template ${file} ${problem}`);
    this.name = 'TemplateError';
  }
}
