/**
 * The question, or the wish, without the words around it: "Would you ever tell me when you open" asks "when do
 * you open". Whoever is polite, long-winded or new to the language asks the same as everybody else.
 */

const SOFT = '(?:just|only|please|maybe|perhaps|possibly|kindly|actually|really|quickly|also|again|first)';
const TELL = '(?:tell|let|remind|inform|advise|show|explain to|help)';
const FRAMES: readonly RegExp[] = [
  /^(?:sorry|excuse me|hello|hi|hey|hiya|yes|yeah|okay|so|and|but|well|look|listen|right|good (?:morning|afternoon|evening)|please|actually|also|anyway|oh|now|quick question|one (?:more )?question|(?:my|the|another) question is|before (?:anything|i book|we start|you go|i go|that)|tell me(?: this)?|what i (?:want|need|would like) to (?:know|ask) is|for starters)(?: (?=\S))/,
  new RegExp(`^(?:i|we) (?:am|are|was|were) (?:${SOFT} )*(?:wondering|curious|not sure|ringing|calling|phoning|hoping|looking|trying|wanting|asking|enquiring|inquiring|checking|interested|thinking of|thinking about)(?: up| in| back)?(?: (?:to|if|whether|about|for|because|in|and|on|you|that))*(?: (?=\\S))`),
  new RegExp(`^(?:ringing|calling|phoning|hoping|looking|wondering|wanting|trying|checking)(?: (?:to|if|whether|about|for|in))+(?: (?=\\S))`),
  new RegExp(`^(?:can|could|would|will|may|might) (?:you|someone|anyone) (?:${SOFT} )*${TELL} me(?: know)?(?: (?:if|whether|about|on|that))*(?: (?=\\S))`),
  new RegExp(`^(?:can|could|may|might) i (?:${SOFT} )*(?:ask|know|enquire|find out|check|see)(?: you)?(?: (?:if|whether|about|on))*(?: (?=\\S))`),
  new RegExp(`^(?:do|would|did) you (?:${SOFT} )*(?:happen to )?know(?: (?:if|whether|about))*(?: (?=\\S))`),
  new RegExp(`^(?:i|we) (?:${SOFT} )*(?:want|wanted|need|needed|would like|would love|have|wish|wished) (?:${SOFT} )*to (?:${SOFT} )*(?:know|ask|find out|check|enquire|inquire|hear|see)(?: (?:you|if|whether|about|on|that))*(?: (?=\\S))`),
  /^(?:is there )?any (?:chance|way|possibility)(?: (?:that|of|to|i|you|we|could|can|at all))*(?: (?=\S))/,
  /^(?:is|would|will) it (?:be )?(?:at all )?(?:possible|okay|alright|all right)(?: (?:to|that|if|for me|i|we|could))*(?: (?=\S))/,
  /^is there (?:a|any|some) way(?: (?:to|that|i|you|we|can|could|of))*(?: (?=\S))/,
  /^(?:any|have you any|do you have any|got any) idea(?: (?:of|about|on))?(?: (?=\S))/,
  /^(?:please )?(?:tell me|let me know|give me|advise|remind me|inform me)(?: (?:if|whether|about|please|of))*(?: (?=(?:what|when|where|who|which|how|if|do|is|are)\b))/,
]; // prettier-ignore

const WHICH =
  '((?:and |so )?(?:what|when|where|who|which|how|until when|till when)(?: (?:time|times|day|days|hours|date|number|much|late|early|long|far|kind of \\w+|sort of \\w+|\\w+s))?)';
const SUBJECT = '((?:you|they|it|this|that|he|she|i|we|there|(?:your|my|the|our|his|her) (?:\\w+ )?\\w+))';
const AUXILIARY = '(is|are|am|was|were|can|could|will|would|should|do|does|did)';
/** "Who this is", "what your name is". */
const LAST = new RegExp(`^${WHICH} ${SUBJECT} ${AUXILIARY}\\b(.*)$`);
/** "What time you close". */
const PLAIN = new RegExp(
  `^${WHICH} (you|they|ye|we|it) (open|close|shut|finish|start|charge|cost|costs|take|accept|offer|do|have|work|call|said|mean|want|closes|opens)\\b(.*)$`,
);
/** "You are open when". */
const ASKED_LAST =
  /^(you|they|it|this|that) (is|are|was|were|do|can|will) (.{1,30}?) (when|where|who|how much|till when|until when|at what time|from where|what time|what days)$/;

/** "Who the hell is this" asks who this is. */
const OATH =
  /\b(who|what|where|when|why|how)(?: is)? (?:(?:the|in the) (?:hell|heck|fuck|feck|devil|blazes)|on earth|in (?:god|heaven)s? name)\b/;

/** The words that ask, in the order of a question; the same text where nothing stands around them. */
export function askedPlainly(text: string): string {
  let rest = text.replace(OATH, '$1');
  for (let round = 0; round < 3; round++) {
    const before = rest;
    for (const frame of FRAMES) rest = rest.replace(frame, '');
    if (rest === before) break;
  }
  return rest
    .replace(LAST, '$1 $3 $2$4')
    .replace(PLAIN, '$1 do $2 $3$4')
    .replace(ASKED_LAST, '$4 $2 $1 $3')
    .trim();
} // prettier-ignore
