import { TemplateFault } from './template-fault.ts';
import { readerOf, type Draw } from './template-reader.ts';

/** A part that is the same on every card, or one that is drawn. */
type Part = { fixed: unknown } | { draw: Draw };
type Element = Readonly<Record<string, unknown>>;

/**
 * A template as a function that draws what `Template.expand` of adaptivecards-templating would, letter for letter, or
 * that refuses it. What is the same on every card is one frozen object.
 */
export function compileTemplate(template: unknown): (model: object) => unknown {
  return drawOf(partOf(template));
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
  const draw = readerOf(text);
  return draw === undefined ? { fixed: text } : { draw };
}

/** What means something in a template's language, and is not known here. A misspelt `$when` would drop its element unseen. */
const UNKNOWN = ['$when', '$root', '$index', '$host', '$_acTemplateVersion'];

/** Keys that are drawn keep their place among the others: the order is part of the card. */
function elementPart(element: Element): Part {
  const unknown = UNKNOWN.find((key) => key in element);
  if (unknown !== undefined) throw refused(unknown, element);
  const parts = Object.entries(element).map(([key, node]) => ({ key, part: partOf(node) }));
  const shape = Object.fromEntries(
    parts.map(({ key, part }) => [key, 'fixed' in part ? part.fixed : undefined]),
  );
  const drawn = parts.flatMap(({ key, part }) => ('draw' in part ? [{ key, draw: part.draw }] : []));
  return drawn.length === 0 ? { fixed: Object.freeze(shape) } : { draw: filledIn(shape, drawn) };
}

/** A copy of the shape has its form at once, which takes half the time of key by key. */
function filledIn(shape: Element, drawn: readonly { key: string; draw: Draw }[]): Draw {
  return (data) => {
    const made: Record<string, unknown> = Object.assign({}, shape);
    for (const { key, draw } of drawn) made[key] = draw(data);
    return made;
  };
}

/** Puts into a list what a part of a template comes to. */
type Fill = (list: unknown[], data: unknown) => void;

/** A list in a list becomes part of it, and nothing of it is `null`. */
function listPart(nodes: readonly unknown[]): Part {
  const parts = nodes.map((node) => (isRepeated(node) ? { fill: repetition(node) } : partOf(node)));
  const fills = parts.map((part) => ('fill' in part ? part.fill : adding(drawOf(part))));
  const draw: Draw = (data) => {
    const list: unknown[] = [];
    for (const fill of fills) fill(list, data);
    return list;
  };
  const isFixed = parts.every((part) => 'fixed' in part);
  return isFixed ? { fixed: Object.freeze(draw({})) } : { draw };
}

function adding(draw: Draw): Fill {
  return (list, data) => {
    const value = draw(data);
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
  return (list, data) => {
    const found = items.draw(data);
    for (const item of Array.isArray(found) ? (found as unknown[]) : [found]) list.push(once(item));
  };
}

/** Where it is no item of a list: nothing, the one, or a list after all. */
function alone(fill: Fill): Draw {
  return (data) => {
    const list: unknown[] = [];
    fill(list, data);
    return list.length > 1 ? list : (list[0] ?? null);
  };
}

function refused(what: string, element: Element): Error {
  return new TemplateFault('cards.template_wrong', `A template has ${what}: ${JSON.stringify(element)}`);
}
