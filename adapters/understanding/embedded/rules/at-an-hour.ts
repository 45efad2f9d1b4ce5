/** Hours at which somebody does not want to be rung: "in the daytime", "before ten", "when I am at work". */
const CALLING = '(?:call|calling|ring|ringing|phone|phoning)';
const HOURS =
  '(?:in the (?:day ?time|day|mornings?|evenings?|afternoons?|middle of)|during|at (?:work|this hour|lunch|lunchtime|dinner|night|school)|(?:so|this|that) (?:early|late)|before (?:\\d|ten|nine|eight|noon|eleven)|after (?:\\d|five|six|seven|eight|nine|ten)|on (?:a )?(?:sun|satur|mon|tues|wednes|thurs|fri)days?|while i|when i am)';

/** A pattern of words for being rung at certain hours. */
export const RUNG_AT_AN_HOUR = `${CALLING}(?: (?!because|as|cause)\\w+){0,3} ${HOURS}\\b`;
/** Whoever says one of these wants no call at any hour. */
export const FOR_EVER = /\b(?:never|ever|at all|any ?more|no more|list|remove|delete|stop)\b/;
