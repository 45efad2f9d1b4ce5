/** Whoever was called is somebody else: the number, the house or the place is another, or its people have changed. */
import { KIN } from './kin.ts';
import { rules, within } from './rule.ts';

const THEM = '(?:he|she|they|those people|that (?:man|woman|lady|person|family|crowd))';
const PLACE_OF_WORK =
  '(?:shop|chipper|takeaway|restaurant|pub|bar|cafe|bakery|hotel|hostel|salon|hairdressers?|barbers?|butchers?|garage|school|creche|college|university|office|factory|company|firm|business(?! call)|warehouse|taxi(?: company)?|cab company|(?:fire|garda|police|petrol|radio) station|pharmacy|chemist|gym|pizza(?: place| shop)?|nursing home|church|library|post office|farm|bank|solicitors?|private (?:house|number|home)|call centre|laundry|launderette)';
const ONLY_HERE =
  '(?:cleaner|babysitter|au pair|nanny|housekeeper|carer|lodger|gardener|home help|housemate|flatmate|caretaker|plumber|electrician|neighbour|visitor)';
const QUESTION = /\b(?:is (?:this|it|that)|did i|have i|am i|do i|was that)\b/;

/** One of these is in whatever these rules find. */
const SPEAKS_OF =
  /\b(?:number|phone|person|house|place|home|man|woman|lad|one\b|looking|want|mis|dial|wrong|mistake|address|tenant|owner|occup|resid|people|lodger|moved|gone|left|live|work|company|sold|bought|keep|name|bell|clue|idea|notion|called|here|th(?:is|at) (?:is|was|would|will)|it is|i am|you|he\b|she\b|they\b|not in|minding|answering|holding)/;

export const strangers = within(SPEAKS_OF, [
  ...rules(
    'wrong_person',
    [0.94, /\b(?:is )?not the (?:right|correct) (?:number|phone|person|house|place|home|man|woman|lady|one)\b|\bnot the (?:number|person|house) (?:that )?you (?:want|need|are looking)\b|\bmis ?diall?ed\b|\bdiall?ed (?:it |the )?wrong\b|\b(?:rung|called|got|reached|phoned|have|through to) (?:to )?the wrong (?:place|address|crowd|family|company|department)\b|^(?:no |sorry )*(?:wrong|mistake|bad) (?:phone )?number\b|\bnot (?:who|whom|the one) you (?:are )?(?:looking for|want|after|calling)\b/, QUESTION],
    [0.93, new RegExp(`\\b(?:this|that|it) (?:is|was|used to be|would be|must be) (?:\\w+ )?(?:his|her|their|someone else|somebody else) (?:old |previous |former )?(?:number|phone)\\b(?! (?:one|is|for me))|\\b(?:his|her|their) (?:old|previous|former) (?:number|phone|house|address)\\b|\\b${THEM} (?:\\w+ )?(?:has|have|got|changed|change) (?:\\w+ )?(?:a |an )?(?:his|her|their|new|different|another) (?:\\w+ )?(?:number|phone)\\b|\\b(?:has|have|had|got) this (?:number|phone)(?: \\w+)? (?:now|since|for|last|a)\\b|\\b(?:number|phone) (?:\\w+ )?(?:belongs to me|is mine)\\b|\\b${THEM} changed (?:numbers|phones)\\b|\\bit is a new (?:number|phone) i (?:just|only)\\b|\\bi (?:only|just) (?:\\w+ )?got this (?:number|phone|sim)\\b`), /\b(?:is|can|do|did) (?:this|it|you|that) (?:still|have|is)\b|\bhere is\b|\bi will give\b|\bmy (?:new|other) (?:number|phone)\b/],
    [0.93, new RegExp(`\\b(?:last|previous|former|old) (?:tenants?|owners?|occupants?|occupiers?|residents?|people|lodgers?)\\b|\\b${THEM} (?:\\w+ )?(?:used to (?:live|have|work|own|rent)|(?:does not|do not|no longer) (?:\\w+ )?(?:live|lives|work|works)|(?:has |have |is |are )?(?:moved(?: away| out| on| house| abroad)?|gone from here|left (?:here|the (?:company|job|house|firm|place))|long gone))\\b(?! (?:my|the|it|to (?:the (?:next|other)|tuesday)))|\\b(?:no longer|not) (?:with|at|in) the company\\b|\\b(?:sold|bought) (?:us )?(?:the|this) (?:house|place|phone|flat)\\b(?! (?:and so|in))`), /\b(?:dentist|doctor|clinic|hygienist)\b/],
    [0.9, /\bkeeps? (?:on )?(?:getting|ringing|calling|phoning|looking)\b.{0,30}\b(?:for|about) (?:him|her|them|this (?:person|man|woman|lady)|that (?:person|man|woman)|somebody|someone|\w+ but i am not)\b/, /\bfor someone else in\b/],
    [0.9, /\b(?:that|this|the) name (?:means nothing|does not mean|is not (?:familiar|known)|rings no)\b|^(?:\w+ )?does not ring (?:a|any) bells?$|\bnever (?:\w+ )?heard (?:of )?(?:that|this|the) name\b|\b(?:clue|idea|notion) who (?:you|ye) (?:are (?:talking|looking|on) |mean|want|are after)\b|\b(?:do not|no) know (?:the|this|that|any) (?:man|woman|person|name|lady|fella|guy)\b|\bwho is that when (?:he|she) is at home\b|\b(?:i am|my name is|we are) not called that\b|\bnever (?:even )?met (?:the|that|this) (?:man|woman|person|lady|fella)\b|\bthat is not my name\b/, /\bwhat you\b/],
    [0.9, new RegExp(`^(?:(?:no|sorry|hi|hello|yes|but|love|actually|look) )*(?:this|it) is (?:just |only )?(?:a|an|the) (?:\\w+ )?${PLACE_OF_WORK}\\b|\\b(?:you|ye) (?:have |are |had )?(?:through to|rung|ringing|reached|called|calling|got|phoned|phoning|on to) (?:a|an|the) (?:\\w+ )?${PLACE_OF_WORK}\\b`), /\b(?:scam|good|nice|great|which|call from|sales)\b|^it is the \w+$/],
    [0.88, /^(?:(?:sorry|but|well|look|there is|we have|there are) )*no (?!one|parking|pain|pains|problem|problems|bother|need|time|space|room|bleeding|swelling|signal|coverage|reception|bus|buses|train|trains|dentist|dentists|car|way|point|rush|noise|change|changes|appointment|it|i|he|she|not|you|the|am|is|a|that|this|we|they|robots?|machines?|thanks|thank|fever|lift|stairs|hurry|sign|news|money|food|water|heating|wifi|internet|trouble|harm|worries|speaking|sorry|wrong|just|still|nobody|longer|more|other)(?:mr |mrs |ms |miss |missus )?\w+(?: \w+)? (?:(?:lives?|living|works?|working) )?(?:here|at this (?:address|number|house)|in this (?:house|building))$/],
  ),
  ...rules(
    'not_the_patient',
    [0.9, new RegExp(`\\b(?:you (?:want|are (?:looking for|after|calling for)|mean|need)|that would be|that will be|it is|that is) my (?:${KIN})(?: (?:you (?:want|are (?:looking for|after)|need|mean)|then))?$|\\bi am (?:just |only )?the ${ONLY_HERE}\\b|^(?:(?:no|hi|hello|sorry) )*(?:this is|i am|it is) (?!(?:my|a|an|the|your|not|for|about|his|her|their|our|new|single|good|old|proud|full|best|with|such|no)\\b)\\w+ (?:${KIN})(?: (?:speaking|here))?$|\\b(?:minding|answering|holding|looking after) (?:the|his|her|their) (?:phone|mobile)\\b|\\b(?:his|her|their) phone but (?:i am|this is)\\b`), /\b(?:appointment|visit|booking|book)\b|^(?:it|that) is my (?:${KIN})$/],
  ),
  ...rules(
    'not_here',
    [0.9, new RegExp(`\\b${THEM} (?:is|are) (?:\\w+ )?(?:at (?!(?:all|least|risk|this|that|the dentist|your|it|a)\\b)\\w+|(?:above|below|up|down|over|off|out) (?:in|at|on|to|with)\\b|on (?:nights|shift|days|duty|the road|a plane|a course|holiday|another call|her way|his way)|after (?:going|leaving|heading|popping|nipping|stepping)|no (?:here|in|home))|\\b${THEM} (?:will|would) not be (?:back|home|in|here)\\b|^(?:sorry )?(?:he|she|they)? ?(?:is |are )?not in(?: (?:at the (?:minute|moment)|right now|now|today|yet|this (?:morning|afternoon|evening)))?$|\\b${THEM} went out\\b|\\byou (?:have )?just missed (?:him|her|them)\\b`), /\b(?:dentist|doctor|wanting|happy|old|tooth)\b|\bat (?:ease|work on)\b/],
  ),
]); // prettier-ignore
