/** What "is it you?" and "could they come to the phone?" are answered with. */
import { KIN } from './kin.ts';
import { rulesAt } from './rule.ts';

const LEAD = '^(?:(?:yes|yeah|yep|yup|aye|uhhuh|it is|i am|hello|hi|hiya|oh|sure|certainly|indeed|correct|that is right|exactly|absolutely|and|well|the|of course|morning|good morning|good afternoon|afternoon|this is|that is|why) )*'; // prettier-ignore
const SELF = '(?:me|myself|himself|herself|him|her|he|she|i|yours truly|the (?:very )?(?:same|man|woman|lady|one|person|patient|boy|girl|fella|lad)(?: (?:himself|herself|you (?:want|are (?:after|looking for))))?|the right \\w+|in person|my name|us)'; // prettier-ignore
const NOT_SELF = /\b(?:not|wife|husband|mother|father|daughter|son|sister|brother|partner|carer|wrong|never|nobody|no one|away|out|asleep|busy)\b/; // prettier-ignore
const THEM = '(?:him|her|them|he|she|they|my (?:wife|husband|mother|father|mum|mam|mom|dad|partner|son|daughter|sister|brother|girlfriend|boyfriend|granny|boss|flatmate|other half|missus)|mum|mam|mammy|mom|dad|daddy|the (?:wife|husband|missus|boss|man himself|young lad|young one)|himself|herself)'; // prettier-ignore

const RELATED = `(?:${KIN}|granny|grandfather)`;

export const atIdentity = [
  // "Yes" before such words says that it is the right house, and not the right person.
  ...rulesAt(
    ['identity'],
    'not_the_patient',
    [0.95, new RegExp(`\\b(?:he|she) is (?:only |actually )?my (?:\\w+ )?${RELATED}\\b`)],
    // "Anna's mother here": the possessive is not among the plain words.
    [0.95, new RegExp(`^(?:(?:yes|yeah|hello|hi|it is|this is|that is|i am|well|no) )*(?!my\\b)\\w+ (?:\\w+ )?${RELATED}(?: (?:here|speaking))?$`)],
    [0.92, /^(?:(?:no|sorry|oh|actually|hello|hi) )*(?:i am|it is|this is|that is|he is|she is|you are|you have) not(?: (?:i am afraid|sorry|actually|no|at all|the one|her|him))*$/],
    [0.9, /\byou can (?:talk|speak) to me\b|\b(?:talk|speak) to me(?: instead)?$/],
  ),
  ...rulesAt(
    ['identity'],
    'not_here',
    [0.92, /\bi (?:can|could|will|would) (?:take|give|pass on|leave|bring)(?: (?:him|her|them))? (?:a|the|your) message\b|\b(?:tell|ask) (?:him|her|them) (?:for you|when|later|tonight)\b|\bmessage for (?:him|her|them)\b/],
  ),
  ...rulesAt(
    ['identity', 'fetching'],
    'wrong_person',
    [0.85, /^(?:(?:is|one|body|person|such) )*here (?:with|by|of|under) (?:this|that|the|such a) name$/],
    [0.93, /\b(?:check|look at) (?:the|your|that) (?:phone )?number\b|\bmis ?dial(?:l?ed)?\b|\b(?:dialled|dialed|rung|called|got|have) (?:the |a |it )?wrong\b(?! (?:date|day|time|tooth|name|bill|appointment|address|month|email|e mail))|\b(?:you are|you have|have) mistaken\b|\bnobody (?:of|by|with|called|named)\b|\bno one (?:of|by|with|called|named)\b|\bthere is no (?!one|need|problem|pain|parking|bus|signal|lift)\w+(?: \w+)? (?:here|living|in this|at this)\b|\b(?:never|not) (?:\w+ )?heard of\b|\b(?:had|have) this (?:number|phone) (?:for|\w+) \b|\bdo not know (?:any|a|him|her|them|who (?:that|he|she))\b/, /\b(?:not the wrong|right number)\b/],
  ),
  ...rulesAt(
    ['identity', 'fetching'],
    'is_the_patient',
    [0.95, new RegExp(`${LEAD}(?:speaking|the one and only|the very (?:same|man|woman|one|person|lady)|the (?:man|woman|lady|girl|lad|boss|queen) (?:himself|herself)|the same(?: person)?|none other|who else|here i am|i am here|here$|(?:just|only|still) me|all present|reporting for duty|alive and (?:well|kicking)|as ever|last i (?:checked|looked|heard)|the name is right|yours truly|in the flesh|in person|himself|herself|myself|present|guilty(?: as charged)?|at your service|me|right person|the right (?:person|one|number|man|woman))\\b`), NOT_SELF],
    [0.93, new RegExp(`\\b(?:that|this|it|twas|which) (?:is|would be|will be|would have been|was|must be|could only be|has to be|should be|might be) (?:\\w+ )?${SELF}\\b`), NOT_SELF],
    [0.93, new RegExp(`\\b(?:you are|you have been|you be) (?:now |indeed |already )?(?:talking|speaking|chatting|on|through|connected)(?: (?:to|with))+ ${SELF}\\b`), NOT_SELF],
    [0.92, /\b(?:you have|you)(?: \w+)? (?:got|found|reached|caught|rung|called|come to|come through to|got through to|hold of)(?: hold of| through to| on to)? (?:me|him|her|the right|the man|the woman|the very|myself|himself|herself)\b|\byou have (?:me|him|her|the right|the very)\b|\b(?:got|found|caught) me\b|\byou got (?:it|that) in one\b/, NOT_SELF],
    [0.9, /^(?:yes )?(?:(?:it|that|this) (?:is|would be|would|sure is|certainly is|surely is|definitely is)|i am|you (?:do|are|have)|i would be|you would be|that it is|so it is|it is so|i was|it was|it did|i did|we did|that was)(?: (?:indeed|yes|yeah|sure|surely|certainly|correct|right|so|all right|alright|now|that|actually|it|of course|for sure|absolutely|exactly|here|the one|all day(?: long)?|all my life|my name|for my sins))*$/],
    [0.9, /\b(?:last time i (?:checked|looked)|that is what (?:they|people|everyone|my mother|my mam) calls? me|so (?:they|i am|i have been|people) (?:tell|told|say)(?: me)?|it was (?:this morning|when i|last time)|that is what it says|(?:as|it) was when i (?:last )?|i (?:sure|certainly|surely|definitely) am|you (?:called|rang|are looking at|asked for)(?: (?:me|her|him))?$|that is (?:my|the) name|for my sins|in the flesh|at your service|as i live and breathe|who else (?:would|could)|on the (?:line|phone)(?: (?:here|now))?$|i am the (?:one|person|man|woman|lady|fella|patient)\b|i (?:am that|go by that)|i am (?:she|he|her|him)\b|(?:you want|looking for|after) me\b|it is i\b|is me (?:yes|yeah|indeed|you|now|here|that)\b|tis (?:me|i|himself|herself|indeed)\b)/, NOT_SELF],
    [0.88, /^(?:yes )?(?:i|we) (?:asked|enquired|inquired|filled|sent|left|did|wrote|contacted|made|put|got in touch|registered|signed|submitted|requested|called|rang)\b|\b(?:it|that) (?:was|came from|did come from) (?:me|us|here)\b/, /\b(?:not|never|no)\b/],
    [0.88, /^(?:yes )?(?:correct|right|exactly|that is (?:right|correct|true)|spot on|bang on|affirmative|confirmed|right you are)(?: (?:yes|indeed|it is|i am|now|so))*$/],
  ),
  ...rulesAt(
    ['identity', 'fetching'],
    'hands_over',
    [0.93, new RegExp(`\\b(?:i will|let me|i am going to|going to|will|i can|i would|shall i|will i|gonna|just|to) (?:just |go |go and |run |run and |quickly |try and |try to |see if i can )*(?:get|fetch|grab|call|find|shout|give|bring|pass|put|hand|wake|look for|see)\\b(?: \\w+){0,4}? ?(?:for |to |on to |over to |down to |up to )?${THEM}\\b`), /\b(?:message|later|tell (?:him|her|them)|ring (?:you|ye) back|call (?:you|ye)? ?back|tomorrow|number|see (?:him|her|them) (?:on|in|at|next)|not)\b/],
    [0.92, new RegExp(`\\b(?:hold on|hang on|one (?:second|sec|moment|minute)|wait|just a (?:second|sec|moment|minute)|a (?:second|moment|minute)|two (?:seconds|secs|minutes|ticks))\\b.{0,20}\\b(?:${THEM.slice(3, -1)}) (?:is|are) (?:\\w+ ){0,3}(?:here|there|around|upstairs|downstairs|outside|garden|next|in|beside|coming|room|kitchen)\\b`), /\bnot\b/],
    [0.9, new RegExp(`\\b(?:here|there) (?:he|she|they)\\b|\\b(?:he|she) is (?:\\w+ ){0,2}(?:coming|on (?:his|her) way|beside me|next to me|right here|just here|here (?:with|beside|now)|in the next room|upstairs|downstairs|out the back|in the garden|in the kitchen)\\b|\\b(?:phone|call|telephone|someone|somebody) (?:is )?(?:for|on the phone for) you\\b|\\b(?:have|get) a word with ${THEM}\\b|\\b(?:talk|speak) to ${THEM} (?:yourself|now)\\b`), /\b(?:not|later)\b/],
  ),
]; // prettier-ignore
