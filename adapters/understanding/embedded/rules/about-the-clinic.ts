/** What people ask about the clinic, about a visit that they have, and about what only a dentist may say. */
import { KIN } from './kin.ts';
import { rules } from './rule.ts';

/** Whose it is, for callers who speak of the clinic as "they" or "the place". */
const ITS =
  '(?:your|ye|their|there|its|it is|his|her|the|a|that|this|the (?:clinic|practice|office|surgery|desk|place|dentist|doctor|salon))';
const WORK =
  '(?:cosmetic\\w*|whiten\\w*|implants?|veneers?|braces|invisalign|aligners|orthodont\\w*|crowns?|bridges?|root canals?|extractions?|dentures?|children|kids|families|adults|men|women|nervous patients|emergenc\\w*|botox|sedation|services?|treatments?|procedures?|surgery|hygienist|x rays?|unisex)';
const WE =
  '(?:you|they|ye|he|she|it|this|that|(?:the|this|that|your) (?:clinic|practice|office|surgery|place|dentist|doctor|salon)|(?:doctor|dr) \\w+)';
/** Who looks for such a clinic asks nothing about this one. */
const LOOKS_FOR =
  /\b(?:looking for|find (?:me |a |an |one |someone )|searching|search for|interested in|i (?:want|need|prefer|am after)|i would (?:like|prefer)|(?:one|dentist|somewhere|someone|place|salon) (?:that|which|who)|should (?:be|offer|have)|must)\b/;
const EXISTING = '(?:appointments?|visits?|bookings?|reservations?|check ?up)';
const CHANGES =
  /\b(?:cancel\w*|delete|remove|move|change|reschedul\w*|want to (?:make|book)|like to (?:make|book)|insurance|price|cost|make (?:the|an?)|available|openings?|(?:do|does) (?:you|they) have|to confirm the|confirm (?:that )?i (?:am|will)|will be there|am coming)\b/;
const MEDICINE =
  '(?:ibuprofen|paracetamol|nurofen|aspirin|painkillers?|antibiotics?|tablets?|pills?|medicine|medication|blood thinners?|something for|anything for|mouthwash|salt|ice|clove oil)';
const SYMPTOM =
  '(?:tooth|teeth|gums?|bleed\\w*|swell\\w*|swollen|hurt\\w*|pain\\w*|sore|ache\\w*|pregnan\\w*|fillings?|extraction|jaw|wisdom|root canal|infect\\w*)';

/** What takes its time elsewhere: asked of these, it is no question about a visit. */
const ELSEWHERE =
  /\b(?:bus|train|tram|flights?|journey|drive|trip|deliver\w*|orders?|packages?|parcels?|cards?|transfers?|refunds?|films?|movies?|songs?|games?|batter(?:y|ies)|oven)\b/;

/** Who may be brought along. */
const COMPANY = `(?:${KIN}|somebody|someone|anybody|anyone|friend|carer|baby|kids|children|little one|dog|parent|adult|grown up|neighbour)`;

export const aboutTheClinic = [
  ...rules(
    'asks_who_may_come',
    [0.95, new RegExp(`\\b(?:can|could|may|might|must|is it (?:okay|all right|alright|fine) if|would it be (?:okay|all right|alright|fine) if|do|does|should|will)\\b.{0,16}\\b${COMPANY}\\b.{0,16}\\b(?:come|sit|wait|be|go) (?:in |along |inside |there |over )*(?:with|beside) (?:me|him|her|us|them)\\b|\\b(?:can|could|may|am i allowed to|is it (?:okay|all right|alright|fine) (?:to|if i)) (?:i )?(?:bring|take) (?:along )?(?:my|the|a|our|somebody|someone)\\b(?: \\w+)?(?: ${COMPANY})?(?: along| with me)\\b`)],
  ),
  ...rules(
    'asks_parking',
    [0.95, /\b(?:is|are|where|any|have|has|got|what about|can|could|do|does|free|near|how about)\b.{0,30}\b(?:car park|parking|park(?: (?:my|the|a|our) (?:car|van|bike|lorry|truck))?)\b/, /\b(?:phoenix park|in the park|at the park|park(?:ed|s)\b|just parking|to the park|industrial park|business park)\b/],
  ),
  ...rules(
    'asks_address',
    [0.95, /\b(?:is|are|have|has|got|do|does)\b.{0,30}\b(?:a |an |any |the )(?:lift|elevator|ramp|steps?|stairs)\b|\b(?:wheelchair|disabled|step free) (?:access|accessible|friendly|entrance)\b|\bget (?:in|up|upstairs)\b.{0,16}\b(?:wheelchair|walker|frame|rollator|buggy|pram|crutches)\b/, /\b(?:a lift (?:home|there|in|from|to|off)|give (?:me|us|her|him) a lift|my lift|steps? (?:away|ahead))\b/],
  ),
  ...rules(
    'asks_duration',
    [0.94, /\bhow long (?:does|do|will|would|might|could) (?:it|that|this|they|all that|all this|(?:the|a|an|my|such a|one) (?:\w+ ){0,3}\w+) (?:usually |normally |generally |actually |all )?(?:take|last|be)(?: (?:me|you|ye|altogether|usually|normally|in total|all in|then|roughly|please|do you think|would you say|or so))*$/, ELSEWHERE],
  ),
  ...rules(
    'asks_phone',
    [0.94, new RegExp(`\\b(?:phone|telephone|contact|office|direct|tele|land ?line|call ?back|reception|desk|clinic) ?(?:numbers?|no|contact|details|info\\w*)\\b|\\bnumber (?:for|of|to) (?:the |your |this |that |call|reach|ring|phone|contact|get)|\\bnumber (?:can|do|should|could|would|may|will) i (?:\\w+ )?(?:call|reach|ring|phone|contact|use|get)\\b|\\b(?:what|have|get|got|give|grab|want|tell|need|know|share|send|is|are|and|inform)\\b.{0,24}\\b${ITS} (?:listed |exact |full |correct )?(?:number|phone|telephone|contact)\\b(?! (?:of (?!the)|is|was|from|wrong))|^(?:and |also )?${ITS} (?:number|phone|telephone)(?: (?:please|too|then|and address|as well))*$|^(?:and |the )*(?:phone|number|telephone)(?: (?:and (?:the )?address|please))*$|\\baddress and (?:the |their |your )?(?:phone|number|telephone|contact)\\b|\\bhow (?:do|can|could|would|may|should|will) i (?:\\w+ )?(?:reach|contact|call|ring|phone|get in touch with|get hold of|get through to) (?:you|them|ye|him|her|it|the|this|that)\\b|\\bwhere (?:can|do|could|would) i (?:\\w+ )?(?:contact|call|reach|ring|phone)\\b`), /\b(?:my|wrong|this|new|right|another|different|old|account|routing|pin|card|confirmation|reference|order|flight|tracking|policy|room) (?:\w+ )?(?:phone |contact |telephone )?(?:number|details)\b|\b(?:get|got|have|find|found|come by) (?:my|this)\b|\byou (?:(?:have|got) (?:me|my|the wrong|reached)|called|rang|dialled|dialed)\b|\b(?:on|to|to my|on my) (?:the )?(?:phone|telephone)\b|\b(?:leave|let us know|contact address|i missed)\b|\bget straight back\b|\bcall (?:me|us)\b|\bchange\b|\bnumber (?:has|have) (?:not )?(?:been|changed)\b|\b(?:dialed|dialled|not recogni[sz]ed|in service|remove|delete|block|lose|off your|calling)\b/],
  ),
  ...rules(
    'asks_services',
    [0.93, new RegExp(`\\b${WE} (?:also |even |ever |actually |just )?(?:do|does|doing|offers?|have|has|provides?|performs?|performing|takes?|treats?|sees?|handle|make|carry out|specialise in|specialize in)(?: (?!tell)\\w+){0,3}? ${WORK}\\b|\\b(?:is|are|was|if|whether|would) (?:${WE} )?(?:\\w+ ){0,3}?(?:unisex|good (?:in|at|with) ${WORK})\\b|\\b(?:what|which|what kind of|what sort of) (?:\\w+ )?(?:services|treatments|procedures)\\b|\\b(?:any|are there|is there) (?:an? )?(?:\\w+ )?(?:cosmetic (?!salon)\\w+|services|treatments|hygienist|orthodontist)\\b|\\b(?:is|are|if|whether|would|do|does|know|and|or)\\b.{0,40}\\bunisex\\b|^unisex\\b|\\bfor (?:both )?(?:men and women|women and men|ladies and gents|both genders|men or women)\\b|\\b(?:about|check|offered?|are|of) (?:the |any )?cosmetic (?:services|procedures|dentistry|work|veneers|aspect|side)\\b`), new RegExp(`${LOOKS_FOR.source}|\\b(?:finding|locating|somewhere|there a unisex|insurance|covered|cover|cost|costs|price|how much|how long|cancel|book|appointment (?:for|with)|see (?:my|a) (?:kids|children)|tell|let)\\b(?! (?:me if|me whether))`)],
  ),
  ...rules(
    'asks_insurance',
    [0.92, /\b(?:what|which|how|who|is|are|do|does|can|could|will|would|tell|list|explain|give|show|know|wondering|curious|need|about)\b.{0,50}\b(?:(?:health|dental|medical|insurance) ?(?:care )?(?:plans?|benefits?|coverage|cover|policy)|my (?:benefits|coverage|policy)|benefits i get)\b/, /\b(?:payment plan|do not have (?:a|any)|cancel|treatment plan)\b/],
  ),
  ...rules(
    'asks_instalments',
    [0.93, /\b(?:instal?l?ments?|payment plans?|monthly payments?|pay(?:ing)? (?:it |this |that |for it )?(?:off|monthly|each month|every month|by the month|over time|in parts|in bits|bit by bit|weekly)|financ(?:e|ing)(?: options| plan)?$|offer (?:\w+ )?financ\w+|spread (?:it|the (?:cost|payments?|bill)|out the)|split (?:the |it |up the )?(?:payments?|bill|cost|into)|in (?:two|three|four|several|a few) (?:payments|halves|parts)|interest free|pay (?:the rest |it |half )?later)\b/, /\b(?:car|mortgage|loan|house|student|phone bill|tax|rent|laptop|tv)\b/],
  ),
  ...rules(
    'asks_advice',
    [0.9, new RegExp(`\\b(?:can|should|may|could|do|must|shall) i (?:\\w+ ){0,3}?(?:take|use|have|stop|put|need)\\b.{0,20}\\b${MEDICINE}\\b|\\b(?:is|are|was) (?:it|that|this|these|they) (?:\\w+ )?(?:normal|dangerous|serious|infected|safe)\\b.{0,50}\\b${SYMPTOM}\\b|\\b(?:normal|safe|dangerous) (?:for|that|to|if)\\b.{0,40}\\b${SYMPTOM}\\b|\\bwhat (?:can|should|do|shall|could) i (?:do|take|use)\\b.{0,20}\\b(?:about|for|with|if|until|when|against)\\b.{0,40}\\b${SYMPTOM}\\b|\\b(?:do|does|will|would) (?:i|he|she|it) (?:really )?need (?:a |an )?(?:root canal|antibiotics?|crown|extraction|filling|stitches|surgery)\\b|\\b(?:should|can|may) i (?:eat|drink|smoke|brush|rinse|pull)\\b.{0,30}\\b(?:before|after|with|it|out|on)\\b`)],
  ),
  ...rules(
    'asks_time',
    [0.93, new RegExp(`\\b(?:confirm|verify|check|double check|make sure|see if|ensure|validate|conform|reconfirm|look up|find out|know if|tell me if|tell me (?:about|the details of))\\b.{0,34}\\b(?:my|our|the|that|i|there|we|if|her|his|any|a|\\w+ has)\\b.{0,40}\\b(?:${EXISTING}|reserved|booked)\\b|\\b(?:confirm|verify|check (?:on|up on)) ${EXISTING}\\b|\\b(?:do|did|does) (?:i|we|she|he|\\w+) (?:still |already |really |not )?(?:have|get|got|make)(?: made| got)? (?:a|an|any|the|my|our)? ?(?:\\S+ )?${EXISTING}\\b|\\b(?:have|has) (?:i|we) (?:still |already |really |not )?(?:got |made )?(?:a|an|any|the|my) (?:\\S+ )?${EXISTING}\\b|\\b(?:is|are|was|whether|if) (?:my|our|the|her|his) (?:\\S+ ){0,5}?${EXISTING}\\b.{0,60}\\b(?:still|valid|confirmed|scheduled|on|at|for|good|set|booked|okay|ready|today|tomorrow)\\b|\\b(?:am|are|is) (?:i|we|he|she) (?:still |already |definitely )?(?:booked|reserved|down|in) (?:in |for |at |on |with |under )|\\b(?:details|time|date) of my (?:\\w+ )?${EXISTING}\\b|\\b(?:my|our) (?:\\S+ ){0,3}${EXISTING}.{0,50}\\b(?:to be )?confirmed$`), CHANGES],
  ),
]; // prettier-ignore
