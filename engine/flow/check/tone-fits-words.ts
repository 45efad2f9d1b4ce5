import type { MarkedTone } from '../../values.ts';
import type { Line } from '../schema/shared-files.ts';
import { plainWords } from './plain-words.ts';
import { inFile, type Rule } from './rule.ts';
import { wordsForTones } from './words-of-lines.ts';

const rule = 'tone-fits-words';

interface Unfit {
  readonly says: string;
  readonly remedy: string;
}

const cheer =
  /\b(?:great|lovely|brilliant|wonderful|fantastic|perfect|super|splendid|grand|gladly|happily|delighted|with pleasure|good news)\b/;
const apology = /\b(?:sorry|apologi[sz]e|apolog(?:y|ies)|forgive|pardon)\b/g;

const loud = (text: string): Unfit[] =>
  text.includes('!')
    ? [{ says: 'This has an exclamation mark.', remedy: 'Say it quietly: end the sentence with a full stop.' }]
    : [];
function merry(text: string): Unfit[] {
  const [found] = cheer.exec(plainWords(text)) ?? [];
  return found === undefined
    ? []
    : [{ says: `"${found}" is cheerful, and whoever hears this is not.`, remedy: 'Leave the cheer out.' }];
}
const grovelling = (text: string): Unfit[] =>
  [...plainWords(text).matchAll(apology)].length > 1
    ? [{ says: 'This apologises more than once.', remedy: 'Apologise once, and shortly.' }]
    : [];
const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
function wordy(text: string, { say = [] }: Line): Unfit[] {
  const shortest = Math.min(...say.map(words));
  return words(text) <= shortest
    ? []
    : [
        {
          says: `This has ${words(text)} words, and "say" can do it in ${shortest}.`,
          remedy: `Say it in ${shortest} words at most: whoever hears this is in a hurry.`,
        },
      ];
}

const unfit: Readonly<Record<MarkedTone, readonly ((text: string, line: Line) => Unfit[])[]>> = {
  anxious: [loud],
  rushed: [wordy],
  annoyed: [loud, merry, grovelling],
  cheerful: [],
  sad: [loud, merry, grovelling],
};

export const toneFitsWords: Rule = {
  rule,
  refuses:
    'Words for somebody who is annoyed or sad that are cheerful or apologise twice, exclamation marks for these and for the anxious, and words for somebody in a hurry that are longer than the shortest for everybody else.',
  why: 'A tone is for people who would rather not be met by the usual words. Cheer sounds like mockery to them, and length like a wall.',
  remedy: 'Say it as one would to somebody in that mood: calm, plain, short.',
  reads: ['lines'],
  check: (release) =>
    Object.entries(release.lines).flatMap(([name, line]) =>
      wordsForTones(line).flatMap(({ tone, texts }) =>
        texts.flatMap((text, i) =>
          unfit[tone]
            .flatMap((find) => find(text, line))
            .map(({ says, remedy }) =>
              inFile(rule, release.linesFile, ['lines', name, 'tones', tone, i], says, remedy),
            ),
        ),
      ),
    ),
};
