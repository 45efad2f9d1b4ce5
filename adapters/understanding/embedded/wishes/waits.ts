/** How long somebody wants to be left before they are rung: "give me ten minutes", "leave it a week". */

const COUNT =
  '(?:an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|forty five|half an|a couple of|\\d{1,2})';
const UNIT = '(?:minutes?|mins?|hours?|days?|weeks?|months?)';
const WAIT = `(?:about |around |another )?(${COUNT} ${UNIT})`;
const GIVEN = new RegExp(
  `\\b(?:give|leave|allow) (?:me|him|her|it|us|them|himself|herself) (?:for )?${WAIT}\\b(?! (?:ago|week|notice|or two))`,
);
const BACK = new RegExp(`\\b(?:back|home|free|done|finished|out|out of here) (?:in )?${WAIT}\\b`);
const ALONE = new RegExp(`^(?:(?:yes|yeah|okay|just|say|well|maybe|please|sure) )*${WAIT}(?: or so)?(?= (?:please|maybe|should|would|and|if|will|is|then)\\b|$)`); // prettier-ignore
const AT_THE_END = new RegExp(`\\b(?:shop|shops|moment|god|minute|phone|only|messages) ${WAIT}$`);

/** "The same time tomorrow" is that of the call that is being made. */
const SAME_TIME = /\b(?:the )?same time (?=(?:on )?(?:tomorrow|\w+day)\b)/;

/** The words, with a wait that somebody asks for said as a time from now. */
export function waits(said: string): string {
  const text = said.replace(SAME_TIME, 'this time ');
  for (const pattern of [GIVEN, BACK, ALONE, AT_THE_END]) {
    const found = pattern.exec(text);
    if (found?.[1] === undefined) continue;
    return `${text.slice(0, found.index)} in ${found[1]} ${text.slice(found.index + found[0].length)}`.replaceAll(/ {2,}/g, ' ').trim(); // prettier-ignore
  }
  return text;
}
