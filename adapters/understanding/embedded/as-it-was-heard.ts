/** Words of a reply to an offer as a recogniser may have written them down, and as they were said. */

/** "Chewsday", "weird nests day", "turs day at for". */
const MISHEARD: readonly (readonly [RegExp, string])[] = [
  [/\b(?:chews|chooses?|tooz|toos|twos|tues|tews|shoes) ?day\b/g, 'tuesday'],
  [/\b(?:weird nests?|wens|wends|whens|wednes|wed ?ens|winds) ?day\b/g, 'wednesday'],
  [/\b(?:turs|thers|tirs|thurs|thirs|thirst) ?day\b/g, 'thursday'],
  [/\bday at for$/g, 'day at four'],
];

export function asItWasHeard(text: string): string {
  return MISHEARD.reduce((mended, [says, meant]) => mended.replace(says, meant), text);
}
