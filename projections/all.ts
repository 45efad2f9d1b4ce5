import { appointments } from './appointments.projection.ts';
import { calls } from './calls.projection.ts';
import { funnel } from './funnel.projection.ts';
import { objections } from './objections.projection.ts';
import type { Projection } from './projection.ts';

/** Every projection there is, in the order in which they are rebuilt and listed. */
export const projections: readonly Projection[] = [calls, appointments, funnel, objections];
