/** "What would the visit be for?" and "when?", answered by who does not know or does not mind. */
import { rulesAt } from './rule.ts';

export const atReason = [
  ...rulesAt(
    ['reason'],
    'not_sure',
    [0.88, /\b(?:not|never) (?:really |quite |entirely |too |fully |exactly |actually |so |100 |a hundred percent )*(?:sure|certain|decided|thought|know|say|tell|clear)\b|\bno (?:idea|clue)\b|\bhard to (?:say|know|tell|explain|describe|put)\b|(?<!\b(?:can|could|will|would) )\b(?:you|ye) tell me$|\bwhat(?:ever)? (?:do|would) you (?:recommend|suggest|advise|think|usually|normally)\b|\bwhatever you (?:recommend|suggest|think|advise)\b|\bi (?:could not|would not|can not) (?:tell|say|know)\b|\bi wish i knew\b|\bgood question\b|\bdo not know\b|\bdepends\b|\bnot (?:a|have a) clue\b|\b(?:leave|up to) (?:it|that)? ?(?:to )?(?:you|ye|the dentist)\b|\bunsure\b|\bwhat are (?:my|the) options\b|^what (?:can|do) you (?:do|offer)$/, /\b(?:know how|but (?:it|the|my|one)|hurts?|sore|pain|check ?up|clean)\b/],
  ),
  ...rulesAt(
    ['when', 'callback_time'],
    'no_preference',
    [0.9, /\b(?:any ?(?:time|day|hour|one|thing|old (?:time|day))|when ?ever|which ?ever|what ?ever|open to|wide open|all (?:day|week|month)|most (?:days|times|any day|mornings and)|every ?day|anything|easy|flexible|not (?:fussy|fussed|bothered|picky|pushed|particular)|retired|no (?:plans|preference|particular|constraints|restrictions)|nothing on|free as a bird|(?<!\b(?:can|could|will|would|do) )you (?:tell|pick|choose|decide|say|name)|up to (?:you|ye|yourself|yourselves)|your call|dealer is choice|surprise me|do not mind|does not matter|not matter|no matter|makes no (?:difference|odds)|all the same|(?:what|when) (?:have|do|is) (?:you|ye|available|free|there)(?: (?:got|have|free|available))?$|what suits (?:you|ye)|fit me in|at your convenience|my (?:diary|calendar|schedule|week) is (?:\w+ )?(?:open|free|clear|empty))\b/, /\b(?:is there|are there|do you have anything|have you anything|how do|not (?:any ?time|any ?day|every|all)|except|but not|soon(?:er|est)?|earliest|as soon|soon as|first|next|asap|before|after|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|next week|morning|mornings|afternoon|afternoons|evening|evenings|call me|price|cost|not (?:easy|free|flexible)|can not)\b|\b\d/],
  ),
]; // prettier-ignore
