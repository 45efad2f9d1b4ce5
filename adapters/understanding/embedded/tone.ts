/** How somebody sounds, from their words alone: it may choose a gentler line, never more pressure. */
import type { Tone } from '../../../engine/values.ts';

const ANNOYED = /\b(?:stop (?:calling|ringing|it)|leave me alone|sick of|fed up|annoy\w*|angry|ridiculous|harass\w*|fuck\w*|bloody|damn|shit|piss\w*|for god sake|for christ sake|how many times|again and again|waste of time|useless|stupid|hell|get lost|rude|unbelievable|i already (?:said|told)|i told you|complain\w*|pestering|bugger|wtf|nonsense|joke)\b/; // prettier-ignore
const ANXIOUS = /\b(?:afraid (?!not|i|that|we)|scared|terrified|petrified|frightened|nervous|anxious|anxiety|worried|panic\w*|phobia|dread\w*|fear\w*|crying|please help|oh god|agony|unbearable|desperate|i can not bear|traumati\w+)\b/; // prettier-ignore
const RUSHED = /\b(?:busy|hurry|in a rush|rushing|quick(?:ly)?|be quick|no time|not much time|driving|in a meeting|have to go|got to go|need to go|running late|make it short|just tell me|get on with it|two minutes|flat out)\b/; // prettier-ignore
const CHEERFUL = /\b(?:lovely|brilliant|fantastic|wonderful|great stuff|delighted|haha|ha ha|hehe|lol|amazing|super|thanks a million|cheers|excellent|perfect|you are very good|fair play|happy to|awesome|marvellous|how nice)\b/; // prettier-ignore
const NOT =
  /\bnot (?:\w+ )?(?:afraid|scared|nervous|anxious|worried|busy|lovely|brilliant|great|happy|annoyed|angry)\b/g;

/** The tone of plain words (see normalise.ts); `neutral` where nothing stands out. */
export function toneOf(text: string): Tone {
  const said = text.replaceAll(NOT, '');
  if (ANNOYED.test(said)) return 'annoyed';
  if (ANXIOUS.test(said)) return 'anxious';
  if (RUSHED.test(said)) return 'rushed';
  return CHEERFUL.test(said) ? 'cheerful' : 'neutral';
}
