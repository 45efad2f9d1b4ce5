/** Another one than the one on offer: of times, of dentists, of whatever there is more of. */
import { rules } from './rule.ts';

const ONE =
  '(?:ones?|options?|choices?|alternatives?|suggestions?|possibilit(?:y|ies)|place|places|dentists?|doctors?|practitioners?|hygienists?|clinics?|times?|slots?|days?|dates?|openings?|results?|recommendations?)';
/** Somebody else who speaks, or who should, is no other dentist. */
const SPEAKS =
  /\b(?:call|ring|phone|speak|talk|question|human|real|wrong|number is|is for|else (?:to|i can|you (?:need|want|can do))|put me|transfer|anything else (?:i|to)|not need anything|do not (?:have|need)|no other|nothing else|more than one|one more time|one more|else number)\b/;

export const otherOnes = [
  ...rules(
    'other_time',
    [0.89, new RegExp(`\\b(?:any|some|an)?(?:other|another|different|alternative|more|additional)(?: \\w+)? ${ONE}\\b|\\b(?:any|have you|do you have|is there|are there|see|show me|give me|find|find me|try|what|check|look for|search|recommend|suggest|get|who|how about|need|want|like|prefer)\\b.{0,16}\\b(?:another|others?|alternatives|other (?!than)\\w+|a different \\w+|some(?:thing|one|body|where) different)\\b`), SPEAKS],
    [0.89, /\b(?:any(?:one|body|thing|where)|who|what|some(?:one|body|thing|where)) else\b(?: (?:is )?(?:there|available|around|free|do you|have you|can you|could you|you (?:have|got|can)|please|then|instead|in|that|at|on|with|near))*(?: \w+){0,4}$|\b(?:find|look for|search for|try|locate|check|see|get|recommend|suggest|prefer|like|want)(?: me| for)? (?:some(?:one|body|thing|where)|any(?:one|body|thing|where)) else\b/, SPEAKS],
    [0.85, /\b(?:was|were|is|are) (?:that|those|it|this|these|they|he|she) the only\b|\b(?:keep|continue) (?:looking|searching)\b|\blook (?:some more|again|further|elsewhere)\b|\bsearch (?:again|some more|elsewhere)\b|\bwhat (?:else|more) (?:is there|have you|do you have|can you|could you|have ye)\b/, /\bhelp|do for me\b/],
    [0.8, /^(?:(?:okay|and|show(?: me)?|go to|move to|what about|give me|the|can i (?:see|hear|have)|tell me) )*(?:the )?next(?: (?:one|ones|two|three|slot|time|option|options|choice|few|page|\d))*(?: (?:items|options|times|slots|please|then))*$|^(?:show|give|tell|any|are there|have you|is there|some|see|display|displays|reveal|a few)?(?: me| us)?(?: any| some| the)? ?more(?: (?:please|then|options|of (?:them|those)))*$|^(?:and |what |what is )*(?:after that|next|more|go on to the next|go forward)$/, /\bno more\b/],
  ),
]; // prettier-ignore
