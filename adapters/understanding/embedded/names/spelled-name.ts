/** A name that is spelled, alone or after it was said: "Murphy, that's m u r p h y". */
import { readSpelled } from '../spelling/read-spelled.ts';

const LETTERS_AT_LEAST = 3;
/** Before this many letters with dots stand initials: "J. R. R. Byrne". */
const DOTTED_AT_LEAST = 4;
const CONNECTS = /^(?:that['’]?s|thats|that|is|spelled|spelt|spelling|so|it['’]?s|which|written|and)$/;
const BREAK = /^(?:space|blank)$/;

/** The text with spelled words put together; each takes the place of the same word said before it. */
export function spelledOut(text: string): string {
  const raw = text.split(/\s+/).flatMap(apart);
  const plain = raw.map((word) => word.toLowerCase().replaceAll(/[.,!?;:]+$/g, '').replaceAll('’', "'"));
  const out: string[] = [];
  let isNew = false;
  for (let at = 0; at < raw.length; ) {
    // "With a p h" tells of two letters.
    const run = plain[at] === 'a' && plain[at - 1] === 'with' ? null : readSpelled(plain, at);
    const dotted = raw.slice(at, at + (run?.taken ?? 0)).some((word) => /^\p{L}\.$/u.test(word));
    const enough = dotted ? DOTTED_AT_LEAST : LETTERS_AT_LEAST;
    if (run !== null && run.letters.length >= enough && run.sure * 2 >= run.letters.length) {
      const breaks = BREAK.test(out.at(-1)?.toLowerCase() ?? '');
      if (breaks) out.pop();
      put(out, run.letters, isNew || breaks);
      at += run.taken;
      isNew = BREAK.test(plain[at] ?? '');
      if (isNew) at += 1;
    } else {
      out.push(raw[at] ?? '');
      at += 1;
    }
  }
  return out.join(' ');
} // prettier-ignore

/** "M-U-R-P-H-Y" and "M.U.R.P.H.Y." are letters. */
const apart = (word: string): string[] => (/^\p{L}(?:[-.]\p{L}){2,}[.,!?]*$/u.test(word) ? word.split(/[-.]/).filter((part) => part !== '') : [word]); // prettier-ignore

/** After the word that it spells the letters take its place; else they are one more word. */
function put(out: string[], letters: string, isNew: boolean): void {
  const name = written(letters);
  let last = out.length - 1;
  while (last >= 0 && CONNECTS.test((out[last] ?? '').toLowerCase().replace(/,$/, ''))) last -= 1;
  const [said, before] = [lettersOf(out[last]), lettersOf(out[last - 1])];
  const own = lettersOf(letters);
  if (before + said === own && before !== '') out.length = last + 1;
  else if (!isNew && said.startsWith(own)) out.splice(last, Number.POSITIVE_INFINITY, bareOf(out[last]));
  else if (!isNew && isSame(said, own)) out.splice(last, Number.POSITIVE_INFINITY, name);
  else if (!isNew && out.some((word) => lettersOf(word) === own)) return;
  else {
    const end = out.at(-1);
    if (end !== undefined) out[out.length - 1] = bareOf(end);
    out.push(name);
  }
} // prettier-ignore

const bareOf = (word: string | undefined): string => (word ?? '').replaceAll(/[.,!?;:]+$/g, '');
const lettersOf = (word: string | undefined): string => (word ?? '').toLowerCase().replaceAll(/[^\p{L}]/gu, '');

/** Said and spelled they begin or end alike, and are about as long. */
function isSame(said: string, spelled: string): boolean {
  const alike = said[0] === spelled[0] || said.slice(-3) === spelled.slice(-3);
  return said.length > 1 && alike && Math.abs(said.length - spelled.length) <= 2;
}

/** "Murphy", "O'Neill", "McCarthy". */
const written = (letters: string): string =>
  letters.replace(/^\p{L}|(?<=')\p{L}|(?<=^mc)\p{L}/gu, (letter) => letter.toUpperCase());
