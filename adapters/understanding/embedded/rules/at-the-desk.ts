/** What is said across a clinic's desk: prices in other words, things left behind, and why somebody asks for a birthday. */
import { rules } from './rule.ts';

const DETAIL =
  '(?:that|it|this|to know|my (?:name|surname|date of birth|birthday|birth date|number|phone number|age|details)|the (?:date|birthday|name))';

export const atTheDesk = [
  ...rules(
    'asks_price',
    [0.94, /\bset (?:me|us|you|somebody|someone|him|her) back\b|\bwhat (?:do|would|does|will) (?:you|it|that|they) (?:charge|come to|run to)\b|\bwhat (?:am i|are we) looking at (?:for|price|money|cost)\b|\bmoney wise\b|\bwhat kind of money\b/, /\bcall\b/],
  ),
  ...rules(
    'leaves_message',
    [0.85, /\bi (?:think i |might have |may have |must have )?(?:left|forgot|lost|mislaid) (?:my|a|an|the|his|her|our) (?:\w+ ){0,3}(?:in|at|behind|on|there|with) ?(?:you|ye|the (?:clinic|waiting room|surgery|desk|chair|reception|dentist|toilet)|there|your|behind)\b|\blost (?:property|and found)\b|\banybody (?:find|found|hand in)\b/, /\b(?:number|message|details|name)\b/],
  ),
  ...rules('wants_to_book', [
    0.9,
    /\b(?:book|put|pencil|squeeze|fit|slot|get) (?:me|us|him|her|them|my \w+|our \w+) (?:in|down)\b/,
    /\b(?:not|never|put (?:me|us) down (?:on|for)|let|trust|voicemail)\b/,
  ]),
  ...rules('wants_to_move', [
    0.9,
    /\b(?:have|got|had) (?:me|us|him|her|it|my \w+) (?:\w+ )?(?:down|in|booked)\b.{0,40}\b(?:change|move|swap|shift|switch)\b/,
  ]),
  ...rules(
    'asks_what_about',
    [0.9, new RegExp(`\\b(?:why|what) (?:do|would|are|should) (?:you|ye|i) (?:even |all )?(?:need|want|asking|ask|require|have to (?:give|say|tell))(?: you| for)? ${DETAIL}\\b|^(?:and |but )?why (?:is that|that|would you)(?: needed| necessary| important)?$|\\b(?:is|are) (?:that|it|this|my \\w+(?: of birth)?) (?:really )?(?:necessary|needed|required)\\b|\\bwhat is it to you\\b|\\bnone of your business\\b`), /\b(?:call|ring|appointment|pain|x ray|number of|injection)\b/],
  ),
]; // prettier-ignore
