/** One line of the catalogue. The box, where there is one, has exactly one scope. */
import { z } from 'zod';
import type { Actor, Scope, Upcaster } from './event.ts';

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
