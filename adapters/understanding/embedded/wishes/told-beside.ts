/**
 * Of several things that were said about times, what is wished for: who tells what else they do, why, or asks when the
 * clinic is open, names days and hours that they do not wish for.
 */
import type { Word } from '../normalise.ts';
import { saysBareThat } from './bare-that.ts';

/** "Do you open on Saturdays" and "would it be dearer on a Saturday" ask about the clinic. */
const ABOUT_THE_CLINIC = /^(?:(?:and|but|so|well|sorry|just|hello|hi|tell me) )*(?:(?:do|did|would|are|is|were) (?:you|they|ye|the clinic|the place|anyone|anybody) (?:not )?(?:ever |usually |even |be )*(?:open|opening|close|closed|shut|shutting|work|working|there late|do (?:satur|sun)days?|busy|free parking)\b|(?:(?:until|till|up to|from) )?(?:what|which) (?:time|hours?|days?) (?:do|are|is|does|would) (?:you|they|ye|the \w+)(?: \w+){0,2} (?:open|close|closed|closing|shut|start|finish|work|there|till|until)\b|how (?:late|long|much|far|dear)\b|(?:is|would|will|does) (?:it|there|that) (?:be |cost )?(?:any |an )?(?:dear|dearer|extra|more|cheaper|expensive)\b|is the (?:parking|car park|price)\b|when (?:do|are) (?:you|ye|they) (?:open|close|shut|there)\b)/; // prettier-ignore

/** What somebody does, whatever they wish for. */
const TELLS = /^(?:(?:and|but|well|sure|yeah|yes|no|oh|sorry|only|see|like|because|cause|cos|as|since) )*(?:(?:today|tonight|tomorrow|this week|next week|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?) )?(?:i|we|he|she|they|my \w+|our \w+|the \w+|his \w+|her \w+)(?: (?:am|are|is|was|were|have|has|had|do|does|be|only|always|usually|still|just|did|not|got|will(?= (?:collect|mind|drive|fly|travel|work|be (?:working|away|abroad|in work|minding)))|used|meant)){0,3} (?!(?:free|off|easy|available|flexible|able|happy|fine|there|open|good|grand|well|here|around|told|said|asked|wanted|meant|time|want|need|can|could|would|will|prefer|like|love|think|say|suppose|hope|may|might|best|better|to (?!collect|go|work|get|be))\b)(?:in|at|on|up at|up every|only up|awake|down|over|beyond|below|away|abroad|working|work|works|finish|finishes|start|starts|collect|mind|minding|swap|drive|drives|flying|fly|go|going|travelling|moving|getting|burying|busy|back|home from|exams?|off sick|sleep|sleeps|sleeping|a|an|the|to (?:collect|go|work|get|be)|get paid|teach|teaching|clock|come|comes|nobody|no one|any|two|three|four|six)\b/; // prettier-ignore
/** What a wish is made in, whatever else is told in the same breath. */
const WISHES = /\b(?:please|would|could|can|want|need|prefer|suits?|free|available|anything|any time|say|maybe|how about|what about|instead|rather|book|best|better|before that|after that|from then|only (?:free|off)|day off|ring|call|try)\b/; // prettier-ignore

/** Until when somebody is busy bounds a wish that names no hour of its own. */
const HOUR =
  /\b(?:until|till|starts?|start at|starts at|finish|finishes|from|at) (?:at |about |around |half |quarter (?:to|past) )*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\d)/;
/** When somebody rises tells nothing of when they can come. */
const UP_AT = /\b(?:up|awake|rise|risen|out of bed)\b/;
const CLOCK = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|oclock|\d{1,2}(?::\d\d)?)\b/;
/** "That evening" is the one of a day that was told. */
const REFERS = /\b(?:that|the same) (?:day|evening|morning|afternoon|night|week)\b|\b(?:by|until|till|before) then\b/;

/** What follows gives only the reason of what was said before it. */
const REASON = /\b(?:because|cos|coz|cause|on account of|seeing as)\b|\b(?:i am|he is|she is|we are|they are|i have) (?:\w+ ){0,4}?(?:until|till) (?:then|(?:the |this |next )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|\w+(?:th|st|nd|rd)|first|second|third|end)\b)/; // prettier-ignore
/** After the reason comes what follows from it: "so in the afternoon". */
const GOES_ON = /\b(?:so|but)\b.*$/;
/** "How much would it be if I came today" asks for today. */
const ON_CONDITION = /\bif i\b/;

type Reads = (text: string) => boolean;

/** What was said between two stops, as plain words. */
function piecesOf(words: readonly Word[]): readonly string[] {
  const pieces: string[][] = [[]];
  for (const { text, stop } of words) {
    pieces.at(-1)?.push(text);
    if (stop !== '') pieces.push([]);
  }
  return pieces.map((one) => one.join(' ')).filter((one) => one !== '');
}

/** "Five in the evening? No, I said mornings": what is asked back and denied is no wish. */
function withoutProtest(words: readonly Word[]): readonly Word[] {
  const asked = words.findIndex(({ stop }) => stop === '?');
  return asked >= 0 && words[asked + 1]?.text === 'no' ? words.slice(asked + 2) : words;
}

const statements = (words: readonly Word[]): readonly string[] =>
  piecesOf(withoutProtest(words)).filter((one) => !ABOUT_THE_CLINIC.test(one) || ON_CONDITION.test(one));

/** The words in which a time is wished for; all of them, where nothing tells them apart. */
export function wishedOf(words: readonly Word[], namesATime: Reads): string {
  const pieces = statements(words);
  const timed = pieces.length > 1 ? pieces.filter(namesATime) : [];
  const wished = timed.filter((one) => !TELLS.test(one) || WISHES.test(one));
  const bounds = (one: string): boolean =>
    HOUR.test(one) && !UP_AT.test(one) && !wished.some((wish) => CLOCK.test(wish));
  const refers = pieces.some((one) => REFERS.test(one) || saysBareThat(one));
  const isBoth = wished.length > 0 && wished.length < timed.length && !refers;
  const kept = isBoth ? pieces.filter((one) => !timed.includes(one) || wished.includes(one) || bounds(one)) : pieces;
  // "The hour isn't. Anything after five?" denies nothing of what follows.
  return withoutReason(kept.map((one) => one.replace(/ not$/, ' not then')).join(' '), namesATime);
}

/** "Mornings, because I work from two" asks for mornings. */
function withoutReason(text: string, namesATime: Reads): string {
  const reason = REASON.exec(text);
  if (reason === null) return text;
  const before = text.slice(0, reason.index).trim();
  if (before === '' || !namesATime(before)) return text;
  return `${before} ${GOES_ON.exec(text.slice(reason.index))?.[0] ?? ''}`.trim();
}
