/** The known word that a misspelt one was most likely meant to be. */

/** Among more known words than these, only so many that begin alike are looked at: a suggestion is worth no wait. */
const FEW = 200;
const LOOKED_AT = 50;

/** The nearest of the known words; undefined where none is near enough to be a slip. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidatesFor(word, [...known])) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** As long as a name may be: what is longer is no slip of one. */
const LONGEST = 70;

function candidatesFor(word: string, known: readonly string[]): readonly string[] {
  if (word.length > LONGEST) return [];
  if (known.length <= FEW) return known;
  const found: string[] = [];
  for (const candidate of known) {
    if (candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > 1) continue;
    found.push(candidate);
    if (found.length === LOOKED_AT) break;
  }
  return found;
}

/** A sentence for the remedy: the nearest word, or all that are known where they are few. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const all = [...known];
  const near = nearest(word, all);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (all.length === 0) return 'None is known yet.';
  return all.length <= 12 ? `Known: ${all.join(', ')}.` : '';
}

/** Letters to add, drop, change or swap with their neighbour. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (same ? 0 : 1),
          swapped ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
