/** Has the interpreter read what people often say, so that no row pays for what is built and compiled once: patterns are compiled anew for letters beyond Latin 1. */
import type { Standing } from './stand-at-step.ts';
import type { UnderstandWords } from './understand-words.ts';

const OFTEN_SAID = [
  'yes please',
  'no thanks, not on Tuesday',
  'what does it cost?',
  'half past nine on the 3rd of May',
  'who is this?',
  'Łukasz tutaj, słucham?',
];
/** So often that the slowest parts are compiled; a tenth of a second. */
const ROUNDS = 20;

export async function warmUp(understand: UnderstandWords, standing: Standing, at: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of OFTEN_SAID) await understand({ text, at, zone: 'UTC', standing });
  }
}
