export type LineButton = {
  type: string;
  title: string;
  verb: string;
  data: { leadId?: string; flood: string; page: number };
};
export type FloodBody = {
  body: readonly { items?: readonly { actions?: readonly LineButton[] }[] }[];
  actions?: LineButton[];
};

/** The buttons of the lines of a flood's card. */
export function lineButtons(card: unknown): LineButton[] {
  const all = (card as FloodBody).body.flatMap(({ items = [] }) =>
    items.flatMap(({ actions = [] }) => actions),
  );
  return all.filter(({ type }) => type === 'Action.Execute');
}
