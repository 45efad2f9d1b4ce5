/** Visits that somebody wants made, moved or cancelled, in whatever words people have for a visit and for a diary. */
import { rules } from './rule.ts';

/** What stands in a diary. Who calls a clinic says "my table" by mistake, and "the session" or "my slot" on purpose. */
const ENTRY =
  '(?:appointments?|visits?|bookings?|reservations?|check ?ups?|cleanings?|consultations?|sessions?|slots?|tables?|meetings?|events?|entry|entries|lunch|dinner|breakfast|brunch|party|class|lessons?|calls?|conference|interview|game|match|(?:meeting|conference|double|single|twin|family|guest) rooms?|haircut|get together|gathering|plans?)';
/** What a clinic is asked for. */
const VISIT =
  '(?:appointments?|visits?|bookings?|reservations?|check ?ups?|consultations?|sessions?|slots?|spots?|tables?|meetings?|rooms?|openings?|time with)';
const DIARY = '(?:calendar|calender|schedule|diary|agenda|planner)';
/** How a wish begins: "please", "could you", "I would like to". */
const ASKS =
  '(?:please|kindly|just|also|and|so|then|now|hey|hi|hello|okay|yes|great|sorry|actually|can|could|would|will|may|you|i|we|to|want|need|like|love|wish|have|help|me|us|let|go|ahead|try|trying|looking|hoping|think|is it possible|possible|be able|how|do|if|wanted|am|are|there|way|any|a|prefer|should|must|ought|decided|going)';
/** What is booked with a booking office, and never with a clinic. */
const ELSEWHERE =
  /\b(?:flights?|hotels?|motels?|tickets?|trains?|planes?|uber|taxi|cab|rental|rent|alarms?|timer|songs?|playlist|credit card|subscription|membership|account|order|package|payment|insurance|policy|service plan|phone plan|cheque|checks|bills|(?:phone|gas|water|electric) bill|book club|text|email|car|jobs?|chess|museums?|looking forward)\b/;
const REFUSES =
  /\b(?:than|instead of|no (?:reason|point|wish|plans?) to) (?:book|mak|schedul|reserv|cancel|mov|chang)\w*\b|\b(?:do not|did not|does not|not|never|no need to|without) (?:\w+ )?(?:want|need|like|wish|going|able|to)?(?: to| you to)? ?(?:book|make|schedule|reserve|set|add|arrange|cancel|move|change)\b/;

const unless = (...others: readonly RegExp[]): RegExp =>
  new RegExp([ELSEWHERE, REFUSES, ...others].map(({ source }) => source).join('|'));
const HAS_ONE =
  /\b(?:verify|double check|make sure|cancel\w*|delete|remove|move|change|reschedul\w*|postpone|already|confirm\w*|check (?:on|if|to see|that)|my (?:next )?(?:appointment|visit|booking|reservation)|(?:i|we) (?:made|had|booked|have (?:a|an|my)|did)|how (?:much|long)|what (?:time|day) is|about (?:my|the)|for my (?:appointment|meeting|visit)|called|question)\b/;

export const bookings = [
  ...rules(
    'wants_to_book',
    [0.92, new RegExp(`^(?:${ASKS} )*(?:book|schedule|reserve|set up|arrange|organise|organize|pencil (?:me )?in|set me up|booking|scheduling|reserving)(?! (?:is|are|was|it is|change|says|conflict|with you)\\b)(?: \\S+)`), unless(HAS_ONE, /\b(?:later|another time|online) (?:on )?myself\b/)],
    [0.9, new RegExp(`\\b(?:book|schedule|reserve|set up|arrange|scheduling|booking|reserving|hook up|open)(?: (?:a|an|another|the|me|us|in|my|some|for|new|quick|one|dental|staff|therapy|\\w+ing))+ ${ENTRY}\\b|\\b${ENTRY} (?:be |is |get |to be |needs to be )?(?:scheduled?|arranged|set up)$|^(?:a )?new (?:\\w+ )?(?:appointment|visit|booking|reservation|entry|calendar entry)\\b|\\b(?:free|open|availab(?:le|ility))\\b.{0,20}\\b(?:rooms?|tables?)\\b|\\b(?:rooms?|tables?|reservations?)\\b.{0,24}\\b(?:free|open|availab(?:le|ility)|to use)\\b|\\b(?:do you have|have you(?: got)?|is there|are there|any|what)\\b.{0,24}\\b(?:openings?|availability|free slots?|appointments? (?:available|free|left|going))\\b|^(?:a |an |the |my )?(?:meeting|appointment|session|consultation|visit|meet|lunch|dinner) (?:with|for) \\S+|\\b(?:need|have|want|like|going) to meet (?!you)\\w+`), unless(HAS_ONE)],
    [0.86, new RegExp(`^(?:${ASKS} )*(?:add|put|schedule|block|create|place)(?: \\S+){1,8}? (?:on|for|at|this|next|from|every) (?:the )?(?:\\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|noon|week|month|january|february|march|april|june|july|august|september|october|november|december)`), unless(HAS_ONE, /\bon hold\b|\bput in\b|\bput (?:me )?through\b|\breminder|\bremind\b|\blist\b|\bblock on\b/)],
    [0.91, new RegExp(`^(?:${ASKS} )*(?:make|create|add|put|place|set|mark|enter|block|save|get|find|plan|secure|give|hold|invite|fix|throw|making)(?: (?!to ask\\b)\\S+){0,7}? ${ENTRY}\\b`), unless(HAS_ONE, /\b(?:get|put|find) (?:to|rid|out|off|through)\b|\bcall list\b|\badd to my\b|\bgive me (?:a )?(?:call|ring)\b|\b(?:a|your|the|any|more|these) calls?\b(?! with)|\bmake it\b/)],
    [0.9, new RegExp(`\\b(?:add|put|mark|place|save|enter|block|note|pop|stick|schedule|create|write down)\\b.{0,60}\\b(?:on|to|in|into|for) (?:(?:my|the|our) (?:\\w+ )?)?${DIARY}\\b|^(?:please )?(?:write down|(?:(?:can|could|would) you |be able to |find out )*(?:hook|help|get) me(?: up)?(?: with)?) (?:a |an |the |my )?(?:\\w+ )?(?:appointment|meeting|visit|session)\\b`), unless(/\b(?:remove|delete|from my|show|clear|cancel)\b/)],
    [0.91, new RegExp(`\\b(?:want|need|would like|would love|wish|wanted|looking for|after|hoping for|have|get|prefer|do with|use|wish for)(?: (?:to|have|get|make|me|us|us in|for|a|an|another|some|any|one|the|new|quick|short|early|late|earlier|morning|afternoon|evening|next|available|\\w+day))* (?:(?!no |not |this |that |my )\\w+ ){0,2}?${VISIT}\\b`), unless(HAS_ONE, /\b(?:have i|do i have|i still have|not have|no longer|do you have|did i|will have|had)\b/)],
    [0.9, /\b(?:want|need|like|have|going|wish|love|hoping|due|should|must|ought|better)(?: \w+){0,2} (?:to )?(?:go|come|get)(?: in| down| over| back) (?:at|on|for) (?=\d|\w+day|the|tomorrow|today|half|quarter)|\b(?:want|need|like|have|going|wish|love|hoping|due|should|must|ought|better)(?: \w+){0,2} (?:to )?(?:go|come|get|be)(?: in| down| over| back)? (?:to|into|see|seen by|at) (?:a|the|your|my|you|this|that)\b(?! (?:price|cost|list|point|answer|end|bottom|bus|train|clinic from|airport|bank|shop|toilet|door))|\b(?:i|we) (?:\w+ )?need (?:a|an|another|my|some) (?:\w+ )?(?:dentist|hygienist|doctor|dental \w+)\b|\b(?:wish|want|need|like|love|hope|hoping|idea|have) to (?:see|visit|meet|find) (?:a|the|your) (?:\w+ )?(?:dentist|doctor|hygienist)\b|\b(?:find|get|recommend|book) (?:me |us )?(?:a|some) (?:\w+ )?(?:dentist|hygienist)\b/, unless(/\b(?:not|no|never|talk|speak|message|cancel|person|how|where is|work|meeting|for me and|already)\b/)],
    [0.86, /^(?:please |can you |could you |yes |okay |well |let us |maybe |i would like (?:you )?to |then |just |so )*(?:try|book|make|schedule|reserve|take|get)(?: (?:it|that|one|this|to book|booking|making|doing|to make|to get))+(?: (?:one|it|again|me|there|in|down|up|please|an appointment|the appointment))*(?: (?:for|on|at))(?: \S+)/, unless(/\b(?:instead|repeat|earlier|later|sure|possible|fixed|home|done|call)\b|\b(?:make it|make that) (?:to|for you)\b/)],
  ),
  ...rules(
    'wants_to_cancel',
    [0.93, new RegExp(`\\b(?:cancel(?:l?ing|l?ed)?|call(?:ing)? off|scrap|drop|delete|get rid of|annul|undo|nix|abandon|remove|erase|discard|take (?:out|off|away)|decline|withdraw|unbook|wipe|release|give up|let go of|take me (?:off|out of))(?! (?:it|that|everything) from)(?: \\S+){0,7}? (?:${ENTRY}|${DIARY})\\b`), unless()],
    [0.91, new RegExp(`^(?:${ASKS} )*cancel (?:my|the|that|this|our|all|both|tomorrow|today|monday|tuesday|wednesday|thursday|friday|everything|his|her|their|one)\\b`), unless(/\bcancel (?:my|the) (?:card|direct debit|debit|cheque|transfer|transaction)\\b/)],
    [0.91, new RegExp(`\\b${ENTRY}\\b.{0,40}\\b(?:(?:is|are|be|been|being|get|gets|got|to be) (?:\\w+ )?(?:cancell?ed|deleted|removed|called off)|(?:not|no longer) (?:be )?(?:\\w+ )?(?:needed|required|necessary|wanted))\\b|\\b(?:no longer|not|never) (?:\\w+ )?(?:need|want|require)(?:ing)? (?:the|my|that|this|our|her|his|a|an) (?:\\S+ ){0,4}?${ENTRY}\\b.{0,24}\\b(?:any ?more|any longer|after all|now)\\b|\\bno longer (?:need|want|require)(?:ing|s)? (?:the|my|that|this|our|her|his|a|an) (?:\\S+ ){0,4}?${ENTRY}\\b|\\b(?:make|put in|need|request|like|want) (?:a |an |to make a |to do a |the )*cancellation\\b`), /\b(?:has|have|was|why|did|who|by mistake|not) (?:\w+ )?(?:been )?cancell?ed\b|\b(?:flight|subscription|order)\b/],
    [0.9, new RegExp(`^(?:${ASKS} )*(?:clear|wipe|free up|empty) (?:all |out )?(?:of )?(?:my|our|the) (?:\\S+ ){0,3}?(?:${DIARY}|${ENTRY}|day|morning|afternoon|evening)\\b`), unless()],
    [0.88, new RegExp(`\\b(?:remove|delete|take|erase|wipe)\\b.{1,50}\\b(?:from|off|out of|on) (?:my|the|our) (?:\\S+ ){0,2}${DIARY}\\b`), unless()],
  ),
  ...rules(
    'wants_to_move',
    [0.91, new RegExp(`^(?:${ASKS} )*(?:move|change|re ?schedul(?:e|ing)|shift|push|postpone|update|extend|re ?arrange|bring|delay|swap|switch|adjust|modify|edit|alter|amend|shorten|put back|put off|bump)(?: (?!my mind)\\S+){0,6}? ${ENTRY}\\b`), unless(/\b(?:number|address|details|email|do not)\b/)],
    [0.9, new RegExp(`\\b(?:my|the|our|this|that) (?:\\S+ ){0,3}?${ENTRY}\\b.{0,20}\\b(?:needs?|has|have|should|must|could|can|to)(?: to)? be (?:moved|changed|rescheduled|pushed|postponed|shifted|brought|put)\\b`), unless()],
    [0.88, new RegExp(`^(?:${ASKS} )*(?:move|push|shift|bump|postpone|re ?schedule|change|update|switch) (?:my|the|our|his|her|tomorrow|today|monday|tuesday|wednesday|thursday|friday) (?!mind|name|number|address|subject|time|day|date)\\S+.{0,40}\\b(?:to|until|till|back|forward|by|from) (?:\\S+)`), unless(/\b(?:number|address|details|email|insurance|name|language|volume|pin|password)\b/)],
  ),
]; // prettier-ignore
