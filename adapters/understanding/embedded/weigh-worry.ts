/** A worry beside other readings of the same words: which of them it explains away, and which explain it away. */
import type { Place } from './place.ts';
import type { Sure } from './surely.ts';

/** Objections that make sense only once a visit was spoken of. */
const ABOUT_A_VISIT = new Set<string | null>(['insurance', 'timing', 'bad_experience', 'too_far', 'think', 'ask_partner']); // prettier-ignore
const TOO_FAR = /\b(?:too far|far (?:away|out)|long (?:way|drive|journey|trip))\b/;
const PUTS_OFF = /\b(?:wait|leave it|put it off|hold off|too soon|not (?:the|a) (?:right|best))\b/;
const ASKS = /^(?:is|are|do|does|will|would|can|what|how)\b/;

/** Adds to `out` what cannot be meant beside the surest worry, or the worry itself where it cannot be meant. */
export function weighWorry(sure: Sure, place: Place, text: string, out: Set<string>): void {
  const kind = sure('objects', 0.9)?.kind;
  // Whoever is only asked who they are can doubt the call; of a visit that is too far or too soon nobody has spoken yet.
  if (place === 'identity' && (kind === undefined || ABOUT_A_VISIT.has(kind))) out.add('objects');
  // "Let me sleep on it", said to an answer, is no new worry: they waver over the first one.
  const wavers = place === 'objection' && sure('not_sure') !== undefined;
  if (wavers && (kind === 'think' || kind === 'ask_partner')) out.add('objects');
  // "No thanks, it's too far", where no visit was proposed, wants no answer to the distance.
  if (place === 'anywhere' && /^no (?:thanks|thank you)\b/.test(text)) out.add('objects');
  // A no at the proposal stays one, unless it only puts off.
  const isLater = kind === 'timing' || kind === 'think';
  if (place === 'proposal' && !isLater && sure('declines', 0.9) !== undefined) out.add('objects');
  // "Some time after Easter" is a day where one was asked for; "I'd rather wait till Easter" is none.
  if (place === 'when' && sure('objects')?.kind === 'timing' && !PUTS_OFF.test(text)) out.add('objects');
  // "I'm with ye twenty years" names no other dentist.
  if (sure('objects')?.kind === 'has_dentist' && /\bwith (?:you|ye|yous)\b/.test(text)) out.add('objects');
  // "Half eight is too early for me" is about the time on offer.
  if (place === 'slot' && sure('objects')?.kind === 'timing' && !PUTS_OFF.test(text) && sure('other_time') !== undefined) out.add('objects');
  // "I've moved, my address is another" tells the desk something, and names no hindrance.
  if (kind === 'too_far' && sure('has_new_details', 0.9) !== undefined && !TOO_FAR.test(text)) out.add('objects');
  if (kind !== undefined && kind !== null && !out.has('objects')) for (const name of explained(kind, place, text)) out.add(name);
} // prettier-ignore

/** What the words of a worry look like, and do not mean. */
function explained(kind: string, place: Place, text: string): readonly string[] {
  switch (kind) {
    case 'timing':
    case 'think':
      return place === 'objection' ? [] : ['declines', 'not_sure'];
    case 'ask_partner':
      return place === 'objection' ? [] : ['not_sure', 'not_the_patient'];
    case 'too_far':
      return /\bmove (?:it|my|the|that)\b/.test(text) ? [] : ['wants_to_move', 'other_time'];
    case 'insurance':
      return ASKS.test(text) ? [] : ['asks_insurance'];
    default:
      return [];
  }
}
