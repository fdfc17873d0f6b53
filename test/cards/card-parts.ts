import type { Card } from '../../src/cards/make-cards.ts';

export type Part = Record<string, unknown>;
/** A string in a card: where it stands, and in what. */
export type Text = { path: string; key: string; value: string; parent: Part };

/** Every object in a card, itself included. */
export function partsOf(card: Card): Part[] {
  return walk(card).flatMap(({ node }) => (isPart(node) ? [node] : []));
}

export function partsOfType(card: Card, type: string): Part[] {
  return partsOf(card).filter((part) => String(part['type']).startsWith(type));
}

/** Every string in a card that is not the name of a type or the like. */
export function textsOf(card: Card): Text[] {
  return partsOf(card).flatMap((parent) =>
    Object.entries(parent).flatMap(([key, value]) =>
      typeof value === 'string' ? [{ path: `${String(parent['type'])}.${key}`, key, value, parent }] : [],
    ),
  );
}

/** What a person reads, in the order of reading. */
export function readable(card: Card): string {
  return textsOf(card)
    .filter(({ key }) => ['text', 'title', 'label'].includes(key))
    .map(({ value }) => value)
    .join(' ');
}

export function buttonsOf(card: Card): Part[] {
  return (card['actions'] ?? []) as Part[];
}

export function titlesOf(card: Card): string[] {
  return buttonsOf(card).map((button) => String(button['title']));
}

export function verbsOf(card: Card): string[] {
  return buttonsOf(card).map((button) => String(button['verb'] ?? (button['data'] as Part)['verb']));
}

export function inputOf(card: Card, id: string): Part {
  const input = partsOfType(card, 'Input.').find((part) => part['id'] === id);
  if (input === undefined) throw new Error(`The card has no input ${id}`);
  return input;
}

function isPart(node: unknown): node is Part {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function walk(node: unknown): { node: unknown }[] {
  if (Array.isArray(node)) return node.flatMap(walk);
  return isPart(node) ? [{ node }, ...Object.values(node).flatMap(walk)] : [];
}
