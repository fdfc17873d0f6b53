import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { templateFault } from './template-fault.ts';
import { readerOf, type Draw } from './template-reader.ts';

/** A part that is the same on every card, or one that is drawn. */
type Part = { fixed: unknown } | { draw: Draw };
type Element = Readonly<Record<string, unknown>>;

/**
 * A template as a function that draws what `Template.expand` would, letter for letter. What is the same on every
 * card is one frozen object.
 */
export function compileTemplate(template: unknown): (model: object) => unknown {
  const draw = drawOf(partOf(template));
  return (model) => draw(model, undefined, model);
}

function partOf(node: unknown): Part {
  if (typeof node === 'string') return textPart(node);
  if (Array.isArray(node)) return listPart(node);
  if (typeof node !== 'object' || node === null) return { fixed: node };
  return isRepeated(node) ? { draw: alone(repetition(node)) } : elementPart(node as Element);
}

function drawOf(part: Part): Draw {
  if ('draw' in part) return part.draw;
  const { fixed } = part;
  return () => fixed;
}

function textPart(text: string): Part {
  const parsed = Template.parseInterpolatedString(text);
  return typeof parsed === 'string' ? { fixed: parsed } : { draw: readerOf(parsed) };
}

/** Names that stand for data; on the card they are nothing. */
const RESERVED = new Set(['$data', '$root', '$index', '$host', '$_acTemplateVersion']);

/** Keys that are drawn keep their place among the others: the order is part of the card. */
function elementPart(element: Element): Part {
  if ('$when' in element) throw refused('$when, which drops what is misspelt unseen', element);
  const parts = Object.entries(element)
    .map(([key, node]) => ({ key, part: partOf(node) }))
    .filter(({ key }) => !RESERVED.has(key));
  const shape = Object.fromEntries(
    parts.map(({ key, part }) => [key, 'fixed' in part ? part.fixed : undefined]),
  );
  const drawn = parts.flatMap(({ key, part }) => ('draw' in part ? [{ key, draw: part.draw }] : []));
  return drawn.length === 0 ? { fixed: Object.freeze(shape) } : { draw: filledIn(shape, drawn) };
}

/** A copy of the shape has its form at once, which takes half the time of key by key. */
function filledIn(shape: Element, drawn: readonly { key: string; draw: Draw }[]): Draw {
  return (data, index, root) => {
    const made: Record<string, unknown> = Object.assign({}, shape);
    for (const { key, draw } of drawn) made[key] = draw(data, index, root);
    return made;
  };
}

/** Puts into a list what a part of a template comes to. */
type Fill = (list: unknown[], ...at: Parameters<Draw>) => void;

/** A list in a list becomes part of it, and nothing of it is `null`. */
function listPart(nodes: readonly unknown[]): Part {
  const parts = nodes.map((node) => (isRepeated(node) ? { fill: repetition(node) } : partOf(node)));
  const fills = parts.map((part) => ('fill' in part ? part.fill : adding(drawOf(part))));
  const draw: Draw = (data, index, root) => {
    const list: unknown[] = [];
    for (const fill of fills) fill(list, data, index, root);
    return list;
  };
  const isFixed = parts.every((part) => 'fixed' in part);
  return isFixed ? { fixed: Object.freeze(draw({}, undefined, {})) } : { draw };
}

function adding(draw: Draw): Fill {
  return (list, data, index, root) => {
    const value = draw(data, index, root);
    if (Array.isArray(value)) list.push(...(value as unknown[]));
    else if (value !== null) list.push(value);
  };
}

type Repeated = Element & { $data: unknown };

function isRepeated(node: unknown): node is Repeated {
  return typeof node === 'object' && node !== null && '$data' in node;
}

/** The element once for each item of its `$data`; what is no list is one item. */
function repetition({ $data, ...element }: Repeated): Fill {
  const items = typeof $data === 'string' ? textPart($data) : undefined;
  if (items === undefined || 'fixed' in items) throw refused('$data that reads no field', { $data });
  const once = drawOf(elementPart(element));
  return (list, data, index, root) => {
    const found = items.draw(data, index, root);
    if (!Array.isArray(found)) list.push(once(found, index, root));
    else for (let at = 0; at < found.length; at++) list.push(once(found[at], at, root));
  };
}

/** Where it is no item of a list: nothing, the one, or a list after all. */
function alone(fill: Fill): Draw {
  return (...at) => {
    const list: unknown[] = [];
    fill(list, ...at);
    return list.length > 1 ? list : (list[0] ?? null);
  };
}

function refused(what: string, element: Element): Error {
  return templateFault('cards.template_wrong', `A template has ${what}: ${JSON.stringify(element)}`);
}
