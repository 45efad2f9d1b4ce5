/** What a call can know before its first word: nothing but what the clinic brings along of the person it is about. */

/** `sure`: of everybody whom the clinic calls; `perhaps`: of some. */
export type Certainty = 'sure' | 'perhaps';

/**
 * Values that stand in the clear. What a visit is for is none of them: a price or a length would tell it to whoever picks up.
 * It is looked up once somebody has said who they are.
 */
const closedBeforehand = {
  patient: 'sure',
  appointment: 'sure',
} as const satisfies Readonly<Record<string, Certainty>>;

/** Values that stand in boxes alone. */
const personalBeforehand = { patient_name: 'perhaps' } as const satisfies Readonly<Record<string, Certainty>>;

export type ClosedBeforehand = keyof typeof closedBeforehand;
export type PersonalBeforehand = keyof typeof personalBeforehand;

/** Nobody is called of whom such a conversation does not know this one: it comes with a visit. */
export const THE_VISIT: ClosedBeforehand = 'appointment';

export const beforehand: ReadonlyMap<string, Certainty> = new Map<string, Certainty>([
  ...Object.entries(closedBeforehand),
  ...Object.entries(personalBeforehand),
]);
