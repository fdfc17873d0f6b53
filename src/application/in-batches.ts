/** Hands in one item, and answers with what became of it. */
export type InBatches<Item, Answer> = (place: string, item: Item) => Promise<Answer>;

type Waiting<Item, Answer> = {
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
};

/** What comes for a place while work is under way there is done together next: one write for many. */
export function inBatches<Item, Answer>(
  work: (place: string, items: readonly Item[]) => Promise<ReadonlyMap<Item, Answer>>,
): InBatches<Item, Answer> {
  const waiting = new Map<string, Waiting<Item, Answer>[]>();

  const run = async (place: string): Promise<void> => {
    for (;;) {
      const batch = waiting.get(place)?.splice(0) ?? [];
      if (batch.length === 0) break;
      await settle(place, batch);
    }
    waiting.delete(place);
  };

  const settle = async (place: string, batch: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await work(
        place,
        batch.map(({ item }) => item),
      );
      for (const { item, resolve } of batch) resolve(answers.get(item) as Answer);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  return (place, item) =>
    new Promise((resolve, reject) => {
      const line = waiting.get(place);
      if (line !== undefined) {
        line.push({ item, resolve, reject });
        return;
      }
      waiting.set(place, [{ item, resolve, reject }]);
      void run(place);
    });
}
