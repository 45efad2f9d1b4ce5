import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { plainWords, sentencesOf } from './plain-words.ts';
import { inFile, type Rule } from './rule.ts';
import { problemsOfSpoken } from './spoken.ts';

const rule = 'payment-by-phone';
const OFFER = 'pays_now';

/** What one pays with, and what is read off it. */
const means = [
  String.raw`iban|cvv2?|cvc|sort code|expiry date|visa|master ?card|revolut|paypal|digits|your pin|pin (?:code|number)`,
  String.raw`(?:card|account|bank|long) (?:numbers?|details|code)|(?:three|four|eight|sixteen) numbers|(?:credit|debit|bank) (?:cards?|account|details)`,
  String.raw`(?:your|which) (?:bank )?(?:card|account)|numbers? (?:on|of|from) (?:your|the) (?:\w+ )?(?:card|front|back)`,
].join('|');
/** Words by which a line would ask for money, or for what leads to it, on the phone. */
const money = [
  means,
  String.raw`deposit|prepay(?:ment)?|payment (?:now|link|by phone|over the phone)|settle (?:it|up|the bill|now)|due (?:now|today)`,
  String.raw`transfer (?:[\w{}]+ ){0,3}(?:to us|money|euro)`,
  String.raw`pay (?:now|right away|today|by phone|over the phone|on the phone|by card|in advance|up front)`,
  String.raw`pay\b(?![^.!?]*in the clinic)[^.!?]*\b(?:by card|now|in advance|up front)`,
].join('|');
const asksForMoney = new RegExp(String.raw`\b(?:${money})\b`);
/** What a line that declines says only to decline it: the same, any card, and whatever would be read out. */
const asksToRead = new RegExp(
  String.raw`\b(?:${money}|cards?|(?:read|tell|give|say|spell|type|enter|send|text|share|have)\b.*\b(?:numbers?|code)|read (?:it|them|me|out))\b`,
);
/** It is not wanted, not taken, and kept away. */
const declines = new RegExp(
  [
    String.raw`\b(?:no|without(?: (?:a|any|your|the))?|never (?:a|any|your|the)) (?:${means}|cards?|payments?|deposit)\b`,
    String.raw`\b(?:keep|leave|put) (?:[\w']+ ){1,5}(?:to yourself|away|aside|where it is)\b`,
    String.raw`(?:n't|\bnot|\bcannot|\bnever) (?:(?:be|allowed|able|going|have|need|want|please|ever|even|to) )*(?:take|accept|hear|need|want|ask|write|note|keep|store|give|tell|read|send|say|share|pay)\b`,
  ].join('|'),
);
/** Names of values that would hold such a thing. */
const holdsMoney = /(^|_|-)(card|iban|cvc|cvv|payment|bank|account)(_|-|$)/;

export const paymentByPhone: Rule = {
  rule,
  refuses:
    'A line that asks for a card, an account or a payment on the phone, or names one without declining it; a value that would hold one, and a release that does not decline when a patient offers.',
  why: 'One pays in the clinic, in Euro. A number read out on the phone would be heard, written down and recorded.',
  remedy: 'Say that one pays in the clinic; answer "pays_now" with a line of the role "no_payment".',
  reads: ['lines', 'replies', 'memory', 'answers'],
  check: (release) => [...askingLines(release), ...declining(release), ...listening(release)],
};

const askingLines = (release: Readable): Problem[] =>
  problemsOfSpoken(rule, release, (text, line) => {
    const found = line?.role === 'no_payment' ? askedWhileDeclining(text) : asksForMoney.exec(plainWords(text))?.[0];
    if (found === undefined) return [];
    const remedy = 'Say that one pays in the clinic, or give the line the role "no_payment" if it declines.';
    return [{ says: `"${found}": nobody pays on the phone.`, remedy }];
  });

/** A line that declines may name what it declines, and only so: each clause that names it says that it is not wanted. */
function askedWhileDeclining(text: string): string | undefined {
  const sentences = sentencesOf(plainWords(text));
  const clauses = sentences.flatMap((sentence) => {
    return sentence.endsWith('?') ? [sentence] : sentence.split(/[,;:—–]|\s-\s|\b(?:but|so|and|or|then)\b/);
  });
  const asking = clauses.find((clause) => asksToRead.test(clause) && (clause.endsWith('?') || !declines.test(clause)));
  return asking?.trim();
}

function declining(release: Readable): Problem[] {
  // That nobody would understand the offer is said by another rule.
  if (!Object.hasOwn(release.answers, OFFER)) return [];
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
