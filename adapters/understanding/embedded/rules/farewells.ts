/** Goodbyes, and the news after which nothing more is asked. */
import { rules } from './rule.ts';

export const farewells = [
  ...rules(
    'says_goodbye',
    [0.94, /^(?:(?:okay|alright|right|well|thanks|thank you|grand|so|sorry|anyway|look|no|now|yes|cheers) )*(?:bye|goodbye|good bye|cheerio|take care|see you|bye now)(?: (?:bye|now|then|goodbye|so|thanks|thank you))*$/],
    [0.9, /\bi (?:really |just )?(?:have to|must|have got to|got to|need to|had better|better|am going to) (?:go|run|hang up|leave you|be off)(?: now)?$/],
  ),
  ...rules('has_died', [
    0.95,
    /\b(?:passed (?:away|on)|sorry to (?:say|tell you) (?:he|she|they) (?:is |has )?(?:passed|gone|dead)|(?:my (?:mother|father|mam|mum|mom|dad|wife|husband|son|daughter|brother|sister)|he|she) (?:is )?dead(?! (?:on|tired|set|against|keen|right|sure|nice|busy))|(?:has|have|he|she|they|mother|father|mam|mum|dad|wife|husband|son|daughter|brother|sister) died|is dead|deceased|no longer with us|(?:lost|buried) (?:him|her|them)|(?:my|the|her|his) late (?:husband|wife|mother|father|son|daughter|brother|sister))\b/,
    /\b(?:my (?:\w+ )?(?:dentist|doctor|dog|cat|boss|neighbour)|not up to it|dog|cat|tooth|teeth|phone|battery|line|nerve|root|nearly|almost|dead on)\b/,
  ]),
]; // prettier-ignore
