/** One line of the catalogue. The box, where there is one, has exactly one scope. */
import { z } from 'zod';
import type { Actor, Scope } from './event.ts';

type Shape = z.core.$ZodLooseShape;

export function fact<const D extends Shape, const A extends Actor>(by: A, data: D) {
  return { by, schema: 1, data: z.strictObject(data) } as const;
}

export function sealedFact<const D extends Shape, const B extends Shape, const A extends Actor>(
  by: A,
  data: D,
  scope: Scope,
  box: B,
) {
  return { by, schema: 1, data: z.strictObject(data), box: z.strictObject(box), scope } as const;
}
