/** Who is meant, who is asked and who may call: readings of the same words that cannot all be right. */
import { FOR_EVER, RUNG_AT_AN_HOUR } from './rules/at-an-hour.ts';
import { KIN } from './rules/kin.ts';
import type { Place } from './place.ts';
import type { Meaning } from './read-answers.ts';
import type { Sure } from './surely.ts';

const SPEAKERS = /\b(?:robots?|machines?|computers?|bots?|chat ?bots?|ai|humans?|persons?|people|human beings?|women|men|woman|man|girl|guy|lady|assistant|recording)\b/; // prettier-ignore
const WISHES = /\b(?:i (?:\w+ )?(?:want|need|would like|would prefer|prefer|would rather)|put me|get me|give me|transfer|connect me|can i|could i|may i|let me)\b/; // prettier-ignore

/** Where it is not yet known who is on the line. */
const MAY_BE_ANOTHER: readonly Place[] = ['identity', 'fetching', 'callback_time', 'anywhere'];
const OF_KIN = new RegExp(`\\bmy (?:\\w+ )?(?:${KIN})\\b`);

const ASKS = /\b(?:am i|are you|is this|is it)\b(?!.*\bplease\b)/;

const SPELLS = /(?:^| )\p{L} \p{L}(?: |$)/u;
const AN_HOUR = new RegExp(`\\b${RUNG_AT_AN_HOUR}`);

/** Whether it is only certain hours at which somebody does not want to be rung. */
const isAtAnHour = (text: string): boolean => AN_HOUR.test(text) && !FOR_EVER.test(text);

/** Whether two readings are of the same words. */
export const overlap = (a: Meaning, b: Meaning): boolean => a.span[0] < b.span[1] && b.span[0] < a.span[1];

/** Adds to `out` what cannot be meant of the caller, of Elo, or of further calls. */
export function weighWho(meanings: readonly Meaning[], sure: Sure, place: Place, text: string, out: Set<string>): void {
  // "I'm not sure" denies nothing.
  if (sure('not_sure', 0.9) !== undefined) out.add('not_the_patient');
  // Who acts for somebody else, and was not asked who they are, says for whom the visit is.
  if (place !== 'identity' && place !== 'fetching' && /\bon behalf of\b/.test(text)) out.add('not_the_patient');
  // "My wife looked after that, she died in March": who was asked for, and is on the line, has not died.
  if (!MAY_BE_ANOTHER.includes(place) && OF_KIN.test(text)) out.add('has_died');
  // Only after robots or people were spoken of does "are you one?" ask whether Elo is a robot.
  if (/\bare you one\b/.test(text)) out.add(SPEAKERS.test(text) ? 'wants_person' : 'asks_if_robot');
  // "Is it a person I have here" asks in the very words in which others wish.
  const asks = sure('asks_if_robot', 0.9);
  const wish = sure('wants_person');
  if (asks !== undefined && wish !== undefined && (overlap(asks, wish) || ASKS.test(text)) && !WISHES.test(text)) out.add('wants_person');
  // "What do I call you" asks neither what the call is about nor where the clinic is.
  if (/\b(?:call|address|refer to|call to) you\b|\byour name\b|\b(?:being|be) called\b/.test(text) && sure('asks_who', 0.92) !== undefined) for (const name of ['asks_what_about', 'asks_address', 'asks_number_source']) out.add(name);
  // "B, R, A, N, N" refuses nothing.
  if (place === 'name' && SPELLS.test(text)) out.add('no');
  // "I have a client call at nine" is a meeting.
  if (/\b(?:client|conference|work|video|zoom|team|teams|sales) calls?\b/.test(text)) out.add('call_later');
  const later = sure('call_later');
  // "Don't ever call back" wants no other call.
  const leave = sure('opt_out', 0.9);
  if (leave !== undefined && later !== undefined && overlap(leave, later) && !isAtAnHour(text)) out.add('call_later');
  // "Don't ring me in the daytime again" asks for another hour.
  if (leave !== undefined && isAtAnHour(text)) out.add('opt_out').add('asks_repeat');
  // "Don't call me, I'll call you" keeps in touch, and "stop, let me speak" stops only the talking.
  if (leave !== undefined && /\bi (?:will|would|can|shall) (?:\w+ )?(?:call|ring|phone|contact) (?:you|back)\b/.test(text)) out.add('opt_out');
  if ((sure('opt_out')?.confidence ?? 1) <= 0.6 && /\b(?:go back|let me|listen|a (?:second|minute|moment))\b/.test(text)) out.add('opt_out');
  // "Quit ringing me. Wait, actually, what does it cost?" takes it back.
  const returns = meanings.some(({ answer, leads, confidence, span }) => /^(?:asks_(?!to_wait|repeat|number)|wants_to_book)/.test(answer) && leads && confidence >= 0.75 && span[0] >= (leave?.span[1] ?? 0));
  if (leave !== undefined && returns && /\b(?:wait|actually|on second thoughts?|hold on|hang on)\b/.test(text)) out.add('opt_out').add('asks_to_wait');
} // prettier-ignore
