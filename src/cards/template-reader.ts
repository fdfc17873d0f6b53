import { Constant, ExpressionType, type Expression } from 'adaptive-expressions';
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { templateFault } from './template-fault.ts';

/** Draws a part of a template from the data at hand, its place in its list, and the whole model. */
export type Draw = (data: unknown, index: number | undefined, root: object) => unknown;

/**
 * What an expression of a template comes to. Plain fields (`${name}`) and texts of them are read here; everything
 * else, and every field that is not found, is the library's.
 */
export function readerOf(expression: Expression): Draw {
  const library = byLibrary(expression);
  const field = fieldOf(expression);
  if (field !== undefined) return (...at) => known(at[0], field) ?? library(...at);
  const pieces = piecesOf(expression);
  return pieces === undefined ? library : joined(pieces, library);
}

/** The name of the one field that an expression reads; what every object has by birth is no field. */
function fieldOf({ type, children }: Expression): string | undefined {
  const [name] = children;
  if (type !== ExpressionType.Accessor || children.length > 1 || !(name instanceof Constant))
    return undefined;
  const field = String(name.value);
  return /^[a-z_]\w*$/i.test(field) && !(field in []) ? field : undefined;
}

function known(data: unknown, field: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[field] : undefined;
}

type Piece = { text: string } | { field: string };

function piecesOf({ type, children }: Expression): Piece[] | undefined {
  if (type !== ExpressionType.Concat) return undefined;
  const pieces = children.map(pieceOf);
  return pieces.every((piece) => piece !== undefined) ? pieces : undefined;
}

function pieceOf(child: Expression): Piece | undefined {
  if (child instanceof Constant) return { text: String(child.value) };
  const field = fieldOf(child);
  return field === undefined ? undefined : { field };
}

function joined(pieces: readonly Piece[], library: Draw): Draw {
  return (data, index, root) => {
    let text = '';
    for (const piece of pieces) {
      const part = 'text' in piece ? piece.text : known(data, piece.field);
      if (typeof part !== 'string') return library(data, index, root);
      text += part;
    }
    return text;
  };
}

type Context = Record<'$root' | '$data' | '$index', unknown>;
/** How `Template.expand` itself works out an expression; the public ways know no `$data`. */
type Engine = {
  internalTryEvaluateExpression: (
    expression: Expression,
    context: Context,
    substitutes: true,
  ) => { value: unknown; error?: string };
};

function byLibrary(expression: Expression): Draw {
  const engine = Template as unknown as Engine;
  return ($data, $index, $root) => {
    const found = engine.internalTryEvaluateExpression(expression, { $root, $data, $index }, true);
    if (found.error === undefined) return found.value;
    throw templateFault('cards.template_wrong', `\${${expression.toString()}}: ${found.error}`);
  };
}
