/** What is still to be looked at while more is found: what ranks first comes first, and of one rank what was found first. */
export interface Worklist<T> extends Iterable<T> {
  /** Puts it last of its rank; what stands there already keeps its place. */
  readonly add: (one: T) => void;
}

/** An empty one. `rankOf` is 0 for what comes first, and less than `ranks`. What is iterated is taken off. */
export function worklist<T>(ranks: number, rankOf: (one: T) => number): Worklist<T> {
  const queues = Array.from({ length: ranks }, () => new Set<T>());
  return {
    add: (one) => void queues[rankOf(one)]?.add(one),
    *[Symbol.iterator]() {
      for (;;) {
        const queue = queues.find(({ size }) => size > 0);
        if (!queue) return;
        for (const one of queue) {
          queue.delete(one);
          yield one;
          break;
        }
      }
    },
  };
}
