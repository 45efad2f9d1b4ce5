/** What is meant may not be heard at this question; often an answer close to it is. */

const NEAR: Readonly<Record<string, readonly string[]>> = {
  declines: ['no'],
  none_of_these: ['other_time', 'no'],
  not_this: ['no'],
  no: ['not_this'],
  other_time: ['none_of_these'],
  is_the_patient: ['yes'],
  wants_to_book: ['yes'],
  not_the_patient: ['no'],
  yes: ['is_the_patient'],
  no_preference: [],
  wants_to_move: ['other_time'],
};

/** Less sure by so much, for each step away from what was said. */
const STEP = 0.03;

export interface Hearable {
  readonly answer: string;
  readonly less: number;
}

/** The answer itself or the nearest that can be heard here, or null. A no becomes "not this" only where no plain no is heard. */
export function nearestHearable(answer: string, canHear: ReadonlySet<string>): Hearable | null {
  if (canHear.has(answer)) return { answer, less: 0 };
  const near = Object.hasOwn(NEAR, answer) ? (NEAR[answer] ?? []) : [];
  const at = near.findIndex((other) => canHear.has(other));
  const found = near[at];
  return found === undefined ? null : { answer: found, less: STEP * (at + 1) };
}
