import type { AttentionItem } from '../../../src/core/contract/overview';

/** Items of one kind, in the order in which they came. */
export interface Kind {
  readonly kind: string;
  readonly items: readonly AttentionItem[];
}

/** Kinds in the order in which each first appears. */
export function groupAttention(items: readonly AttentionItem[]): readonly Kind[] {
  const kinds = new Map<string, AttentionItem[]>();
  for (const item of items) {
    const group = kinds.get(item.kind);
    if (group === undefined) kinds.set(item.kind, [item]);
    else group.push(item);
  }
  return [...kinds].map(([kind, group]) => ({ kind, items: group }));
}
