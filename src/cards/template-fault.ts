type Code = 'cards.template_incomplete' | 'cards.template_wrong';

/** A mistake in the product, not in its input: the template is none, or does not fit its model. */
export class TemplateFault extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}
