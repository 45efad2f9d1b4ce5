/** "Shall I book it?" and "is there anything else?" */
import { rulesAt } from './rule.ts';

const NOT = /\b(?:not|no|never|wrong|another|different|other|wait|but|instead|cancel|change|rather)\b/;

export const atTheEnd = [
  ...rulesAt(
    ['read_back', 'read_back_move'],
    'yes',
    [0.92, /^(?:please |yes |do |just |go ahead and |you can |you may |could you |will you |so |then |and |okay |i will |let us )*(?:book|confirm|reserve|lock|pencil|pop|stick|put|nail|seal|schedule|arrange|finalise|finalize|secure|grab|keep|take|have|write|mark|note|go with|go for|do)(?: (?:it|that|me|that one|this|this one|them|us|the (?:slot|time|appointment|visit)))+(?: (?:in|down|for me|for that|for it|away|up|please|then|so|now|on|yes|thanks|in the (?:diary|book|calendar)))*$/, NOT],
    [0.9, /\b(?:that is (?:the one|it|all (?:correct|right|fine|good|grand)|me sorted|perfect|grand|great|correct|right|ideal|lovely|fine|spot on|exactly (?:it|right|what)|brilliant|super|good)|all (?:correct|good|right|fine|in order|set)|happy (?:days|with (?:that|it|all that))|i will (?:be there|see you|take (?:it|that)|have that)|see (?:you|ye) (?:then|there)|works? (?:for me|well|perfectly|grand|fine|great|away)|suits? (?:me|perfectly|well|grand|fine|down)|(?:that|it|which) will do|(?:done|deal)(?: deal)?$|sounds (?:right|good|perfect|great|grand|lovely|fine|ideal|spot on|correct|about right)|spot on|bang on|you (?:have )?got it|make it so|sign me up|count me in|go (?:ahead|for it|on)|book away|work away|looking forward|looks (?:good|right|fine|great)|no (?:problem|bother|worries|issue|objections?|changes)|perfectly fine|you can(?: indeed| of course| surely)?|please do|you may|do please|if you (?:would|could|can|do not mind|will))\b/, /\b(?:not|never|wrong|another|different|other|wait|but|instead|cancel|change|rather)\b/],
  ),
  // "Noon on Thursday, yes please": the yes comes last.
  ...rulesAt(
    ['read_back', 'read_back_move'],
    'yes',
    [0.9, /^(?!(?:yes|yeah|yep)\b)\w.*\b(?:yes|yeah|yep)(?: please| thanks| thank you| so| indeed| grand| love)*$/, new RegExp(`${NOT.source}|\\b(?:or|make it|could|can|better|prefer)\\b`)],
  ),
  ...rulesAt(
    ['read_back', 'read_back_move'],
    'not_this',
    [0.92, /\b(?:not|is not|was not|did not|do not|never) (?:quite |really |actually |exactly )?(?:right|correct|it|what i (?:said|meant|want|wanted|asked|agreed|had)|the (?:right|one|day|time|date|same)|that (?:one|day|time|date)|say|said|ask|mean|agree|pick|want that)\b|\b(?:wrong|incorrect|mistaken|mixed up|mix up|muddled|mistake|misheard|misunderstood|confused|error|mixing)\b|\bmixed\b.{0,20}\bup\b|\bi (?:said|asked for|wanted|meant|picked|chose|thought (?:we|it|you) (?:said|was|were))\b|\b(?:different|other|another) (?:day|time|date|one)\b|\bsomething (?:is )?(?:off|wrong|not right)\b/, /\b(?:nothing (?:is )?wrong|what i (?:said|want|wanted|asked)(?: for)?$|not (?:a mistake|wrong))\b/],
  ),
  ...rulesAt(
    ['ending'],
    'no',
    [0.93, /\b(?:nothing|not)(?: (?:else|more|really|further|at all|a thing|(?:that )?i can think of|comes to mind|springs to mind|for now|today|at the moment|now|from me|that is|thanks|thank|you|off the top of my head|as far as (?:i|we) know|another thing|to add))*$|\b(?:that is|that was|that will be|that would be|this is|i think that is|that about|that just about) (?:\w+ ){0,2}(?:all|everything|it|the lot|me|covers|grand|great|perfect|fine|lovely|brilliant|super|plenty|wonderful|excellent)\b|\b(?:i am|we are|all) (?:\w+ )?(?:good|set|sorted|done|fine|grand|okay|happy|covered|finished|all right|alright|clear|happy out|great|perfect)\b|\b(?:can not|could not|do not) (?:think|see) (?:of )?(?:anything|any|of)\b|\b(?:you have|you) (?:\w+ )?(?:covered|answered|been (?:very|so|most|a great|great|really|more than)|told me|given me|sorted|helped|looked after|done)\b|\b(?:no|not have any|not have|have no) (?:more |other |further |any )*questions?\b|\ball (?:good|clear|done|sorted|set|fine|grand)\b|\byou (?:are|were) (?:very |so |too |dead )?(?:good|kind|great|grand|sound|a (?:star|legend|gem|dote|pet)|an angel)\b|\b(?:that|it) (?:will do|does|does for|will do for) me\b|\bi will let you (?:go|get)\b|\bhappy out\b|\bdo not think (?:so|there is)\b|\btaken (?:up )?(?:enough|too much)\b|\bi have (?:everything|all|what|it all|got (?:everything|all|it|what))\b|\bthat (?:covers|answers|does|is) (?:it|everything|me|all)\b|\beverything (?:is )?(?:clear|fine|good|grand|sorted|covered|okay|perfect|great)\b/, /\b(?:wrong|wait|actually|one more|another thing|apart from|except|but (?:what|how|where|can|could|do|is)|not sure|not (?:yet|right|quite)|question about|not (?:good|fine|okay|sorted|done|finished)|cancel|change|move)\b/],
    [0.9, /^(?:okay |right |great |lovely |grand |perfect |so |well |ah |then |yes |alright |all right |no |brilliant |good |super |well then )*(?:thanks|thank you|many thanks|cheers|ta|much appreciated|appreciate it|i appreciate (?:it|that|your)|much obliged|god bless|bye|goodbye|bye bye|good bye|bye now|see (?:you|ye)|talk (?:to you|soon|later)|take care|all the best|good luck|have a (?:good|nice|lovely|great)|enjoy (?:your|the)|you too|same to you|mind yourself|so long|cheerio|slan|ciao|good day|good night|safe home|until then|till then|catch you)\b/, /\b(?:but|question|what|where|how|when|can|could|wait|one more)\b/],
    [0.82, /^(?:(?:okay|right|great|lovely|grand|perfect|brilliant|good|super|excellent|fantastic|wonderful|cool|sound|fab|deadly|class|ideal|very good|fine|happy days|good stuff|job done|done|sorted|sorted so)(?: |$)(?:so |then |now |thanks |altogether |thank you |very much |indeed |stuff )*)+$/],
  ),
]; // prettier-ignore
