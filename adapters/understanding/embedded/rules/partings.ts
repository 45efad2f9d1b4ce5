/** How people say hello and goodbye besides the plain words: good wishes, a pleasure it was, and having to go. */
import { rules } from './rule.ts';

const LEAD =
  '(?:(?:okay|alright|all right|right|well|thanks|thank you|thank you very much|grand|so|sorry|anyway|look|no|nope|now|yes|yeah|sure|fine|great|cool|lovely|perfect|cheers|and|but|oh|then|that is all|no worries) )*';
const TAIL =
  '(?: (?:bye|goodbye|good bye|now|then|so|too|thanks|thank you|thank you very much|everyone|all|sir|madam|mate|love|pet|my friend|friend|buddy|for now|again|ahead|there|to you|you too|as well|very much|so much))*';
const NICE =
  '(?:nice|good|great|lovely|wonderful|grand|fantastic|awesome|pleasant|blessed|beautiful|super|fun|safe|happy|amazing|brilliant|fine|relaxing|excellent|terrific|splendid)';
const DAY =
  '(?:day|night|evening|afternoon|morning|weekend|week|one|time|rest of (?:your|the) \\w+|christmas|holiday|holidays|trip|life|year)';
const TALK = '(?:talk(?:ing)?|talked|speak(?:ing)?|spoken|chat(?:ting)?|chatted)';

/** Who asks whether one may, or tells of their own day, parts from nobody. */
const ASKS =
  /\b(?:do|did|can|could|may|shall|should|will|if|when) (?:you|i|we|they|he|she)\b|\b(?:i|we|they) (?:have|had)\b|\bhad\b/;

export const partings = [
  ...rules(
    'says_goodbye',
    [0.95, new RegExp(`^${LEAD}(?:bye(?: bye)?|goodbye|good bye|good night|goodnight|ta ?ta|cheerio|ciao|adios|au revoir|hasta (?:la vista|luego|manana)|farewell|so long|toodle(?:s| oo| pip)?|tara|slan(?: leat)?|adieu|sayonara|cya|see ya|peace out|laters)${TAIL}(?: \\w+)?$`)],
    [0.92, new RegExp(`^${LEAD}(?:i will |i shall |we will |will )?(?:see|catch|talk to|talk with|speak to|speak with|chat to|hear from|be talking to|be seeing|meet)(?: you| ye| ya| yous| u)+ (?:all )?(?:later|soon|again|around|next time|another time|some ?time|in a (?:bit|while))\\b`), /\b(?:can|could|may|shall|would) (?:i|we|you)\b|\b(?:appointment|visit|about)\b/],
    [0.9, new RegExp(`^${LEAD}(?:talk|speak|chat|see)(?: you)? (?:later|soon)${TAIL}$`)],
    [0.93, new RegExp(`\\b(?:have|enjoy)(?: yourself)? (?:a |an |the )?(?:very |really |most |absolutely )?${NICE}(?: and \\w+)? ${DAY}\\b|\\bhave (?:a |an )${NICE}(?: \\w+)? day\\b|\\benjoy (?:your|the rest of (?:your|the)|the) ${DAY}\\b|\\bgood luck (?:to|with|and) (?:you|it|that|everything|take)\\b|^(?:and )?(?:a )?(?:very )?(?:nice|good) day to you(?: too)?$`), ASKS],
    [0.93, new RegExp(`\\b(?:nice|good|great|lovely|wonderful|fun|pleasant|pleasure|joy|delight|enjoyed|enjoy|interesting|loved|glad)\\b(?: \\w+){0,3}? ${TALK} (?:to|with) (?:you|ye|yous)\\b|\\benjoyed (?:talking|speaking|chatting|our|the|this|it|your) ?(?:\\w+ )?(?:talk|chat|conversation|discussion|call)?\\b|^${LEAD}(?:it (?:was|is|has been) )?(?:a |so |such a |really |very )*(?:nice|good|great|lovely|wonderful) (?:${TALK}|conversation|discussion)(?: again| too| as well| now)*$|\\bthis was a (?:nice|good|great|lovely) (?:chat|talk|conversation)\\b`), /\b(?:not|never|would|person|human|if|want|like to|about)\b/],
    [0.92, /\bi (?:\w+ )?(?:had|have|would|should|must|need to|got to|better|ought to|am going to|going to|will)(?: to| better| best| really| just)* (?:let (?:you|ye) (?:go|get)|get (?:going|off the (?:phone|line)|on with|back to (?:work|my|the))|be (?:going|off|heading)|head off|hang up|leave it there|wrap (?:it|this) up)\b|^(?:okay |right |well )*(?:i )?(?:got to go|gtg|have to run|have to dash|must dash|must fly|must go)(?: now| bye| then)*$|\b(?:end|close|finish|terminate) (?:the|this|our) (?:call|chat|conversation|session)\b|\bsay(?:ing)? (?:goodbye|good bye|bye)\b/, /\b(?:back to you|before i|do not|not)\b/],
    [0.9, new RegExp(`^${LEAD}(?:take (?:care|it easy)|all the best|god bless(?: you)?|mind yourself|safe home|good luck|best of luck|look after yourself|keep well|until (?:next time|then|we meet again)|till (?:next time|then)|have fun|be well|stay safe|many happy returns)${TAIL}$`)],
    [0.85, new RegExp(`^(?:well |okay |and |thanks |thank you |yes |oh )*(?:you too|you as well|and you too|same to (?:you|yourself)|the same to you|and to you|likewise)${TAIL}(?: \\w+)?$`)],
    [0.6, /^(?:(?:okay|well|no|yes|so|thanks|and|for now|i (?:think|guess)) )*(?:(?:that is|that was|that will be|that would be|that should be) (?:all|everything|it)|i am (?:all set|done)|that (?:takes care of|covers) (?:it|everything|all)|i (?:do|will) not need (?:anything|any) (?:else|more)|that (?:is )?all the information (?:i|we) (?:need|required))(?: (?:for|now|today|me|thanks|thank you|that|i|need|needed|wanted|want|required|was looking|have|right|at the moment|the moment|then|so|folks|very much|you))*$/],
    [0.8, /^(?:well |okay |right |anyway |so )*(?:thanks|thank you)(?: (?:very|so) much)? for (?:calling|ringing|phoning|talking|chatting|speaking|the (?:chat|talk|conversation|call)|your (?:time|call))(?: (?:today|me|with me|to me|again|bye|now))*$/],
  ),
  ...rules(
    'greets',
    [0.95, /^(?:(?:oh|well|and|ah) )*(?:hello|hi|hiya|hey|howdy|hallo|hullo|yo|heya|heyo|hai|helo|hei|greetings|good (?:morning|afternoon|evening|day)|good mo(?:u)?rning|morning|afternoon|howya|bonjour|hola|salut|namaste|guten tag|ahoy|howdy do|dia duit|salutations|welcome)(?: (?:hello|hi|hey|there|again|good (?:morning|afternoon|evening|day)|to you|a very|you))*(?: \w+){0,2}$/, /\b(?:yes|no|not|please|who|what|how much|help|need|want|bye|is|speaking|here|this|it)\b/],
    [0.92, /^(?:(?:hello|hi|hey|so|hiya|well|and|tell me|there|ai|my friend) )*(?:how (?:are|is|have|has|do|was|goes)(?: you| it| ye| ya| things| everything| life| your day| the form| your (?:morning|evening|week|weekend))+(?: (?:all|been|doing|going|feeling|keeping|today|now|so far|right now|these days|this (?:\w+ )?(?:day|morning|evening|afternoon)|my friend|sir|then|treating you|with you|getting on|do|on this \w+ day|there|tonight|right|me))*|how do you do|what is up(?: \w+)?|whats up|what is (?:new|happening|cracking)|how is (?:tricks|the craic)|what is the craic|what about you|how about (?:you|yourself)|and (?:you|yourself)|long time no see)$/],
    [0.9, /\b(?:nice|good|great|lovely|pleased|pleasure) to (?:meet|see|hear from) (?:you|ye)\b|\b(?:wanted|calling|here|ringing) to say (?:hello|hi)\b|^(?:i am |i feel )?(?:very |pretty |quite |doing |really )*(?:good|well|great|fine|grand|okay|alright|not (?:too )?bad)(?: thanks| thank you| today)* (?:(?:and )?(?:how about |what about )?(?:you|yourself)|how are (?:you|things))(?: doing| today| keeping)*$|^i am (?:doing )?(?:very |pretty |quite |really |just )*(?:good|well|great|fine|okay)(?: thanks| thank you| today)*$/, /\b(?:not|again)\b(?! bad| too bad)/],
  ),
]; // prettier-ignore
