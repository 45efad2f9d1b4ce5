/** "I have Wednesday at ten": what asks for another time, or for another dentist, in so many words. */
import { rulesAt } from './rule.ts';

const SOMEBODY = '(?:fella|fellow|lad|man|woman|lady|girl|guy|doctor|dentist|chap)';

export const atAnOffer = rulesAt(
  ['slot'],
  'other_time',
  [0.9, /\b(?:is|are) (?:there|that|those|these|they|it)(?: \w+)? (?:only (?:that|the|this|those|these)(?: (?:one|two|ones|time|times))?|all (?:that )?(?:you|ye|there|that is)|(?:all|the only (?:one|ones|time|times|thing|two))(?: (?:you|ye|there|that).*)?$)/],
  [0.85, /^(?:(?:so|and|oh|well|sorry) )*is that (?:it|the lot|everything|all)(?: (?:now|then|so|is it))*$/],
  [0.88, /^(?:(?:so|and|oh|well|just|only) )*(?:only|just) (?:that|the|this|those) (?:one|two|time|ones|times)(?: (?:time|then|so|is it|you have|ye have))*$/],
  [0.9, /\b(?:have you|do you have|have ye|is there|you have|got|you got) (?:really )?(?:nothing|no) (?:else|other|more|better)\b|\b(?:is that|that is) the best (?:you|ye) (?:can|have)\b|\b(?:can|could) (?:you|ye) do (?:any )?better\b/],
  [0.88, new RegExp(`\\b(?:the|an) ?other ${SOMEBODY}\\b|\\b(?:another|a different) ${SOMEBODY}\\b`), /\b(?:call|ring|speak|talk)\b/],
  [0.88, /^(?:(?:the|any|anything|something|have|is|there|what|about|a|bit|could|it|be|do|you|no|yes|or|maybe) ){0,6}(?:earlier|later|sooner)(?: (?:please|on|one|maybe|then|if (?:possible|you can)))*$/],
); // prettier-ignore
