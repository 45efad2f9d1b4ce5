/** Who stands between us and the one we call: a screening, or a child. */
import { rules } from './rule.ts';

const YOUNG = '(?:[2-9]|1[0-5]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)';

export const whoCalls = [
  ...rules(
    'call_screening',
    [0.96, /\b(?:state|say|record|give|leave) (?:me |us )?your (?:full )?name and (?:the |your )?(?:reason|purpose|why|what)\b|\bcall (?:is being |)screen(?:ed|ing)\b|\bscreening (?:service|this call|calls|assistant)\b|\b(?:who|whom) (?:shall|should|will|may|can) i say (?:is|it is|was)\b|\bwhat (?:shall|should) i say it is (?:about|regarding|in connection)\b|\bi will see if (?:this|the) (?:person|customer|subscriber) (?:is|can)\b|\b(?:before|while) i (?:connect|put) you\b|\bassistant of the person\b/],
    [0.9, /\bname and (?:the |your )?(?:reason|purpose)\b.{0,24}\bcall\w*\b|\bsay why you are calling\b|\btry to connect you\b/],
  ),
  ...rules(
    'is_a_minor',
    [0.95, new RegExp(`^(?:.{0,40} )?(?:i am|im) (?:only |just |nearly |almost )?(?:${YOUNG})(?: and (?:a half|three quarters))?(?: years? old| now)?(?: \\w+){0,4}$`), /\b(?:minutes?|oclock|out of|hours?|days?|weeks?|months?|on a scale|pm|stone|kilos?|past|half|quarter to)\b/],
    [0.92, /\bi am (?:only |just )?(?:a |the )?(?:kid|child|little (?:boy|girl)|schoolboy|schoolgirl|minor)\b|\bnot allowed to (?:talk|speak) to strangers\b|\bi am in (?:first|second|third|fourth|fifth|sixth|junior|senior) (?:class|infants|year)\b|\b(?:mammy|mummy|daddy) (?:is|says|said)\b/, /\bnot a (?:kid|child|minor)\b/],
  ),
]; // prettier-ignore
