/** From an e-mail address as it is said to its words and signs. */
export interface EmailWord {
  readonly text: string;
  /** A sentence or a clause ends after it. */
  readonly ends: boolean;
}

/** How the letters are to be written, which an address does not say. */
const REMARKS = /,? ?\b(?:(?:and )?(?:it'?s |that'?s |is )?(?:all |in |everything |everything's )*(?:lower|small|upper) ?(?:case)?(?: letters)?(?=[ ,.!?]|$)|(?:it'?s |that'?s )?(?:all )?(?:as )?(?:one|a single) word(?=[ ,.!?]|$)|(?:with )?no (?:spaces?|gaps?)(?: in between)?|all together)/g; // prettier-ignore

/** Signs by the words for them. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\bunder ?score\b|\blow(?:er)? dash\b/g, ' _ '],
  [/\b(?:hyphen|dash|minus)(?: sign)?\b/g, ' - '],
  [/\b(?:dot|full stop)\b|\((?:dot)\)/g, ' . '],
  [/\bplus(?: sign)?\b/g, ' + '],
  [/[([](?:at)[)\]]|\bat (?:the )?(?:rate|sign|symbol)(?: of)?\b|\bat\b/g, ' @ '],
  [/\bhot mail\b/g, 'hotmail'],
  [/\bg[ -]mail\b|\bgoogle ?mail\b/g, 'gmail'],
  [/\bout look\b/g, 'outlook'],
  [/\bi[ -]cloud\b/g, 'icloud'],
];

/** "M-u-r-p-h-y" is spelled, and has no signs. */
const SPELLED = /(?<![\p{L}\p{N}])\p{L}(?:-\p{L}){2,}(?![\p{L}\p{N}])/gu;

const PIECE = /[@_+]|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{N}+|(?<=\S)[.-](?=\S)|(?<=\s)[.-](?=\s)|[,;:!?.]/gu;

/** The words in order; `.` and `-` that were said or stand inside a word are signs of their own. */
export function emailWords(text: string): EmailWord[] {
  let plain = ` ${text.normalize('NFKC').toLowerCase().replaceAll('’', "'")} `;
  plain = plain.replace(SPELLED, (letters) => letters.replaceAll('-', ' ')).replace(REMARKS, ' ');
  for (const [said, sign] of SIGNS) plain = plain.replace(said, sign);
  const words: EmailWord[] = [];
  for (const { 0: piece, index } of plain.matchAll(PIECE)) {
    const inside = /^[.-]$/.test(piece) && /\S/.test(plain[index + 1] ?? ' ') === /\S/.test(plain[index - 1] ?? ' ');
    const last = words.at(-1);
    if (/^[,;:!?.]$/.test(piece) && !inside) {
      if (last !== undefined) words[words.length - 1] = { ...last, ends: true };
    } else words.push({ text: piece.replaceAll("'", ''), ends: false });
  }
  return words.filter(({ text: word }) => !/^(?:um+|uh+|er+|erm|eh+m)$/.test(word));
}
