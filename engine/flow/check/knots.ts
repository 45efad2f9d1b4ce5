/** Where a relation leads round: one circle for every knot of it, found in one walk (Tarjan), however large it is. */

type Next = (name: string) => Iterable<string>;

/**
 * The knots of a relation: sets of names of which each leads to each. For every knot one shortest circle through the
 * first of its names, in the order of `names`. Linear in names and ways.
 */
export function knotsIn(names: Iterable<string>, next: Next): string[][] {
  const order = [...names];
  const knotOf = knotsOf(order, next);
  const seen = new Set<number>();
  return order.flatMap((name) => {
    const knot = knotOf.get(name);
    if (knot === undefined || seen.has(knot)) return [];
    seen.add(knot);
    const round = wayBack(name, (from) => [...next(from)].filter((to) => knotOf.get(to) === knot));
    return round ? [round] : [];
  });
}

interface Visit {
  readonly name: string;
  readonly index: number;
  low: number;
  readonly ways: Iterator<string>;
}

/** The number of the knot that each name belongs to: a name that leads to no other and back is a knot of its own. A knot stands after those that it leads to. */
export function knotsOf(names: readonly string[], next: Next): Map<string, number> {
  const index = new Map<string, number>();
  const knots = new Map<string, number>();
  const open: string[] = [];
  const path: Visit[] = [];
  const visit = (name: string): void => {
    const at = index.size;
    index.set(name, at);
    open.push(name);
    path.push({ name, index: at, low: at, ways: next(name)[Symbol.iterator]() });
  };
  const step = (here: Visit): void => {
    const way = here.ways.next();
    if (way.done !== true) {
      const there = index.get(way.value);
      if (there === undefined) visit(way.value);
      else if (!knots.has(way.value)) here.low = Math.min(here.low, there);
      return;
    }
    path.pop();
    const above = path.at(-1);
    if (above) above.low = Math.min(above.low, here.low);
    if (here.low < here.index) return;
    for (let name = open.pop(); name !== undefined; name = name === here.name ? undefined : open.pop()) {
      knots.set(name, here.index);
    }
  };
  for (const name of names) {
    if (!index.has(name)) visit(name);
    for (let here = path.at(-1); here; here = path.at(-1)) step(here);
  }
  return knots;
}

/** The shortest way from a name back to itself; undefined where there is none. */
function wayBack(start: string, next: Next): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const name of queue) {
    for (const to of next(name)) {
      if (to === start) return trace(cameFrom, start, name);
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, name);
      queue.push(to);
    }
  }
  return undefined;
}

function trace(cameFrom: ReadonlyMap<string, string>, start: string, last: string): string[] {
  const way = [last];
  for (let here = last; here !== start;) {
    here = cameFrom.get(here) ?? start;
    way.push(here);
  }
  return way.toReversed();
}
