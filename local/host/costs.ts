/** How a service call is charged to the modelled clock. */
export type Cost = 'read' | 'write' | 'flush' | 'property' | 'lock' | 'mail' | 'desk' | 'other';

interface Price {
  readonly base: number;
  readonly perThousandCells: number;
}

const prices: Readonly<Record<Cost, Price>> = {
  read: { base: 120, perThousandCells: 1 },
  write: { base: 150, perThousandCells: 3 },
  flush: { base: 300, perThousandCells: 0 },
  property: { base: 80, perThousandCells: 0 },
  lock: { base: 60, perThousandCells: 0 },
  mail: { base: 400, perThousandCells: 0 },
  desk: { base: 200, perThousandCells: 0 },
  other: { base: 80, perThousandCells: 0 },
};

/** Modelled milliseconds of one call; `desk` stands for triggers and Ui. */
export function priceOf(cost: Cost, cells: number): number {
  const price = prices[cost];
  return price.base + (price.perThousandCells * cells) / 1000;
}
