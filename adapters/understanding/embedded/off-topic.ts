/** "Set an alarm for seven", "how is the dollar doing": asked of a clinic by mistake, or in fun. Nothing is heard in it. */
import type { HeardValue } from '../../../engine/events/understood.ts';
import type { Utterance } from '../../../engine/ports.ts';
import type { Meaning } from './read-answers.ts';
import { isSure } from './surely.ts';

const MONEY =
  'bank|banks|bank account|savings|checking|balance|transfer|paychecks?|payday|salary|payroll|wages|mortgage|loan|interest rates?|exchange rates?|currency|dollars|yen|pesos|rupees|credit (?:score|limit|card)|debit card|rewards|atm|pin number|routing|transactions?|tax|taxes|w2|401k|stocks?|shares|invest\\w*|bills?|cash advance|budget|fraud|accounts?';
const TRAVEL =
  'flights?|fly|airlines?|airport|planes?|hotels?|suite|visa|passport|luggage|carry on|uber|taxi|cab|rent(?:al)? (?:a |an )?(?:car|vehicle|van|suv)?|vehicle|vacation|travel|museums?|converter|time zone|timezone|trip';
const ROAD = 'tyres?|tires?|oil|engine|fuel|petrol|gas|mpg|jump start|traffic|car|truck|suv|van|ford|bmw|toyota';
const HOME =
  'alarms?|timer|reminders?|playlist|songs?|music|movies?|film|lights?|thermostat|volume|speaker|shopping list|to do list|todo list|trash|laundry|fridge|plumber|laptop|wifi|battery|screen|app|language|accent|voice|tv|game|book';
const FOOD =
  'recipes?|cook|cooking|bake|ingredients?|calories|nutrition|leftovers?|hamburger|turkey|chicken|pizza|eggs?|rice|chili|sushi|italian food|chinese food|mexican food|meal|grocer\\w*|apples|food|wine|beer|restaurants?';
const WORLD =
  'weather|rain|raining|snow|temperature|forecast|news|president|capital of|population|spell|definition|synonym|translate|jokes?|riddle|trivia|dice|coin|blackjack|poker|planets?|black holes?|dinosaurs?|history|football score|world cup|character|who wrote|who invented|stories|election|winter|summer|pto|time off|days off|order status|my order|package|shipping|delivery|shots|vaccines?';
const ELSEWHERE = new RegExp(`\\b(?:${MONEY}|${TRAVEL}|${ROAD}|${HOME}|${FOOD}|${WORLD})\\b`);
/** It is asked or ordered, and not told: "no, I'm at the bank" says that the moment is bad. */
const DEMANDS =
  /^(?:hey|hi|hello|okay|please|so|and|well|oh|now|go ahead and|ai|siri|alexa)*(?: ?)(?:what|whats|wake|how|when|where|who|which|why|is|are|am|was|do|does|did|has|have|will|would|can|could|should|tell|set|play|transfer|order|find|check|put|send|add|buy|get|give|show|list|turn|make|sound|text|let|order|read|look|remind|volume|for|i need|i want|i would like|i am (?:going|craving|not sure how)|im|my|need|help|on|any|that|please|time|buying|another|would)\b/;
/** Whoever says one of these speaks of their teeth, or to the clinic, after all. */
const OURS =
  /\b(?:card number|dentists?|dental|tooth|teeth|gums?|mouth|jaw|appointments?|visit|check ?ups?|cleaning|hygienist|clinic|practice|toothache|pain|painful|hurts?|bleeding|filling|crown|implants?|braces|whitening|root canal|surgery|doctor|reservations?|booking|meetings?|calendar|table|you (?:charge|cost|take|accept)|insurance|call(?:ing)? (?:me|you)|busy|driving|stop|wrong number|no thanks?)\b/;

export const isOffTopic = (text: string): boolean => ELSEWHERE.test(text) && DEMANDS.test(text) && !OURS.test(text);

const STAYS =
  /^(?:emergency|self_harm|opt_out|has_died|wrong_person|is_a_minor|machine|call_screening|call_later|not_here|not_the_patient|asks_if_robot|asks_who|wants_\w+|says_goodbye|greets|no|declines|hands_over)$/;

/** What may still be meant beside such words: what concerns the call itself, and a yes to what was asked. */
export const besideOffTopic = (
  meanings: readonly Meaning[],
  { said, text }: Pick<Utterance, 'said' | 'text'>,
): readonly Meaning[] =>
  meanings.filter(({ answer, span }) => {
    const own = text.slice(...span).toLowerCase();
    return STAYS.test(answer) || (answer === 'yes' && said.length > 0 && own !== '' && !ELSEWHERE.test(own));
  });

const TIME =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:mon|tue|tues|wed|thu|thurs|fri|sat|tomorrow|today|tonight|weeks?|weekends?|months?|fortnight|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mornings?|afternoons?|evenings?|nights?|lunch\w*|noon|midday|midnight|oclock|half|quarter|asap|as soon as|soonest|sooner|earl\w+|late|later|any ?time|whenever|hours?|minutes?|days?|christmas|easter|day)\b|\d(?:st|nd|rd|th)\b|\d[:./]\d|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|fifteen|five) (?:am|pm)\b|\b(?:in|of|on|next|this|until|till|from|by|\d+(?:st|nd|rd|th)?) may\b|\bmay (?:\d|the \d|the \w+(?:th|st|nd|rd)\b|first|\w+th\b)|\b(?:first|second|third|\w+(?:th|tieth)) of\b|\b(?:at|by|around|about|after|before|until|till|to|from|between|past|on|or|make it|for|say|is|the) (?:the )?(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teenth|\w+th|twent\w+|thirt\w+|first|second|third)\b(?! (?:people|persons?|adults|children|kids|guests|one|time|thing|name|dollars|character|option))|\bat one\b/;
/** Words of time that only pass by: "not right now", "you were a help today". */
const PASSING =
  /\b(?:right|just|until|for|by|till) now\b|\bnow\b|\bat the moment\b|\b(?:immediately|right away|soon)\b|\b(?:that (?:is|was|will be|would be) (?:it|all|everything|what)|help\w*|thank\w*|nothing|more|anything|else|are you)\b.{0,30}\btoday\b|\b(?:happy|good|nice|lovely|great|fine)(?: a)? (?:morning|afternoon|evening|day|night|weekend)\b|\b(?:how long|day off|all day|every day|one day|each day|these days|the other day|nowadays)\b|\b(?:show|select|the|is|pick|try)(?: the| me)* (?:next|first|second|third|last) ?one\b|\b(?:first|next)$|\b(?:address|rating|number|name) first\b|\b(?:a|one|an?|in) (?:minute|moment|second)\b/g;

/** "I only moved up in September" tells what was; nobody is seen in the past. */
const WAS =
  /\bi (?:only |just |have |had |was |did )*(?:moved|came|arrived|started|joined|changed|left|lived|went|got here|was in|was there|been|seen|had)\b(?!.{0,40}\b(?:can|could|would|like|book|want)\b)/;

/** Without days and hours that nobody gave, where none was asked for. */
export function withoutPassing(values: readonly HeardValue[], meanings: readonly Meaning[], text: string): HeardValue[] {
  const sure = (names: RegExp): boolean =>
    meanings.some((one) => isSure(one) && names.test(one.answer));
  const meant = TIME.test(text.replaceAll(PASSING, ' ')) || sure(/^(?:wants_to_book|strong_pain|emergency|wants_to_move)$/);
  const past = WAS.test(text) && !sure(/^(?:wants_|other_time)/);
  const isShort = text.split(' ').length <= 3 && /\d/.test(text);
  return values.filter(({ name }) => name !== 'when' || ((meant || isShort) && !past));
} // prettier-ignore
