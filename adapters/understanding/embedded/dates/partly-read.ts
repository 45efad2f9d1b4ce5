/** What was read only in part: nothing is understood of it, for the part alone would be another day. */
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

/** Days and stretches of the year that no rule knows. */
export const UNKNOWN = /^(?:years?|decades?|century|christmas|xmas|easter|thanksgiving|halloween|hanukkah|diwali|ramadan|eid|lent|passover|whitsun|hogmanay|summer|autumn|winter|solstice)$/; // prettier-ignore
/** Whoever goes on like this says when on that day, and not which day. */
const ABOUT_ONESELF = /^(?:i|i'm|i've|i'd|we|we're|he|she|they|you|my|our|your|his|her|their|it|it's|work|school|college|lunch|dinner|breakfast|class|practice|training|mass|closing|all)$/; // prettier-ignore

export function withoutPartlyRead(whens: readonly When[], tokens: readonly Token[]): When[] {
  const isRead = (at: number): boolean => whens.some(({ start, next }) => start <= at && at < next);
  return whens.filter((when) => when.days === undefined || ![isPartOf, isBesideUnknown, isPlaced, isNumbered].some((holds) => holds(when, tokens, isRead))); // prettier-ignore
}

type Holds = (when: When, tokens: readonly Token[], isRead: (at: number) => boolean) => boolean;

/** "The last few days of December". */
const isPartOf: Holds = ({ start }, tokens, isRead) => {
  const at = tokens[start - 1]?.text === 'the' ? start - 2 : start - 1;
  return tokens[at]?.text === 'of' && tokens[at - 1]?.is === 'unit' && !isRead(at - 1);
};

/** "Thanksgiving in nine months", "Christmas Monday"; "after Christmas, this Friday" names its day. */
const isBesideUnknown: Holds = ({ start, next }, tokens, isRead) => {
  const lead = /^(?:from|after|before|in|of|to)$/.test(tokens[start - 1]?.text ?? '') ? start - 2 : start - 1;
  const isNew = /^(?:on|this|next|the)$/.test(tokens[start]?.text ?? '');
  const beside = [...(isNew ? [] : [lead]), next].filter((at) => !isRead(at));
  return beside.some((at) => UNKNOWN.test(tokens[at]?.text ?? ''));
};

/** "The Friday before Christmas", "the Monday of the big match". */
const isPlaced: Holds = ({ start, next, days }, tokens, isRead) => {
  if (days?.kind !== 'weekday' || !/^(?:before|after|following|of)$/.test(tokens[next]?.text ?? '')) return false;
  const at = tokens[next + 1]?.text === 'the' ? next + 2 : next + 1;
  const told = tokens[at];
  const isThe = tokens[start]?.text === 'the' || tokens[next]?.text === 'of' || UNKNOWN.test(told?.text ?? '');
  return isThe && told?.is === 'word' && !isRead(at) && !ABOUT_ONESELF.test(told.text);
};

/** "The 14th of April 74" and "Friday of 2031" are of a year that was not read. */
const isNumbered: Holds = ({ next, days, clock }, tokens, isRead) => {
  const after = tokens[next];
  const isDated = days?.kind === 'date' && days.numbered !== true && clock === undefined;
  if (isDated && after?.is === 'number' && after.digits.length === 2 && after.n > 24 && !isRead(next)) return true;
  const at = /^(?:of|in)$/.test(after?.text ?? '') ? next + 1 : next;
  const year = tokens[at];
  return year?.is === 'number' && year.digits.length === 4 && year.n >= 1900 && year.n < 2100 && !isRead(at);
};
