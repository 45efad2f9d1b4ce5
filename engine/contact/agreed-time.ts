/** Where a moment stands to the time that was agreed for a call back. */
import type { DateTime } from 'luxon';
import { callbackWindows } from './callback-window.ts';
import type { Asked } from './rule.ts';

export type AgreedTime =
  { readonly is: 'none' } | { readonly is: 'ahead'; readonly from: DateTime } | { readonly is: 'now' };

/** `ahead`: they asked for a later time, and calling before it would not keep the promise. A time that has passed is none. */
export function agreedTime({ contact, question, at }: Asked): AgreedTime {
  const windows = callbackWindows(contact.callback, question.clinic_zone);
  if (windows.some(({ from, until }) => from <= at && at < until)) return { is: 'now' };
  const next = windows.find(({ from }) => from > at);
  return next === undefined ? { is: 'none' } : { is: 'ahead', from: next.from.setZone(at.zone) };
}
