/** "half an hour", "three quarters of an hour", "50 minutes": how long something takes, as one says it. */
export function sayDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const whole = hours === 1 ? 'an hour' : `${hours} hours`;
  const rest = minutes % 60;
  if (hours === 0) return PARTS[rest] ?? `${rest} minutes`;
  if (rest === 0) return whole;
  return rest === 30 ? `${whole} and a half` : `${whole} and ${rest} minutes`;
}

const PARTS: Readonly<Record<number, string>> = {
  15: 'a quarter of an hour',
  30: 'half an hour',
  45: 'three quarters of an hour',
};
