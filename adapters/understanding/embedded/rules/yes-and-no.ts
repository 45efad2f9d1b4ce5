/** Plain agreement, plain refusal, and what lies between. */
import { rules } from './rule.ts';

const POLITE =
  '(?: (?:please|thanks|thank you|so|then|sir|madam|love|pet|mate|very much|now|indeed|it is|i do|i would|i am|you can|i will|we can|that is|for me|with me|by me|of course))*';
const PLAIN_YES =
  'yes|yeah|yep|yup|aye|sure|sure thing|okay|alright|all right|of course|certainly|absolutely|definitely|exactly|correct|indeed|affirmative|uhhuh|surely|totally|by all means|go ahead|go on|go for it|please do|do|do it|do that|yes please|sounds (?:good|great|grand|perfect|fine|lovely|ideal|about right)|(?:that|this|it) (?:sounds|is|would be|will be|looks|seems) (?:all |just |absolutely |perfectly |really |very )?(?:good|great|grand|perfect|fine|lovely|ideal|right|correct|okay|brilliant|super|alright|nice|wonderful|excellent|cool|fantastic|no problem|handy|suitable)|(?:that|this|it) (?:works|suits|will do|does|does it|will work|would work|would suit|would do|will suit)|works|suits|will do|works for me|suits me|good for me|perfect|grand|great|lovely|brilliant|super|excellent|wonderful|fantastic|ideal|fine|cool|deal|done|no problem|not a problem|no bother|no worries|no problem at all|why not|let us do it|let us do that|let us go|let us go for it|book it|i do|i am|i would|i will|it is|we do|you can|you may|you do|it does|happy to|with pleasure|sound|right so|grand so|happy with that|i am happy with that|go on then|go on so|too right|that is true|that is it|that is the one|you got it|got it|agreed|i agree|not bad|that is a yes|i would love (?:to|that|one)|i would like (?:to|that|one)|i would please|very well|good|good idea|yes indeed|you are right|that is what i (?:want|said|need)|i think so|i believe so|spot on|bang on|confirmed|i confirm|please|okay dokey|okey dokey';

export const yesAndNo = [
  ...rules(
    'yes',
    [0.97, new RegExp(`^(?:yes|yeah|yep|yup|aye|sure|absolutely|definitely|of course|certainly|correct|exactly|go ahead|please do|yes please)${POLITE}$`)],
    [0.9, new RegExp(`^(?:and |that |it |the )?(?:${PLAIN_YES})${POLITE}$`), /^(?:i am|do|please|then|so|works|suits|please thanks)$/],
    [0.75, /^(?:right|i am|please|do|all good|works|suits|accepted|yes confirmed|confirmed yes|better|much better|you (?:have )?got (?:it|that) right|i am sure|that is (?:amazing|a yes|affirmative|better)|(?:i think|i believe|i would say) (?:that is|it is|that sounds|so) ?(?:right|fine|okay|good|correct|yes|true)?|(?:the answer is|i say|i would say|i vote) yes|you bet)$/],
    [0.62, /^(?:the |that |this )?[\w:]+(?: \w+){0,3} (?:works|is (?:fine|good|grand|okay|perfect|great)|suits|would (?:work|be (?:fine|good|great|grand|perfect)))(?: for me| me| with me)?$/, /\b(?:not|no|never|teeth|tooth|mouth|what|which|when|who|how|where|any|number|line|none|neither|time is)\b/],
    [0.65, /^(?:i suppose|i suppose so|i guess|i guess so|if you like|if you want|if you must|true|if i must|might as well|i might as well|may as well|probably|most likely|i hope so|you could|could do|go on i suppose|whatever you say|yes i suppose|yes i guess)(?: (?:so|then))?$/],
    [0.85, /^(?:yes|yeah|okay|sure) (?:that|it|this|i|you|we|let|please|go|do|no problem|of course|why)\b.{0,30}$/, /\b(?:not|no|never|but|wrong)\b|\?/],
    [0.85, /^(?:please )?(?:book|reserve|confirm|take|keep|hold) (?:it|that|that one|the appointment|this)(?: (?:for me|please|in|then|so))*$/],
    [0.8, /^(?:i would be|i am) (?:happy|glad|delighted|okay|fine|good|grand) (?:to|with) (?:that|do that|it|this)$|^(?:count me in|i am in|i am up for (?:it|that)|i am game)$/],
    [0.85, /^(?:i|we) (?:do|have|am|can|could|would|will|should|did) (?:indeed|actually|yes|please|of course|so)$/],
    [0.8, /^(?:i am )?(?:fine|okay|good|happy|grand) (?:by|with|for) (?:me|us|that|it|this)$/],
    [0.8, /^(?:that|it|this|which) (?:all )?(?:sounds?|works?|suits?|is|would be|looks?|seems?|would|will|does) .{0,24}\b(?:good|great|grand|perfect|fine|lovely|ideal|right|correct|work|works|suit|me|brilliant|okay|alright|nicely|well|idea)$/, /\b(?:not|no|never|hardly|too|wrong|what|n't)\b/],
  ),
  ...rules(
    'no',
    [0.97, /^(?:no|no thanks|no thank you|no no|no sir|definitely not|absolutely not|of course not|certainly not|no way|not at all|negative|not really)(?: (?:thanks|thank you|please|sorry|not really|sir|madam|way|love|mate|i do not|i am not|it is not|i can not|i would not|not at all|of course not|you can not|i did not|i have not))*$/],
    [0.9, /^(?:i would rather not|i would prefer not(?: to)?|i (?:do not|would not) (?:think|believe) so|i am afraid not|afraid not|i do not|i did not|i have not|i can not|i will not|it is not|it does not|never|not for me|not me|rather not|i think not|not likely|no chance|please do not|do not|you can not|you may not|not a chance|i would not|no i do not|not particularly|not exactly|not yet|i do not want (?:to|it|that)|not this time|no need thanks)$/],
    [0.75, /^(?:nothing|nothing else|that is all|none|not today|not today thanks|no more|that will be all|that would be all|i am good thanks|i am grand thanks|i am all right thanks|i am okay thanks|you are all right|you are grand|no that is (?:all|it|everything))$/],
    [0.75, /^(?:not (?:now|right now|just now|just yet|at the moment|at this moment|right at this time|for now|at this time|this time)|(?:i|we|it|that) (?:do|does|did|can|could|would|will|have|has|is|am|are|was) not(?: (?:really|actually|think so|unfortunately|today|now|want to|want that|want it|i am afraid|like that|no|true|mine))*|(?:that is|it is|the answer is|i (?:would )?(?:say|am saying)|is) (?:a )?(?:false|untrue|no|inaccurate)|nothing(?: \w+)?|i guess not|it seems not|not that one|that is (?:all|everything|it)(?: for)?(?: now| today)?)(?: (?:thanks|thank you|though|please|sorry))*$/],
    [0.7, /\b(?:answer is|am saying|say|that is|would be|it is) (?:\w+ )?(?:a )?no$/],
  ),
  ...rules(
    'not_sure',
    [0.93, /^(?:i |we |well )?(?:really |honestly |just )?(?:do|would) not (?:really |actually |even )?know(?: (?:yet|now|really|exactly|that|to be honest|offhand|off hand|for sure|about that|the answer(?: to that)?|what to say|either|myself))*$/],
    [0.85, /^(?:i )?(?:really )?(?:can not|could not) (?:really )?(?:tell|say)(?: (?:yet|now|really|for sure|right now))*$|^(?:i am )?(?:uncertain|not confident)\b|\bhard to (?:tell|say)\b|\bif i know$|\bcould be (?:either|both)\b|\bno (?:earthly |real |clear )?(?:idea|clue)\b|\bnot have a clue\b/],
    [0.9, /^(?:i am )?(?:not (?:too |so |really |very |quite |entirely |100 |completely |totally )?(?:sure|certain)|unsure)\b/],
    [0.9, /^(?:maybe|perhaps|possibly|it depends|that depends|depends|hard to say|no idea|no clue|who knows|could be|might be|i could not (?:say|tell you)|beats me|your guess is as good as mine|i have no (?:idea|clue)|i wonder|not a clue|sort of|kind of|yes and no)(?: (?:really|yet|now|so|to be honest|at the moment))*$/],
    [0.85, /\b(?:let me (?:have a )?think|i (?:will |would |need to |have to |want to |must |will have to |would have to )+(?:think (?:about|it over)|sleep on it|consider|discuss|ask my|check with|talk (?:to|with) my|see how|have a think|check my (?:diary|calendar|schedule))|i am (?:still )?(?:thinking|in two minds|undecided|torn)|have not (?:decided|thought)|can not decide|i (?:might|may)(?: \w+)?$|i do not remember|can not remember|i do not recall|i forget$|have to think)/, /\bminute|moment|second\b/],
    [0.7, /\bi (?:do not|would not) know (?:if|whether|when|what|yet|how)\b/],
  ),
  ...rules(
    'no_preference',
    [0.93, /\b(?:any ?time|any day|whenever|whichever|any of (?:them|these|those|the (?:times|two|three))|either(?: one| of them| of those| of these| is| will| would| works| suits|$)|any (?:time|day|one|hour|slot|dentist|doctor)(?: at all)?(?: (?:is|will|would|works|suits|you))|whatever (?:suits|works|you have|is|time|day|you think|you like|you want))\b/, /\b(?:any ?time soon|not|except|but not|not any|what|have you|do you)\b/],
    [0.92, /\b(?:do|would) not (?:really )?(?:mind|care)\b|\b(?:it )?(?:does|do) not (?:really )?matter\b|\bno preference\b|\bmakes no (?:difference|odds)\b|\b(?:i am|we are) (?:easy|flexible|free (?:all|any|every|most)|not (?:fussed|bothered|fussy|picky))|\bup to you\b|\byou (?:choose|pick|decide)\b|\bno particular (?:time|day|preference)\b|\bsurprise me\b|\byour (?:choice|call|pick)\b|\ball the same to me\b|\bthey (?:all|both) (?:work|suit|are fine)\b|\bi am free all\b|\banything (?:is|will|would|works|suits|goes|at all)\b|\bdo not have a preference\b/, /\b(?:do not mind (?:if|that)|do not care (?:about|what you)|mind coming)\b/],
    [0.85, /^(?:any|anything|either|whatever|all of them|both|any of them|any time|anytime|any day|whichever|whenever)$/],
  ),
]; // prettier-ignore
