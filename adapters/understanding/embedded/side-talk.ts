/** Words that are meant for somebody else: the family, the dog, the television in the room. Elo was told nothing by them. */

const HOUSE =
  '(?:telly|tv|television|radio|music|volume|door|gate|window|kettle|oven|cooker|hob|fridge|tap|lights?|heating|washing machine|dishwasher|dishes|bin|bins|remote|couch|sofa|shoes?|coat|jacket|homework|dinner|tea|lunch|breakfast|biscuits?|toys?|ipad|tablet|playstation|xbox|ball|dog|cat|puppy|hamster|pan|pot|milk|bread|towel|car keys|keys)';
const RELATIVE = '(?:brother|sister|mother|mammy|mam|mum|daddy|dad|father|granny|nana|cousin|baby|dog|cat|hair)';

const SIDE_TALK: readonly RegExp[] = [
  new RegExp(`\\b(?:turn|put|take|bring|get|leave|shut|close|open|lock|switch|stick|throw|pass me|hand me|give me|find|move|pick|mind|feed|let|watch|check|answer)(?: \\w+){0,3} (?:the |that |your |my |those |his |her |a )${HOUSE}\\b`),
  new RegExp(`\\b(?:the|my|your) ${HOUSE} (?:is|are)? ?(?:on|off|burning|boiling|boiled|ready|open|ringing|going|gone|barking|loose|out|in|here|at)\\b`),
  new RegExp(`\\b(?:where (?:is|are|did)|who (?:took|left|ate|moved)|have you seen) (?:\\w+ ){0,3}(?:my|the|your) (?:\\w+ )?${HOUSE}\\b`),
  new RegExp(`\\b(?:stop|quit) (?:\\w+ing )(?:your|the|at|with|on|that|him|her|each other) ?(?:${RELATIVE})?\\b(?<!(?:calling|ringing|phoning|texting|bothering|contacting) (?:this|my|me|us|here|at|the|on|with|that))|\\bleave (?:your|the|him|her|it|that|them) ?(?:\\w+ )?(?:${RELATIVE} )?alone\\b|\\bstop (?:it|that) (?:you|now|both|the|lads|boys|girls)\\b`),
  /\b(?:get down|(?<!\b(?:to|i|we|you|just|please|let me|they|he|she|him|her) )come (?:here|down|in|back here)|sit (?:down|still)|be quiet|shush|ssh+|whisht|settle down|get off (?:the|that|him|her)|put (?:it|that|them) (?:down|back|away|over there|there|on the)|do not touch|eat your|finish your|wash your|brush your|get dressed|go (?:upstairs|outside|to bed|and play|ask your|to your room)|good (?:boy|girl|dog)|bad dog|in a minute (?:pet|love|sweetheart|honey)|mammy is on|daddy is on|i am on the phone|on the phone here|someone (?:is )?at the door|there is (?:someone|somebody|a man|a woman|a delivery) at the door|was that the (?:door|bell)|dinner is|your dinner|your tea is|(?:lads|kids|boys|girls|children) (?:stop|quiet|come|get|be|keep|please|now|will)|keep it down|will you (?:stop|shut|turn|get|put|come|be) |did you (?:put|feed|lock|turn|leave|get the|see the|take the)|do you want (?:tea|coffee|milk|sugar|a cup|toast|a sandwich|chips)|cup of (?:tea|coffee))\b/,
  /\b(?:breaking news|weather (?:forecast|for)|the forecast|sunny spells|scattered showers|rain (?:is |will )?(?:spreading|moving|clearing)|highs of|degrees|here is the news|news at|news headlines|sports? (?:news|headlines)|after the break|coming up (?:next|after|on)|stay tuned|welcome back to|and now (?:the|over|for)|traffic (?:is|on|update)|kick ?off|half ?time|full ?time|penalty|goal|the score|nil|to one at|on the pitch|the ref|the minister|the government|the taoiseach|prime minister|interest rates|next on|tonight on|this week on|only on|terms and conditions apply|subscribe|our next guest|ladies and gentlemen|and the winner|round of applause|contestants?|next stop|platform \d|please mind|mind the gap|train (?:to|for|now)|unexpected item|bagging area|checkout number|customer announcement|now boarding)\b/,
]; // prettier-ignore
/** Whoever says one of these is talking to Elo after all. */
const TO_ELO = /\b(?:dentist|tooth|teeth|appointment|visit|check ?up|hygienist|your clinic|toothache|pain|bleeding|breathe|breathing|number|call me|calling me|ringing me|remove me|swollen|blood|hold on|hang on|bear with|one (?:sec|second|moment|minute)|call back)\b/; // prettier-ignore

/** "Yes, move it, good girl" replies first, and "can my husband come in with me" asks. */
const REPLIES = /^(?:yes|yeah|yep|no|okay|please|thanks|thank you) (?:please |do |thanks |go (?:on|ahead) )*(?:move|book|cancel|do|keep|leave|that|i|it|we|good (?:girl|boy))\b|^(?:and |but |or )?(?:can|could|may|should|does|do) (?:my|i|the|a|our|somebody|someone|we)\b/; // prettier-ignore

/** Whether the words, as plain text, were said to somebody else in the room, or by a machine in it. */
export function isSideTalk(text: string): boolean {
  return SIDE_TALK.some((pattern) => pattern.test(text)) && !TO_ELO.test(text) && !REPLIES.test(text);
}
