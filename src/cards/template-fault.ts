type Code = 'cards.template_incomplete' | 'cards.template_wrong';

/** A mistake in the product, not in its input: the template is none, or does not fit its model. */
export function templateFault(code: Code, message: string): Error & { code: Code } {
  return Object.assign(new Error(message), { code });
}
