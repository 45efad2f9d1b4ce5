/**
 * Long numbers never leave the house: a card number that is read aloud, but also telephone numbers and dates of birth that
 * are told digit by digit. The rules read them from the words themselves; a model need only know that a number was said.
 */
const NUMBERS = 'zero|oh|nought|naught|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|double|triple|treble'; // prettier-ignore
const DIGIT = String.raw`(?:\d|(?<!\p{L})(?:${NUMBERS})(?!\p{L}))`;
const FILLER = String.raw`(?:uh|um|er|erm|ehm|then|and|dash|space|hyphen|dot|point)`;
const BETWEEN = String.raw`[\s\p{P}\p{S}]*(?:${FILLER}[\s\p{P}\p{S}]+)*`;
const RUN = new RegExp(String.raw`${DIGIT}(?:${BETWEEN}${DIGIT})*`, 'giu');
const PIECE = new RegExp(DIGIT, 'giu');

/** From so many digits on, a number is a telephone number, a date of birth or a card, and no time and no day. */
const LONG = 7;

/** The words with every long number, in digits or in words, replaced by `[number]`. */
export const maskNumbers = (text: string): string =>
  // Digits of other scripts that mean the same digit become plain ones first.
  text.normalize('NFKC').replaceAll(RUN, (run) => (digitsIn(run) >= LONG ? '[number]' : run));

function digitsIn(run: string): number {
  let count = 0;
  let times = 1;
  for (const [piece] of run.toLowerCase().matchAll(PIECE)) {
    if (piece === 'double') times = 2;
    else if (piece === 'triple' || piece === 'treble') times = 3;
    else {
      count += times;
      times = 1;
    }
  }
  return count;
}
