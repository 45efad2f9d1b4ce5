/** One line of the catalogue. The box, where there is one, has exactly one scope. */
import { z } from 'zod';

/** Who stands behind a fact. What is `by: 'elo'` was decided; everything else was reported from outside. */
export type Actor = 'elo' | 'patient' | 'model' | 'system' | 'staff';
/** Which key seals a box: of the person, of the person's words in one call, or of a proof that outlives an erasure. */
export type Scope = 'identity' | 'conversation' | 'proof';

export interface CatalogueEntry {
  readonly by: Actor;
  /** The number of the present shape: one more than there are upcasters. */
  readonly schema: number;
  readonly data: z.ZodObject;
  readonly box?: z.ZodObject;
  readonly scope?: Scope;
  /** The step from schema 1 to 2, then from 2 to 3, and so on. None is ever edited or removed: rows of every schema stay. */
  readonly upcasters: readonly Upcaster[];
}

/**
 * One step from a schema to the next, pure. What it does not name stays as it was. Clear data never follow from a box: an
 * erased call must come out the same. Whoever adds a step finds in test/history/README.md what else belongs to it.
 */
export interface Upcaster {
  readonly data?: (older: Older) => object;
  readonly box?: (older: Older) => object;
}
type Older = Readonly<Record<string, unknown>>;

type Shape = z.core.$ZodLooseShape;

/** The schema follows from the steps that lead to it, so that neither is ever raised without the other. */
const shapeAfter = (upcasters: readonly Upcaster[]) => ({ schema: upcasters.length + 1, upcasters }) as const;

export function fact<const D extends Shape, const A extends Actor>(
  by: A,
  data: D,
  upcasters: readonly Upcaster[] = [],
) {
  return { by, ...shapeAfter(upcasters), data: z.strictObject(data) } as const;
}

export function sealedFact<const D extends Shape, const B extends Shape, const A extends Actor>(
  by: A,
  data: D,
  scope: Scope,
  box: B,
  upcasters: readonly Upcaster[] = [],
) {
  return { by, ...shapeAfter(upcasters), data: z.strictObject(data), box: z.strictObject(box), scope } as const;
}
