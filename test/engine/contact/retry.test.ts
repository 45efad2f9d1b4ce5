import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { PeopleEvent } from '../../../engine/contact/contact.ts';
import { mayContact } from '../../../engine/contact/may-contact.ts';
import { attempted, consented, given, house, question } from './house-policy.ts';

const STEP_MINUTES = 30;
/** Twelve days around the night in which the clocks of Europe go back, with a holiday on the Monday after it. */
const moments = Array.from({ length: (12 * 24 * 60) / STEP_MINUTES }, (_, step) =>
  DateTime.fromISO('2026-10-20T00:00:00Z', { zone: 'UTC' })
    .plus({ minutes: step * STEP_MINUTES })
    .toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ"),
);

const people: readonly (readonly [string, readonly PeopleEvent[]])[] = [
  ['was not called yet', [consented]],
  ['was called last Thursday', [consented, attempted('2026-10-15T13:30:00.000+00:00', 'call-1')]],
  [
    'was called twice',
    [
      consented,
      attempted('2026-10-15T13:30:00.000+00:00', 'call-1'),
      attempted('2026-10-19T09:30:00.000+00:00', 'call-2'),
    ],
  ],
  [
    'wants to be called back on the Tuesday after the clocks go back',
    [
      consented,
      attempted('2026-10-19T08:30:00.000+00:00', 'call-1'),
      {
        type: 'CallbackAgreed',
        data: { call: 'call-1', when: { from: '2026-10-27', to: '2026-10-27', part: 'afternoon', after: '15:00' } },
        at: '2026-10-19T08:32:00.000+00:00',
      },
    ],
  ],
];

describe.each(people)('for somebody who %s', (_, events) => {
  it.each(['Europe/Dublin', 'America/New_York'])(
    'in %s, the moment to ask again is the first at which one may call',
    (zone) => {
      const contact = given(...events);
      const ask = (at: string) => mayContact(house, contact, { ...question, zone, at });
      const answers = moments.map((at) => ({ at, answer: ask(at) }));
      const permitted = answers.filter(({ answer }) => 'permitted' in answer).map(({ at }) => at);
      const retries = answers.flatMap(({ at, answer }) =>
        'refused' in answer ? [{ at, retry: answer.refused.data.retry_at }] : [],
      );
      const isPermitted = new Map(
        [...new Set(retries.map(({ retry }) => retry ?? 'never'))].map((retry) => [
          retry,
          retry !== 'never' && 'permitted' in ask(retry),
        ]),
      );
      // In the last days one may have to wait for a moment beyond them.
      const wrong = retries.filter(({ at, retry }) => {
        const first = permitted.find((moment) => moment > at);
        return isPermitted.get(retry ?? 'never') !== true || (first !== undefined && (retry ?? 'never') > first);
      });
      expect(wrong).toEqual([]);
      expect(permitted.length).toBeGreaterThan(0);
    },
  );
});
