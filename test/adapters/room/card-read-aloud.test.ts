/** Whoever reads out a card is stopped, and what they read stands nowhere: not in an event, not in a box. */
import { expect, test } from 'vitest';
import { typedCall } from '../../controls/typed-call.ts';

test('a card that is read over three breaths leaves no digit in the call', async () => {
  const { events, said } = await typedCall([
    'Yes, speaking',
    'Yes go ahead, my card number is 4111 1111',
    'two two three three 4455',
    'and the security code is nine eight seven',
    { hangup: true },
  ]);
  const spoken = events.filter(({ type }) => type === 'PatientSpoke').map(({ box }) => box);
  expect(spoken).toEqual([
    { text: 'Yes, speaking' },
    { text: 'Yes go ahead, my card number is (card number)' },
    { text: '(card number)' },
    { text: 'and the security code is (card number)' },
  ]);
  expect(JSON.stringify(events.map(({ data, box }) => [data, box]))).not.toMatch(
    /4111|1111|4455|two two three|nine eight seven/,
  );
  const declined = said.filter((turn) => /\bcards?\b|\bpay(?:s|ments)?\b/i.test(turn));
  expect(declined).toHaveLength(3);
});

test('a telephone number that is read out is kept as it is', async () => {
  const { events } = await typedCall(['Yes, speaking', 'Ring me on 087 123 4567 later', { hangup: true }]);
  const spoken = events.filter(({ type }) => type === 'PatientSpoke').map(({ box }) => box);
  expect(spoken).toContainEqual({ text: 'Ring me on 087 123 4567 later' });
});
