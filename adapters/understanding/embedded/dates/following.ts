/** What may follow a number that is a day or an hour, and what is counted by it. */
import { COUNTED } from './lexicon.ts';
import type { Token } from './tokens.ts';

export const FOLLOWS_DATE = /^(?:at|in|between|before|after|from|until|till|to|or|and|is|works|work|would|will|suits|suit|sounds|sound|then|on|for|this|next|if|oh|about|with|not|are|was|were|can|as|but|because|by|the|instead|too|also|i|we|you|it|he|she|they|thanks|thank|good|fine|okay|ok|great|perfect|grand|under|so|there|today|tomorrow|tonight|every|onwards|when|that|does|do|could|should|might|may|has|have|had|where|which|via|since|while|of|my|your|our|a|an|no|yes|sorry|actually|really|only|though|anyway|love|mate|dear|cause|cos|instead|right|now|again|here|please|ideally|preferably|sharp|exactly|latest|earliest|approximately|wo|looks|look|please|might|onward|any|most|each|@)$/; // prettier-ignore
export const LEADS_DATE = /^(?:on|by|until|till|from|before|after|or|and|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|about|the|between|since|make|at|is)$/; // prettier-ignore

/** Whether a number counts what comes after it. */
export function counts(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  return after !== undefined && (COUNTED.has(after.text) || after.is === 'unit' || after.is === 'other');
}

/** What leads to a time in figures, or in two numbers. */
export const LEADS_CLOCK = /^(?:at|about|by|before|after|until|till|from|between|than|past|since|oclock|to|and|or|-|–|morning|afternoon|evening|night|tonight|tomorrow|@)$/; // prettier-ignore

/** What follows leaves the number an hour: nothing, a time, or a word that is no noun. */
export function goesOn({ tokens, next }: { readonly tokens: readonly Token[]; readonly next: number }): boolean {
  const [after, then] = tokens.slice(next, next + 2);
  if (after?.is === 'dash') return then?.is !== 'other';
  return after === undefined || after.is !== 'word' || FOLLOWS_DATE.test(after.text);
}
