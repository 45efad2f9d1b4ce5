/** Readings that cannot both be meant: which of them stays. */
import type { Place } from './place.ts';
import type { Meaning } from './read-answers.ts';
import { weighPlans } from './weigh-plans.ts';
import { weighWho } from './weigh-who.ts';
import { weighWorry } from './weigh-worry.ts';
import { isSure, sureOf } from './surely.ts';
import type { Sure } from './surely.ts';

const NO_THAT_IS_FINE =
  /^no (?:no )?(?:that|it|this|that one) (?:is|will be|would be|suits|works)(?: \w+)? ?(?:fine|grand|perfect|great|good|okay|ideal|lovely|alright|me)\b(?= .*\b(?:book|take|go ahead|do that|go for|put me)\b)/;
const LATER_TIME = /^(?:(?:any|a|is|there|have|you|bit|or|maybe) ){0,5}later(?: please| one| on)?$|\b(?:but|bit|little|slightly) later\b(?! (?:when|then))|\blater (?:one|time|slot|appointment|that day|the same day|in the day|in the (?:morning|afternoon|evening)|on (?:the |that )?(?:day|mon|tues|wednes|thurs|fri)\w*)\b/; // prettier-ignore

/** The meanings without those that another one, or the question that was answered, contradicts. */
export function weigh(meanings: readonly Meaning[], place: Place, text: string, said: readonly string[]): readonly Meaning[] {
  const sure = sureOf(meanings);
  const out = new Set<string>();
  const yes = sure('yes');
  const no = sure('no');
  // "Two minutes is fine" waits for nothing.
  if (yes !== undefined && /\b(?:minutes?|moments?|seconds?)\b/.test(text) && place === 'proposal') out.add('asks_to_wait');
  // "I'm driving, but go on": who goes on to agree may be talked to.
  const later = sure('call_later');
  if (later !== undefined && yes !== undefined && place === 'proposal' && yes.confidence >= 0.8 && yes.span[0] > later.span[0] && !/\b(?:call|ring|phone|later|back|tomorrow)\b/.test(text)) out.add('call_later');
  // "Yes, a bit" says how much, not that it is bad; "that's grand, nothing else" ends in a no.
  if ((place === 'pain' || place === 'ending') && no !== undefined && no.confidence >= 0.8) for (const name of ['yes', 'not_sure', 'says_goodbye', 'no_preference', 'declines', 'is_the_patient']) out.add(name);
  // "Hang on, is there a step at your door?" waits for nothing but the answer.
  if (sure('asks_to_wait') !== undefined && meanings.some((one) => isSure(one, 0.75) && /^asks_(?!to_wait|repeat)/.test(one.answer))) out.add('asks_to_wait');
  // "Sore, but not terrible" is mild; "not too bad, but it throbs all night" is not.
  if (place === 'pain' && sure('strong_pain') !== undefined && no !== undefined) out.add(/\bbut (?:it is )?not\b/.test(text) ? 'strong_pain' : 'no');
  // Who is only saying who they are, or that nothing else is needed, worries about nothing.
  if (place === 'identity' && (yes !== undefined || sure('is_the_patient') !== undefined)) out.add('objects').add('asks_if_robot');
  if (place === 'ending' && (no !== undefined || yes !== undefined)) out.add('objects');
  if (/\bnot for me\b.{0,40}\b(?:for|my|our|me) \w+/.test(text)) out.add('declines');
  // "Try me for Thursday" speaks of the visit where a day for the visit was asked for.
  if ((place === 'when' || place === 'slot') && !/\b(?:call|calls|calling|ring|phone|buzz|talk|speak|contact|shout|later|busy|driving|now)\b/.test(text)) out.add('call_later');
  // Where nobody asked who it is, "it's Barcelona" may be anything.
  if (place === 'anywhere' && sure('is_the_patient', 0.94) === undefined) meanings = meanings.map((one) => (one.answer === 'is_the_patient' ? { ...one, confidence: Math.min(one.confidence, 0.7) } : one));
  // "No, that's fine, book it" refuses nothing that is on offer.
  if (place === 'slot' && NO_THAT_IS_FINE.test(text)) out.add('no');
  // "The Wednesday one, but later" compares times, and asks for no other call.
  if ((place === 'when' || place === 'slot') && LATER_TIME.test(text)) out.add('call_later');
  if (sure('wrong_person') !== undefined) out.add('call_later').add('no').add('has_new_details');
  weighWorry(sure, place, text, out);
  weighPlans(sure, text, out);
  // "It is hectic here" presents nobody.
  if (!['identity', 'fetching', 'anywhere', 'name'].includes(place) && sure('is_the_patient', 0.92) === undefined) out.add('is_the_patient');
  // An abscess is a toothache until something worse is said: how bad it is, is asked next.
  const grave = sure('emergency');
  if (place === 'reason' && grave !== undefined && grave.confidence <= 0.6 && !/\b(?:swollen|swelling|swelled|blown up|emergency)\b/.test(text)) out.add('emergency');
  weighWho(meanings, sure, place, text, out);
  // "Not right now" is a no to an offer of a visit, and a bad moment for all else.
  if (later !== undefined && later.confidence <= 0.7 && /\bnot (?:right |just )?now\b/.test(text)) {
    const offered = /\b(?:book|appointment|visit|schedule|session|reserv\w+|else|more)\b/i.test(said.at(-1)?.split(/(?<=[.?!])\s/).at(-1) ?? '');
    out.add(offered && place !== 'proposal' ? 'call_later' : 'no');
  }
  // "Is this the one to cancel?" "Yes, cancel that": the yes is all that is new.
  if (yes !== undefined && yes.confidence >= 0.9 && /\bcancel\b[^.!]*\?\s*$/i.test(said.at(-1) ?? '')) out.add('wants_to_cancel');
  // Who has a visit that is to be moved or cancelled does not ask when it is.
  if (sure('wants_to_cancel') !== undefined || sure('wants_to_move') !== undefined) out.add('asks_time');
  // "I'd like my visit confirmed" asks for it; "I'm coming, confirmed" says that they come.
  if (sure('asks_time', 0.9) !== undefined && place !== 'attendance' && sure('confirms', 0.9) === undefined) out.add('confirms');
  if (place === 'objection') weighObjection(sure, out);
  // "I suppose so, but I'm a nervous wreck": they come, and are still afraid.
  if (['objection', 'attendance', 'anywhere'].includes(place) && yes !== undefined && /^(?:(?:well|okay|yes|yeah|right|sure|then) )*(?:i (?:suppose|guess)(?: (?:so|i (?:will|could|can|should)))?|go on|alright|all right|fine)\b(?: \w+){0,2} but\b/.test(text)) for (const name of ['objects', 'not_sure']) out.add(name);
  // "No, only joking, yes, book it": the last word counts, where it says what to do.
  if (place.startsWith('read_back') && yes !== undefined && no !== undefined && yes.confidence >= 0.9 && /\b(?:yes|yeah|okay|do|please)(?: \w+){0,1} (?:book|move|cancel|confirm|do) (?:it|that|them)(?: please| so| then| thanks)*$/.test(text)) out.add('no');
  if ((place === 'read_back' || place === 'read_back_move') && sure('not_this', 0.9) !== undefined) for (const name of ['yes', 'asks_to_wait', 'not_sure']) out.add(name);
  // "Yes, move it" and "yes, cancel it" agree to what was read back.
  if (place === 'read_back_move' && yes !== undefined) out.add('wants_to_move');
  if (place === 'read_back_cancel' && yes !== undefined) out.add('wants_to_cancel');
  // Who screens a call asks who it is, and what about, and is no machine that takes a message.
  if (sure('call_screening', 0.88) !== undefined) for (const name of ['machine', 'asks_who', 'asks_what_about', 'not_here', 'asks_to_wait', 'wants_person', 'leaves_message', 'call_later', 'yes', 'no', 'is_the_patient']) out.add(name);
  if (sure('is_a_minor', 0.9) !== undefined) for (const name of ['yes', 'no', 'not_here', 'not_the_patient', 'is_the_patient']) out.add(name);
  if (sure('self_harm', 0.9) !== undefined) for (const name of ['emergency', 'objects', 'strong_pain', 'declines']) out.add(name);
  // "I'll be there in ten minutes" asks for no other call.
  if (sure('runs_late', 0.9) !== undefined) for (const name of ['call_later', 'confirms', 'asks_to_wait']) out.add(name);
  // "I'll come" is as good as a yes, and a visit that was confirmed needs no other booking.
  if (sure('confirms', 0.85) !== undefined) for (const name of ['yes', 'wants_to_book', 'says_goodbye', 'asks_time']) out.add(name);
  // "I'll think it over and let you know" is no refusal.
  if (sure('not_sure', 0.85) !== undefined && place !== 'anywhere') for (const name of ['declines', 'asks_to_wait', 'asks_repeat']) out.add(name);
  return out.size === 0 ? meanings : meanings.filter(({ answer }) => !out.has(answer));
} // prettier-ignore

/** A worry was answered: a refusal stays one although it names the worry again, and giving in gives up the worry. */
function weighObjection(sure: Sure, out: Set<string>): void {
  const no = sure('no', 0.86) ?? sure('declines', 0.86);
  const yes = sure('yes', 0.7);
  if (no !== undefined) for (const name of ['yes', 'no_preference', 'asks_repeat', 'asks_to_wait', 'not_sure', 'objects']) out.add(name);
  else if (yes !== undefined) for (const name of ['objects', 'not_sure', 'no_preference']) if ((sure(name)?.span[0] ?? -1) <= yes.span[0]) out.add(name);
} // prettier-ignore
