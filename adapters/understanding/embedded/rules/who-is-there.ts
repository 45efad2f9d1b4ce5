/** Who is on the line: the patient, somebody else, nobody of that name, or somebody who fetches them. */
import { KIN } from './kin.ts';
import { rules } from './rule.ts';

const RELATED = `(?:${KIN}|da|caregiver|assistant|secretary|colleague|housemate|roommate|granddaughter|grandson|cousin|babysitter|nurse|boss|guardian|parent|spouse|fiance|fiancee|social worker|representative|aide|health aide|home health aide|landlord|lodger|tenant|other half)`;
const THEM = '(?:he|she|they)';
const AWAY =
  '(?:out(?! (?:of (?!town|the country|office)|there|to|here))|away|abroad|asleep|sleeping|at work|at school|at college|working|in work|in bed|in hospital|in the (?:shower|bath|garden|office)|on holidays?|on vacation|driving(?! me)|busy(?! \\w+ing)|resting|unavailable|gone(?! (?:mad|crazy|too|so|wrong|from))|gone out|at (?:the|a|an) \\w+|in a meeting|in town|elsewhere|sick(?! of)|(?:having|taking) (?:a|an|his|her|their|the) (?:bath|shower|nap|rest|dinner|lunch|tea|breakfast|lie down|break|class|exam|kids|children|dog)|travelling|traveling|not (?:here|in|home|around|available|there|at home|free|able|with me|back|up|well))';
const THAT_NAME = '(?:called that|(?:by|of|with|under) (?:that|this|the|such a) name)';

export const whoIsThere = [
  ...rules(
    'wrong_person',
    [0.96, /\b(?:wrong|incorrect) (?:phone |telephone |mobile )?(?:number|person|house|guy|man|woman|one|lady|fella|people|party|contact)\b/, /\b(?:not|is this|have i|did i|do i|am i|did i (?:ring|call|dial)|i (?:think )?i? ?(?:rang|called|dialled)|you are) (?:the |have |a |got )*wrong\b|\bwrong (?:person|one) to ask\b/],
    [0.95, new RegExp(`\\b(?:no one|noone|nobody|no body|not anyone|not anybody|no person|there is no|there is not|we do not have|anyone|anybody|one)\\b.{0,24}\\b${THAT_NAME}`)],
    [0.92, /\b(?:do not|never) (?:know|heard of|met) (?:any ?(?:one|body)(?! (?:at|in|who|there))|who (?:that|this|he|she) is|him|her|them|that (?:person|name|man|woman)(?! at)|this person|nobody|what name)\b|\bnever heard of (?:him|her|them|that)(?! (?:treatment|clinic|one|place|thing|procedure|before|practice))\b|\bwho (?:the hell )?is that$/],
    [0.92, /\b(?:does not|do not|no longer|not) lives? (?:here|at this)\b|\bmoved (?:out|away)\b.{0,20}\b(?:ago|years?|months?)\b|\b(?:used to be|belonged to|was) someone else\b|\b(?:number|phone) (?:was|has been|is|got) (?:reassigned|recycled|mine now|changed)|\bnew (?:number|owner)\b.{0,30}\b(?:phone|number|had)\b|\bprevious owner\b|\b(?:have|had) (?:just )?(?:got|gotten|had) this (?:new )?number\b|\bsomeone else is number\b|\bno such person\b|\bhas that name\b|\bnot (?:his|her|their) (?:number|phone)\b|\bmixed (?:me )?up with (?:someone|somebody)\b|\byou (?:are|must be|want|have) (?:\w+ )?(?:looking for|calling|after)? ?(?:someone|somebody) else\b/],
    [0.8, /^(?:there is )?(?:no one|nobody|no body) (?:here |lives here )?(?:like that|called|named|with)\b|\bno \w+ (?:lives )?here$|\bthere is no \w+ (?:here|at this)\b|\b(?:this is|you have reached) (?:a|the) (?:shop|restaurant|business|office|garage|school|company|hotel|pub|takeaway|factory)\b/, /\bno (?:pain|problem|one|parking|bus|signal|dentist) (?:\w+ )?here\b/],
  ),
  ...rules(
    'not_here',
    [0.93, new RegExp(`\\b${THEM} (?:is|are) (?:currently |just |still |probably |actually |over |only |always )?${AWAY}\\b`)],
    [0.92, new RegExp(`\\b${THEM} (?:can not|could not|is not able to|are not able to|will not be able to) (?:talk|come|speak|answer|take|get (?:to the|the|up))\\b`)],
    [0.92, new RegExp(`\\b${THEM} (?:has |have |just |only |already )*(?:stepped out|popped out|went out|gone out|left|gone to|went to|nipped out|passed away|died)\\b`)],
    [0.85, /^(?:(?:is )?not (?:here|in|home|at home|around|available|there)(?: (?:right now|at the moment|now|today|yet|just now|at present))?)$|\bnot (?:here|in|home|at home|around|available) (?:right now|at the moment|just now|at present|today|at this time)\b|\b(?:will be|be) (?:back|home) (?:later|at|around|in|after|tomorrow|soon|this|on)\b/, /\bi (?:am|will)\b/],
    [0.8, new RegExp(`\\b(?:my|his|her) ${RELATED} is (?:currently |just )?${AWAY}\\b`)],
    [0.75, /^(?:\w+ )?\w+ is not (?:here|in|home|at home|around|available)\b|\bleave (?:a|him a|her a) message\b|\bcan i take a message\b/, /^(?:that|it|this|there) /],
  ),
  ...rules(
    'not_the_patient',
    [0.93, new RegExp(`\\b(?:this is|i am|it is|you are (?:speaking|talking) (?:to|with)) (?:actually |just |only )?(?:his|her|their|the|a|\\w+s) ${RELATED}\\b(?! (?:is|are|was|of (?:a|an|two|three)))`), /\bmy \w+/],
    [0.92, /^(?:this is|it is|that is|i am) not (?:me|him|her|them|he|she|that person|the (?:person|patient|one))\b(?! (?:i|to|we|for|that|who))|\bi am not (?:him|her|them|that person|the (?:person|patient|one|right person))\b(?! to)|^not me$|\bi (?:am )?(?:answer|answering|pick|picking|look|looking) (?:up )?(?:for|after) (?:him|her|his|their|the phone)\b/],
    [0.85, new RegExp(`^(?:his|her|their) ${RELATED}(?: (?:speaking|here))?$|\\bi am (?:his|her|their) \\w+$|\\bon behalf of\\b|\\bpower of attorney\\b|\\bi (?:speak|am speaking|am answering|handle|look after) .{0,12}\\bfor (?:him|her|them)\\b|\\bi have (?:her|his) phone$|\\bthis is (?:his|her|their) (?:phone|number)\\b`)],
  ),
  ...rules(
    'hands_over',
    [0.95, /\b(?:i will|i am going to|let me|i can|i shall|going to|just) (?:just |go |go and |quickly )?(?:get|put|pass|hand|give|fetch|grab|call|bring|find|transfer) (?:you )?(?:(?:the phone |over |you )*(?:to )?)(?:him|her|them|my (?:wife|husband|mum|mam|mom|dad|son|daughter|partner|mother|father|brother|sister)|the phone|it to (?:him|her))\b/, /\bcall (?:him|her|them) (?:later|back|tomorrow)|tell|give (?:him|her|them) (?:a|the|your) (?:message|call|number)\b/],
    [0.94, /\b(?:here|there) (?:he|she) is\b|\b(?:here|there) they are\b|\bhere is (?:him|her|my|himself|herself|mum|mam|dad|your)\b|\b(?:put|putting|get|getting) (?:him|her|them) (?:on|for you|now)\b|\b(?:passing|handing|giving) (?:you|the phone|it|him|her)(?: over)?(?: (?:to|on|over))?\b|\bi (?:give|pass|put|hand) you (?:over |on )?(?:to )?(?:my (?!card|credit|debit|bank|visa|number|name|details|date|e ?mail|address|phone)|him\b|her\b)|\b(?:he|she) is (?:right here|here now|beside me|coming|just here|next to me|on (?:his|her) way to the phone)\b|\bit is for you\b|\bspeak to (?:him|her|them) (?:yourself|directly|now)\b|\bpass (?:you|the phone) (?:on|over|to)\b|\bi will (?:get|fetch|call) (?:him|her|them)\b/, /\bi will call (?:him|her) (?:later|back)\b/],
  ),
  ...rules(
    'is_the_patient',
    [0.96, /^(?:yes )?(?:speaking|this is (?:he|she|him|her|me|himself|herself|the one)|that is me|it is me|that would be me|it is (?:he|she|him|her|myself|yours truly)|i am (?:he|she|him|her|the one|the patient|that person)|you are (?:speaking|talking) (?:to|with) (?:him|her|me)|(?:he|she) is speaking|me|the very same|in person|the one and only|that will be me|i am speaking|himself|herself|you (?:have )?(?:got|found|reached) (?:me|him|her|the right person)|got me|right person|the right person)(?: (?:speaking|here|yes|himself|herself|indeed|now|you called|alright|all right))*$/],
    [0.9, /^(?:yes )?(?:this is|you are (?:speaking|talking) (?:to|with)|you have got|it is) (?!(?:not|his|her|their|my|the|a|an|your|our|for|about|in|on|at|too|so|very|really|just|all|only|no|okay|fine|good|great|grand|perfect|ridiculous|bad|wrong|he|she|expensive|killing|what|how|why|where|when|who|that|this|it|getting|been|hard|easy|tomorrow|today|nice|important|urgent|nothing|something|because|broken|sore|spam|annoying|ideal|correct|right|lovely|brilliant|terrible|sensitive|mad|crazy|madness|possible|impossible|always|never|up|out|after|before|near|quite|more|like|if|pretty|kind|sort|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|afternoon|easier|better|cheaper|later|two|three|one|noon|half|quarter|a)\b)[a-z]+(?: [a-z]+)?(?: (?:speaking|here))?$/, /\b(?:person|number|house|time|call|joke|scam|robot|machine|monday|tuesday|wednesday|thursday|friday|price|expensive)\b|\d/],
    [0.88, /^(?!(?:not|nobody|no|who|is|anybody|anyone|out|right|over|up|down|him|one|i am|was|we|while|be|still|are|you|lives|live|good)\b)[a-z]+(?: [a-z]+)? (?:speaking|here|on the line)$/, /\b(?:not|no|who|am i|lives?|name|you|pain|busy|person)\b/],
  ),
]; // prettier-ignore
