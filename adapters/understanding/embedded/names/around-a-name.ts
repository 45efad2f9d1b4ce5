/** Words that stand around a name and are no part of it, and those that begin a family name. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const TITLES = list('mr mrs ms miss mx madam mister missus master dr doctor prof professor rev reverend fr father sister brother pastor rabbi sir dame lord lady judge mag justice hon honorable honourable rt right his her excellency highness captain capt col colonel lt lieutenant sgt sergeant maj major gen general president senator sen gov governor mayor coach'); // prettier-ignore
const SUFFIXES = list(
  'jr sr jnr snr junior senior ii iii iv md phd dds dmd esq esquire ba bsc msc mba rn cpa qc kc mp td obe mbe cbe bds',
);
const LATE_SUFFIXES = list('i v vi');
const PARTICLES = list('de del della der den di da do dos das du la le las los van von vom zu zum zur ter ten te bin ibn abu mac mc ní ni nic ó uí o st san santa'); // prettier-ignore
/** Where a name is written with capitals, these in small letters begin a family name; alone they are first names. */
const SMALL_PARTICLES = list('ben al el');
const COMPANIES = /\b(?:llc|inc|ltd|limited|corp|plc|gmbh|pte)\b/i;

const bare = (word: string): string => word.toLowerCase().replaceAll(/[.,]/g, '');

/** "Dr.", "Lt.Gov." and "Mag-Judge". */
export const isTitle = (word: string): boolean =>
  word
    .toLowerCase()
    .split(/[.-]/)
    .filter((part) => part !== '')
    .every((part) => TITLES.has(part));
const isSuffix = (word: string): boolean => SUFFIXES.has(bare(word));

/** Whether the word begins a family name, and ends none: "van", "ní". */
export const isNamePart = (word: string): boolean => PARTICLES.has(word);

/** A part after a comma that is none of the name: "Jr.", "M.D.", "CLU" beside a name in small letters, "V". */
export function isSuffixes(words: readonly string[], shouted: boolean): boolean {
  const isLetters = (word: string): boolean => /^(?:\p{L}+\.){2,}$/u.test(word) || (!shouted && /^\p{Lu}{2,5}$/u.test(word)); // prettier-ignore
  return words.every((word) => isSuffix(word) || LATE_SUFFIXES.has(bare(word)) || isLetters(word));
}

/** The words without titles before and letters of honour after them. */
export function withoutTitles(words: readonly string[], shouted: boolean): readonly string[] {
  const isJoint = (word: string): boolean => /^(?:and|&|the)$/i.test(word);
  const first = words.findIndex((word) => !isTitle(word) && !isJoint(word));
  const rest = first > 0 && words.slice(0, first).some(isTitle) ? words.slice(first) : words;
  const names = rest.findLastIndex((word, at) => at === 0 || !(isSuffix(word) || (at > 1 && isSuffixes([word], shouted) && !/^[iv]\.?$/i.test(word)))); // prettier-ignore
  return rest.slice(0, names + 1);
}

/** Where the family name begins: "van der Berg", "O Brien", "García y Campo"; the last word, where nothing says more. */
export function familyFrom(words: readonly string[]): number {
  const last = words.length - 1;
  const cased = words.some((word) => /^\p{Lu}/u.test(word));
  const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase()) || (cased && SMALL_PARTICLES.has(word)); // prettier-ignore
  const linked = words.findIndex((word, at) => at >= 2 && at < last && word === 'y' && cased);
  if (linked > 0) return linked - 1;
  let from = words.findLastIndex((word, at) => at > 0 && at < last && isParticle(word));
  while (from > 1 && isParticle(words[from - 1] ?? '')) from -= 1;
  return from > 0 ? from : last;
}

export const isCompany = (text: string): boolean => COMPANIES.test(text);
