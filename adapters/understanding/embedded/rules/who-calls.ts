/** Who stands between us and the one we call: a screening, or a child. */
import { rules } from './rule.ts';

const YOUNG = '(?:[2-9]|1[0-5]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)';

export const whoCalls = [
  ...rules(
    'call_screening',
    [0.96, /\b(?:state|say|record|give|leave) (?:me |us )?your (?:full )?name and (?:the |your )?(?:reason|purpose|why|what)\b|\bcall (?:is being |)screen(?:ed|ing)\b|\bscreening (?:service|this call|calls|assistant)\b|\b(?:who|whom) (?:shall|should|will|may|can) i say (?:is|it is|was)\b|\bwhat (?:shall|should) i say it is (?:about|regarding|in connection)\b|\bi will see if (?:this|the) (?:person|customer|subscriber) (?:is|can)\b|\b(?:before|while) i (?:connect|put) you\b|\bassistant of the person\b/],
    [0.95, /\bcall (?:assistant|screener|guard|filter)\b|\b(?:say|state|tell (?:me|us)|give (?:me|us)) (?:who you are|who is calling|your name) and (?:why|what|the reason)\b|^(?:please )?(?:say|state|record|speak) your (?:full )?name (?:after|at|following|now|and)\b|\b(?:say|state|tell (?:me|us)) (?:what|why) (?:you are|it is you are) calling(?: about| for| regarding)?\b|^who you are and (?:why|what)\b|\b(?:screening|answering) (?:this|the|your) call (?:for|on behalf)\b|\bsee if (?:they|he|she|this person) (?:are|is|can|will|wants?)(?: \w+)? (?:available|free|take|answer|your call)\b|\bwhat (?:is|was) the (?:reason|purpose) (?:for|of) (?:your|this|the) call\b.{0,20}\b(?:please|before|so)\b|\bneeds? to know who (?:you are|is calling) before\b/, /\bafter the (?:tone|beep) and (?:leave|number)\b|\byour name and (?:phone )?number\b/],
    [0.88, /^(?:(?:okay|thanks|thank you|great|alright|right|good|got it) )*(?:please )?(?:stay|remain|hold) on the(?: (?:line|phone))?(?: please| while.*)?$|^(?:thanks|thank you) please (?:stay|hold)\b|\b(?:stay|hold) (?:on )?(?:the )?line while (?:i|we) (?:check|see|find|try|connect)\b/, /\bcall will be\b|\bnext available\b|\b(?:agent|operator|representative)\b/],
    [0.9, /\bname and (?:the |your )?(?:reason|purpose)\b.{0,24}\bcall\w*\b|\bsay why you are calling\b|\btry to connect you\b/],
  ),
  ...rules(
    'asks_who',
    [0.93, /\b(?:what|whats) (?:\w+ ){0,2}your (?:(?:full|first|real|own|given|last|actual|proper|other) )*name\b|\b(?:tell|give|say|have|get|know|hear|catch|ask|ask you|provide|share|like|remind me of|need|want) (?:me |us )?(?:what )?(?:is )?your (?:(?:full|first|real|own|given|last) )*name\b|\byour name is what\b|\byour name please\b|\b(?:do|have|does|has) (?:you|the (?:ai|robot|assistant|machine)|it) (?:\w+ )?(?:a|any) (?:\w+ )?(?:name|nickname)\b|\b(?:ai|robot|assistant|bot) name\b/, /\b(?:change|correct|spell|update|my name|his name|her name|sign|the name (?:of|on)|put your|your name (?:to be|is going)|gave you)\b/],
    [0.92, /\b(?:what|how)\b(?: \w+){0,6} (?:call|address|refer to|name) (?:you|yourself)\b(?! (?:back|at|on|again|tomorrow|later|if|when))|\bwhat (?:do|does|did|would|should|shall|can|may|is|was)(?: \w+){0,4} (?:called|known as|go by|answer to|call (?:you|ye)|given to you)\b|\b(?:what|which|tell me|the|a|any|certain|particular) (?:\w+ ){0,3}name(?: \w+){0,5} (?:you|for you|by|given|yourself|go by|answer to|call you)\b|\bname (?:should|can|shall|do|may|could) i (?:use|call|say)\b|\bname i (?:should|can|could|may) (?:use|call)\b|\bcall you by (?:a|any|some)\b|\bgave you your name\b|\bto know (?:what to call you|who you are|who is calling|who i am (?:talking|speaking) (?:to|with))\b|\bwho (?:you|ye) are$|\b(?:could|would|can|will) you (?:please )?(?:introduce|identify) yourself\b|\bwho exactly (?:are you|is this|is calling|am i)\b|\bwho (?:do|did|have) i (?:have|got)? ?(?:the pleasure|on the (?:line|phone))\b/, /\b(?:change|my name|the name of|that name|person|wrong|why you are|your company to|what time|call you back|when|number|dentist is|doctor)\b/],
  ),
  ...rules(
    'is_a_minor',
    [0.95, new RegExp(`^(?:.{0,40} )?(?:i am|im) (?:only |just |nearly |almost )?(?:${YOUNG})(?: and (?:a half|three quarters))?(?: years? old| now)?(?: \\w+){0,4}$`), /\b(?:minutes?|oclock|out of|hours?|days?|weeks?|months?|on a scale|pm|stone|kilos?|past|half|quarter to)\b/],
    [0.92, /\bi am (?:only |just )?(?:a |the )?(?:kid|child|little (?:boy|girl)|schoolboy|schoolgirl|minor)\b|\bnot allowed to (?:talk|speak) to strangers\b|\bi am in (?:first|second|third|fourth|fifth|sixth|junior|senior) (?:class|infants|year)\b|\b(?:mammy|mummy|daddy) (?:is|says|said)\b/, /\bnot a (?:kid|child|minor)\b/],
  ),
]; // prettier-ignore
