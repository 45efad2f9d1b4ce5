/**
 * What a machine says when it takes a call: a carrier's announcement, a menu of keys, a private greeting. A recogniser
 * gives fragments of it, and any one sign may be said by a person too; so signs are counted over the whole utterance.
 */

const CALLEE = '(?:person|number|customer|party|subscriber|client|user|mobile|extension|recipient)';

/** Nobody says these but a machine. */
const SURE: readonly RegExp[] = [
  new RegExp(
    `(?<!\\bi am (?:not )?the (?:\\w+ )?)\\b${CALLEE} (?:that |who |whom )?you (?:are |have |had )?(?:currently )?(?:called|calling|dial+ed|dial+ing|rang|trying to (?:reach|call|contact)|tried to (?:reach|call)|reached|wish to (?:reach|contact))\\b`,
  ),
  /\b(?:after|at|following|hear|wait for|until) (?:the |a )?(?:long |short )?(?:tone|beep|beeps|bleep|signal|pip|turn please)\b|^(?:the )?(?:tone|beep)$/,
  /\b(?:the|this|your|his|her|voice|message) ?(?:mail ?box|message (?:bank|box)|inbox|voice ?mail(?: box)?|answering (?:machine|service)|answerphone)\b.{0,30}\b(?:is|has|of|for|full|not been set|reached|belongs)\b|\bforwarded to\b|\b(?:diverted|redirected|transferred) to (?:the |a |an |my |our )?(?:voice ?mail|mailbox|message|automated|answer)|^(?:the )?voice ?mail(?: (?:box|service|of \w+|for \w+))?$|\bautomat(?:ic|ed) (?:voice )?(?:message|answering|attendant)\b|\b(?:this is|you have reached|reached|through to) (?:the |an |a |my |our )?(?:\w+ )?(?:voice ?mail|mailbox|answering machine|answerphone|answering service|message service|butler)\b|\bgot (?:my|our) (?:voice ?mail|answerphone|answering machine|machine)\b/,
  /\b(?:menu|options)\b.{0,16}\b(?:has|have) (?:\w+ )?changed\b|\b(?:listen carefully|dial it at any time)\b|\byou are (?:caller )?(?:number )?\w+ in (?:the|a|our) (?:queue|line)\b|\byou are caller(?: number)? \w+|\bestimated wait(?:ing)? time\b|\benter (?:the|your) (?:\w+ )?(?:extension|pin|account|selection)\b|\b(?:not a|an) (?:valid|invalid) (?:option|selection|entry|extension)\b|\b(?:start|begin) (?:your message|recording|speaking (?:after|now|at))\b|\brecording has (?:started|begun)\b|\b(?:voice ?mail|messaging|message) service\b(?! (?:is|was) (?:broken|down))|^(?:the |this )?mailbox (?:is )?full$|\b(?:no one|nobody|none of us) (?:is |are )?(?:here |currently |presently )?(?:available|able|free|can|here)(?: \w+)? (?:to )?(?:take|answer) (?:your|the) call\b|\b(?:no one|nobody) can take your call\b|\btry your call again\b|\b(?:party|person) extension\b|\bpress(?:ing)? (?:[0-9]|zero|one|two|three|four|five|six|seven|eight|nine|hash|pound|star|the (?:hash|pound|star|hatch))\b|^(?:\w+ )?for more options (?:or|press|stay|at any)\b|\bmore options or (?:just )?hang up\b|\b(?:to|and) (?:re ?record|erase|leave (?:a )?call ?back number|send (?:a |your )?numeric)\b|\bfor \w+(?: \w+){0,3} (?:press|dial|say) (?:\d|one|two|three|four|five)\b/,
  /\brecord(?:ed)? (?:your|a|the) (?:\w+ )?(?:message|greeting)\b|\b(?:finished|done) (?:recording|speaking|with your message)\b|\bwhen you (?:have |are )?(?:finished|done|are done)\b.{0,24}\bhang up\b|\bsend (?:the|your|this|it as a?) ?(?:\w+ )?(?:message )?(?:as |is )?(?:a )?text\b|\bsatisfied with your message\b|\bmessage (?:as|is) a text\b/,
  /\b(?:your|the) call (?:can ?not|could not|can not|has|is|will|may|did) (?:not )?(?:be |been |being )*(?:completed?|answered|connected|taken|forwarded|put|diverted|transferred|important|recorded|monitored|dealt|queued|in a queue|go through)\b|\byour call is (?:very |really |so )?important\b|\bcalls? (?:may|will|are|is) (?:be |being )?(?:recorded|monitored)\b/,
  /\bnot (?:been )?recogni[sz]ed\b.{0,40}\b(?:number|check|again|dial)\b|\bnumber\b.{0,40}\b(?:not (?:been )?(?:recogni[sz]ed|in service|in use|valid|connected|available)|no longer in service|disconnected|out of service|incomplete)\b|\b(?:check|verify) the number\b|\b(?:switched|turned) off or\b|\bout of (?:coverage|range|the coverage)\b|\b(?:does|do|is|are) not (?:accept|accepting|receive|taking) (?:anonymous|private|incoming|blocked|unidentified|withheld|calls|your call)\b/,
  /\b(?:office|opening|business|our|normal) hours are\b.{0,80}\b(?:message|call back|press|closed|urgent)\b|\b(?:office|clinic|surgery|line|lines|offices) (?:is|are) (?:now |currently |presently )?closed\b|\bafter ?hours (?:line|service)\b|\ball (?:of )?our (?:agents|lines|operators|staff|representatives|advisors|team)\b|\bnext available (?:agent|operator|representative|advisor|member)\b|\bthank you for (?:calling|holding|your patience|waiting)\b.{0,120}\b(?:message|press|hold|queue|closed|option|menu|extension|shortly)\b|\bcall will be answered\b/,
];

/** A person may say one of these; whoever says two of them is a greeting. */
const SIGNS: readonly RegExp[] = [
  /\b(?:sorry|apologi\w+|afraid|regret|unfortunately|regrettably|sadly)\b.{0,30}\b(?:miss(?:ed|ing)? (?:you|your|the)|missed call|unavailable|not available|not (?:home|in)$)|\bmissed your call\b/,
  /\b(?:can ?not|could not|unable to|not able to|not in (?:a|any) position to|not here to|not around to|not available to) (?:really )?(?:(?:come|get|make it) to (?:the|my|our) (?:phone|telephone)|(?:take|answer|pick up|accept) (?:(?:the|my|our|your|this) )?(?:phone|calls?)|answer (?:right now|at the moment|now)|be reached)\b|\b(?:your|the) call can ?not\b|^we are unable$/,
  /\b(?:leave|drop|record|provide) (?:(?:me|us|him|her|them) )?(?:(?:a|an|your|us|some) )+(?:(?:short|brief|quick|detailed|little|voice|clear|nice|full|contact|call ?back) )*(?:message|name|number|memo|note|details|voice ?mail|word|info|information|call ?back number)\b|\bleave one and\b/,
  /\b(?:will|sure to|promise to|aim to|happy to|try to)\b.{0,24}\b(?:get|come|be) (?:straight |right )?(?:back to|in touch with) (?:you|ya)\b|\b(?:will|can|going to|plan\w*|intend|promise)(?: \w+){0,4} return(?:ing)? your (?:call|message)\b|^(?:plan\w*|going) (?:to|on) return(?:ing)? your call\b|\b(?:will|shall) (?:\w+ )?(?:contact|reach out to|connect with|touch base with|attend to|revert to) (?:you|your (?:call|message))\b|\b(?:will|ensure|sure|promise|aim|try)\b.{0,24}\b(?:respond|reply|response|immediate attention|follow up|hit you back)\b|\b(?:intend|plan|planning|hope|promise) to (?:call|ring|phone) (?:you )?back\b/,
  /^(?:(?:hi|hello|sorry|i am|we are|is|am|he is|she is) )*(?:currently|presently|temporarily|momentarily)(?: (?:i am|we are))? (?:\w+ )?(?:unavailable|away|engaged|busy|occupied|unable|on another (?:call|line)|not (?:available|accessible|reachable|in a position|able|in|around)|inaccessible|unreachable|closed|in a meeting|tied up|assisting)\b|\b(?:away from|not (?:at|near|by|beside)) (?:the|my|our) (?:phone|desk|telephone|mobile)\b|^(?:not available|unavailable)(?: (?:now|right now|at the moment|at present|currently|please))*$|^(?:(?:i am|we are|already|currently) )*(?:on another (?:call|line)|engaged in another (?:call|conversation)|(?:on|in) (?:the other|a different) (?:line|call))$/,
  /\byou know (?:what to do|what is next|the drill)\b|\blet (?:me|us) know (?:what is up|you (?:called|rang)|your (?:phone )?number)\b|\b(?:appreciate|value|regret missing|sorry for missing) your (?:patience|call|message|understanding)\b|\b(?:your (?:call|message) is (?:valuable|valued|appreciated)|apologi\w+ for (?:the|any) inconvenience)\b|\b(?:stepped|stepping) (?:away|out)(?: from (?:the|my) (?:desk|phone))?$|\bout of (?:the )?(?:office|reach|signal)\b|\bon (?:annual )?leave until\b|^sorry (?:for|about) the missed call$|\bdetails for a call ?back\b/,
];

/** So little that it only counts beside another sign. */
const HINTS: readonly RegExp[] = [
  /\b(?:agents|operators|lines|colleagues|advisors|receptionists|team members) are (?:currently |all |now )*(?:busy|engaged|assisting|helping)\b|\b(?:office|opening|business|surgery) hours are\b|\bclosed for (?:the )?(?:\w+ )?(?:holidays?|weekend|lunch|christmas|easter)\b|\bwill (?:re ?open|open again)\b|\bnumber is busy\b|\bleave one\b|\b(?:text|whats ?app) (?:me|this number) instead\b|\bbeep$|\bnot (?:in|home) right now\b/,
  /\b(?:you have|you) (?:now )?(?:reached|got through to|come through to)\b(?! (?:me|him|her|the (?:right|wrong))\b)|\bresidence\b/,
  /\bas soon as (?:i|we) (?:can|am|are|get|possibly)\b|\bat (?:my|our|the|your) earliest\b|\bshortly\b|\bplease\b/,
  /\b(?:call|ring|phone) you (?:right |straight )?back\b/,
  /\b(?:catch|talk to|see) you (?:later|soon)\b|\bhave a (?:great|good|nice|lovely|blessed) (?:day|one)\b|\bsay something\b|\bbye\b/,
  /\btry (?:again|calling|your call) (?:\w+ )?(?:later|again)\b|\bhang up\b|\bthank you for (?:calling|your call|ringing)\b|\bnot available\b|\bmissed (?:you|call)\b|\b(?:detailed|brief|short|quick) message\b/,
];

/** A person on the line asks, or speaks of the machine that they have. */
const PERSON =
  /\b(?:do i|did i|should i|must i|i|told (?:me )?to|had to|have to) press(?:ed)?\b|\bi was away from\b|\bin time\b|\b(?:did|do|can|could|would|will|shall|should|are|is|have|may) (?:you|i|this|that|he|she|ye)\b.{0,40}\b(?:message|want|like me|called?|calling|hear me|leave|rang|ring|help)\b|\b(?:got|get|getting|received?|check|checked|heard|listened to|left) (?:your|a|you a|the|that|me a) (?:voice ?mail|message)\b(?! (?:bank|box))|\bmy (?:voice ?mail|mailbox|inbox)\b|(?<!\bknow )\b(?:who|what|why|how) (?:is|are|do|did|was)\b|\byou have (?:me|caught)\b|\bgood thing\b|\bcan i\b|\b(?:think|decide|ask my|discuss)\b|\b(?:are you|is (?:this|that|it)) (?:a |an |my )?(?:answering machine|voice ?mail|machine|robot|recording)\b|\b(?:a |the )?person you (?:are|were) (?:calling|looking for|after) (?:is|was|has|does|lives|never|works)\b(?! (?:not available|unavailable|not|currently|on another))|\b(?:want|like|wish|going|need|would like|can i|could i|have) to leave\b|\b(?:hold on|wait a|one (?:second|moment|minute))\b|^(?:(?:hi|hello|oh|well|sorry) )*(?:yes|yeah|yep|no|nope|sure|okay|who|what|why|how)\b|\bhow (?:can|may) (?:i|we) (?:help|direct)\b|\b(?:he|she|they) (?:is|are|can|could|will|has|does|went)\b|\bmy (?:wife|husband|mother|father|mum|mam|dad|son|daughter|partner)\b|\bspeaking$|\b(?:can|could|would|will|did|do|are) you\b(?! (?:have|are|hear))|\b(?:call|ring|phone|text|try) (?:me|us)\b|\bbusy\b|\bdriving\b|\b(?:tooth|teeth|dentist|appointment|visit|time (?:does|suits)|that (?:day|time|week))\b|\bi (?:got|saw|had|have) (?:a|your)\b|\bspeak up\b|\b(?:let me|i need to|i have to|i will have to) (?:check|ask|see|look|talk)\b/;

const ONE_SIGN = 0.7;
const TWO_SIGNS = 0.92;
const NO_DOUBT = 0.95;

/** How sure the words, as plain text, are a machine's that took the call; 0 where nothing speaks for it. */
export function soundsRecorded(text: string): number {
  const sure = SURE.some((sign) => sign.test(text));
  const signs = SIGNS.filter((sign) => sign.test(text)).length;
  const all = signs + HINTS.filter((hint) => hint.test(text)).length;
  if (PERSON.test(text) && !(sure && all > 1)) return 0;
  if (sure) return NO_DOUBT;
  if (signs === 0) return all > 2 ? ONE_SIGN : 0;
  return all > 1 ? TWO_SIGNS : ONE_SIGN;
}
