/** What was said of a day that has been: "it started on Monday", "I rang this morning", "born in May". */
import { wordsOf } from './refused.ts';
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

const GONE =
  /\b(?:started|began|begun|broke|broken|chipped|cracked|fell|rang|phoned|called|happened|woke|noticed|saw|swelled|came|went|was (?:in|there|down|over|with (?:you|ye|him|her|them))|since|born|died|passed away|buried|moved (?:out|away)|paid|birthday(?: is| was)?)(?: (?:off|out|in|back|up|down|over|away|me|ye|you|us|him|her|that|it|here|there|hurting|bleeding|aching|again|already|late|early|on|the|this|that|to see (?:you|ye)))*$/;

/** "I can't wait until Thursday" wishes for any day before it, and for that one least. */
const NOT_SO_LONG = /\bnot (?:\w+ ){0,3}?(?:wait|hold on|hold out|last)(?: \w+){0,2} (?:until|till)(?: the)?$/;

/** Whether the words before it tell of the past: a name of a day alone would not say so. */
export function isGoneBy(when: When, whens: readonly When[], tokens: readonly Token[]): boolean {
  const last = whens[whens.indexOf(when) - 1];
  const before = wordsOf(tokens, last?.next ?? 0, when.start);
  return when.to === undefined && (GONE.test(before) || NOT_SO_LONG.test(before));
}
