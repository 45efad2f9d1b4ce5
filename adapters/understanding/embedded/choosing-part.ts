/** The words of a reply to an offer that choose, without those that say why: "my shift starts at two, so the nine". */

const DAY = '(?:mon|tues|wednes|thurs|fri)day';
/** Behind these stands what somebody comes to, once they have told what they weighed. */
const COMES_TO = [
  /(?<!\b(?:be|been|being|is|was|are|were|am|not|think|hope|say|said|or|thank you|ever) )\bso (?!(?:that|much|far|as|sorry|(?:i|we|you|it|the \w+) (?:can|could|do|did|is|was|are|am) (?:not|too)|you see|long|early|late|soon)\b)/g,
  new RegExp(`\\b(?:yes|yeah|go on|go with|on second thoughts?) (?=(?:the )?${DAY}\\b)`, 'g'),
  /\b(?=the (?:first|second|third|middle|last|early|earlier|earliest|late|later|latest) one (?:please|then|so|suits|it is)$)/g,
] as const;
/** What stands behind these says why, or on what it hangs, or asks something besides. */
const WHY =
  /\b(?:because|cos|cause|since (?:i|we|my|the|it)|as (?:i|we|my)|if (?:i|we|my|the|it|nobody|that)|before i|so (?:that )?i can(?: not)?|unless|and (?:how|what|where|who|is there|do (?:i|you)|will (?:i|you)))\b/;
/** A choice is made with these, and what follows only keeps it company. */
const TAKEN =
  /^(.*?\b(?:will do|please|(?:would|will) be (?:great|grand|perfect|fine|lovely)|suits me(?: (?:best|fine|grand))?|if it is not gone))\b (?!but\b|or\b)(.+)$/;
/** "No sorry, Wednesday": the day next to the correction is meant, whatever is told of others behind it. */
const CORRECTED = new RegExp(
  `\\b(?:no sorry|sorry no|no wait|i mean) ((?:the )?${DAY}(?: (?:at|morning|afternoon)(?: \\w+)?)?)\\b`,
);
/** What asks for something else takes none of the times on offer. */
const ELSE = /\b(?:but|not|instead|could|can you|would you|have you|later|earlier|or|rather)\b/;

/** The parts of a text that may choose, the surest first; none where nothing stands around the choice. */
export function choosingParts(text: string): string[] {
  const [, corrected = ''] = CORRECTED.exec(text) ?? [];
  const concluded = COMES_TO.map((says) => behindLast(text, says));
  const whole = concluded.find((part) => part !== '') ?? text;
  const [, taken = '', rest = ''] = TAKEN.exec(whole) ?? [];
  const parts = [corrected, beforeWhy(whole), ELSE.test(rest) ? '' : taken, whole, beforeWhy(text)];
  return [...new Set(parts)].filter((part) => part !== '' && part !== text);
}

function behindLast(text: string, says: RegExp): string {
  const last = [...text.matchAll(says)].at(-1);
  return last === undefined ? '' : text.slice(last.index + last[0].length).trim();
}

function beforeWhy(text: string): string {
  const why = WHY.exec(text);
  return why === null ? '' : text.slice(0, why.index).trim();
}
