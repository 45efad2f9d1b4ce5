import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { inFile, type Rule } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'payment-by-phone';
const OFFER = 'pays_now';

/** Words by which a line would ask for money, or for what leads to it, on the phone. */
const asksForMoney =
  /\b(iban|cvv2?|cvc|sort code|expiry date|deposit|prepay(ment)?|(card|account) (number|details)|(credit|debit|bank) (card|account|details)|your card|pay (now|right away|today|by phone|over the phone|on the phone|by card|in advance|up front)|pay\b(?![^.!?]*in the clinic)[^.!?]*\b(by card|now|in advance|up front)|payment (now|link|by phone|over the phone))\b/i;
/** Names of values that would hold such a thing. */
const holdsMoney = /(^|_|-)(card|iban|cvc|cvv|payment|bank|account)(_|-|$)/;

export const paymentByPhone: Rule = {
  rule,
  refuses:
    'A line that asks for a card, an account or a payment on the phone, a value that would hold one, and a release that does not decline when a patient offers.',
  why: 'One pays in the clinic, in Euro. A number read out on the phone would be heard, written down and recorded.',
  remedy: 'Say that one pays in the clinic; answer "pays_now" with a line of the role "no_payment".',
  reads: ['lines', 'replies', 'memory', 'answers'],
  check: (release) => [...askingLines(release), ...declining(release), ...listening(release)],
};

function askingLines(release: Readable): Problem[] {
  return Object.entries(release.lines).flatMap(([name, line]) =>
    line.role === 'no_payment'
      ? []
      : variantsOf(line).flatMap(({ text, path }) => {
          const found = asksForMoney.exec(text)?.[0];
          if (found === undefined) return [];
          const says = `"${found}": nobody pays on the phone.`;
          const remedy = 'Say that one pays in the clinic, or give the line the role "no_payment" if it declines.';
          return [inFile(rule, release.linesFile, ['lines', name, ...path], says, remedy)];
        }),
  );
}

function declining(release: Readable): Problem[] {
  if (!Object.hasOwn(release.answers, OFFER)) {
    const says = `There is no answer "${OFFER}": an offer to pay on the phone would not be understood.`;
    return [inFile(rule, 'answers.json', ['answers'], says, `Describe "${OFFER}", with the weight "question".`)];
  }
  const say = Object.hasOwn(release.replies, OFFER) ? release.replies[OFFER]?.say : undefined;
  if (say === undefined) {
    const says = `Nothing answers "${OFFER}".`;
    return [inFile(rule, 'replies.json', ['replies'], says, `Add "${OFFER}" with a line of the role "no_payment".`)];
  }
  const line = Object.hasOwn(release.lines, say) ? release.lines[say] : undefined;
  if (!line || line.role === 'no_payment') return [];
  const says = `"${say}" answers an offer to pay, but does not have the role "no_payment".`;
  return [inFile(rule, release.linesFile, ['lines', say], says, 'Add "role": "no_payment", and decline in its words.')];
}

const listening = (release: Readable): Problem[] =>
  Object.keys(release.memory)
    .filter((name) => holdsMoney.test(name))
    .map((name) => {
      const says = `"${name}" would hold what one pays with.`;
      return inFile(rule, 'memory.json', ['values', name], says, 'Remove it: one pays in the clinic.');
    });
