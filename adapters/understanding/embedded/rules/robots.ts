/**
 * "Are you a robot?" in its many forms. Only what asks it of Elo: who says that they are one, tells Elo that it is one, or
 * asks what robots are like, asks nothing.
 */
import { rules } from './rule.ts';

const MACHINE =
  '(?:robots?|machines?|computers?|bots?|chat ?bots?|droids?|androids?|recordings?|recorded|ai|a i|ais|artificial(?: intelligence)?|automated|automatic|software|programs?|programmes?|siri|alexa|voice assistant|computeri[sz]ed|simulation|algorithm|voicebot|robocall(?:er)?|cyborg|mechanical|synthetic|automaton|chat ?gpt|tape|(?:digital|virtual) assistant|(?:ai|virtual) agent|conversational system|pre ?recorded|robotic)';
const HUMAN =
  '(?:humans?|(?<!\\b(?:dog|cat|morning|night|people|right|wrong|same|that) )persons?|(?:real|actual|actually)(?: life)?|human beings?|living|alive|live|flesh(?: and blood)?|people|homo sapiens|humanoid|girl|boy|guy|dude|lady|woman|man|living soul|someone real|somebody real|real one)';
const ONE = `(?:${MACHINE}|${HUMAN})(?: (?:${MACHINE}|being|people|person|human|man|woman|lady|thing|things|voice|type|agent|caller|assistant))*`;
/** What may follow: "a robot day" and "a machine for x-rays" are no kinds of speaker. */
const END =
  '(?=$| (?:or|and|not|i|that|who|whom|speaking|talking|chatting|calling|ringing|answering|on|here|right|now|please|because|cos|since|as|then|by any|am|are|is|if|yes|yeah|no|at all|of some|really|actually|you|me|today|there|with me|like|too|though|over|or what|so|huh|eh|just|what|how|do|does|instead|mate|love|this|it|becouse|well|sorry|only|even|at the|in there|pretending|yourself|have|to me|to talk|reading|wants?)\\b)';
/** Whatever stands between, but for what makes it another question: "was that made by a robot". */
const GAP =
  '(?:(?!(?:made|built|created|owned|trained|able|allowed|going|looking|saying|calling|trying|asking|hiring|selling|using|programmed|to|from|with|by|for|about|as|than|between|who|why|where|what|your|my|his|her|their|our|in|on|per|female|have|has|this|that|because|when|i)\\b)\\w+ ){0,5}?';
const TALKS =
  '(?:talking?|talkin|speaking|chatting|texting|conversing|dealing|interacting|communicating|on the (?:line|phone)|connected|on|through)';
const NAMED =
  /\b(?:i (?:spoke|talked|was talking) to|(?:lady|woman|man|male|female) dentist|song|playlist|film|movie|book|paper|article|titled|entitled|named|(?:tv|the|this) show|where (?:are|is|do)|checkbox|checkboxes|lyrics|episode|headline|i am reading|the line|quote|same (?:thing )?as|made by|smarter|years|i am not (?:a )?robot|right person|wrong person|person (?:in charge|responsible|who))\b/;
const WISHES =
  /\b(?:want|need|like|love|rather|prefer|get|give|put)(?: (?:me|to|you))* (?:talk|speak|a|an|some|someone|somebody|the|deal|through|chat)\b/;

export const robots = rules(
  'asks_if_robot',
  [0.95, new RegExp(`\\b(?:are|r) (?:not )?(?:you|u|ye)\\b (?:not )?${GAP}${ONE}${END}`), NAMED],
  [0.95, new RegExp(`\\b(?:is|was) (?:not )?(?:it|this|that)\\b (?:not )?${GAP}${ONE}${END}`), new RegExp(`${NAMED.source}|\\b(?:is|was) (?:it|this|that) (?:\\w+ )?(?:real|actual|actually|live|living|alive|people)(?! (?:\\w+ ){0,3}(?:human|person|persons|woman|man|girl|boy|people|lady|guy|dude|being|voice|robot))\\b|\\b(?:it|that) (?:a )?(?:boy|girl|man|woman|guy|dude)$`)],
  [0.95, new RegExp(`\\b(?:am i|are we|is this|is that|is it)\\b (?:(?!want|need|like)\\w+ ){0,4}?${TALKS}(?: (?:to|with|at))? ${GAP}${ONE}${END}`), NAMED],
  [0.95, new RegExp(`\\b(?:if|whether) (?:i am|we are|am i) (?:\\w+ ){0,2}?${TALKS} (?:to|with) ${GAP}${ONE}\\b`), NAMED],
  [0.93, new RegExp(`\\b(?:know|tell me|wonder|wondering|curious|ask|asking|sure|true|clarify|confirm|admit(?: it)?|swear|honest|say|bet|check|clear)\\b.{0,24}\\b(?:your?|this|it)(?: are| is)? (?:not )?${GAP}${ONE}${END}`), new RegExp(`${NAMED.source}|^(?:i know|you (?:said|say)|they (?:said|say)|i am sure|if)\\b|\\bdo you (?:\\w+ )?(?:know|think)\\b`)],
  [0.9, new RegExp(`\\b(?:if|whether) (?:your|(?:you|this|it) (?:are|is)) ${GAP}${ONE}${END}|\\b(?:show|prove)(?: (?:me|to me|us|that))* (?:you|this) (?:are|is) (?:not )?${GAP}${ONE}${END}`), new RegExp(`${NAMED.source}|^if\\b`)],
  [0.9, new RegExp(`\\b(?:think|believe|guess|suppose|assume|reckon|suspect|feel|swear|admit(?: it)?) (?:that )?(?:like )?(?:you|this) (?:are|is) (?:not )?${GAP}${ONE}${END}`), new RegExp(`${NAMED.source}|\\b(?:do|does|did) (?:you|they)\\b`)],
  [0.92, new RegExp(`\\b(?:you|this|it|that)(?: are| is)? (?:not )?${GAP}${ONE} (?:right|yes|yeah|no|are you(?: not)?|is it(?: not)?|is not it|are not you|or what|huh|eh|correct|innit)\\b`), new RegExp(`${NAMED.source}|\\b(?:right|wrong) now\\b`)],
  [0.92, new RegExp(`\\b(?:you|this|that|it)(?: (?:just|really|all|do|does|kind of|sort of|both|certainly|still))* (?:sounds?|seems?|looks?|feels?|(?<!\\bit )(?:must be|has to be|could be)|are talking|are texting|are speaking|talk|speak|is talking)(?: (?:like|to be|as if|very|so|a bit|awfully|all|really|exactly|just|kind of|it is))* ${GAP}${MACHINE}\\b`), /\b(?:not|never|trust|like something)\b|\bif it\b/],
  [0.85, new RegExp(`^(?:so |wait |oh |and |but |ah |okay |well )*your? (?:are )?(?:(?:a|an|not|definitely|surely|just|only|really|no|real|actual|living|live|such|some|kind|of|obviously|clearly) )*${ONE}$`), /\b(?:person|man|woman|girl|lady|boy) (?:person|thing)\b|^your? (?:are )?(?:really )?(?:real|living|actual)$/],
  [0.9, new RegExp(`\\bi am (?:not )?(?:actually |really |a |an |just )*${GAP}(?:${HUMAN}|${MACHINE})(?: \\w+)? (?:are you|r you|how about you|what about you|and you|what are you)\\b`)],
  [0.92, new RegExp(`^(?:and |so |well |but )*(?:are|r) (?:you|u) one(?: (?:too|as well|of (?:them|those|these)|yourself|or not|by any chance))*(?: (?:robots|machines|computers|bots|ai|things|ones))*$|\\bare you one of (?:those|these|them) ${GAP}(?:${MACHINE}|things)\\b`)],
  [0.9, new RegExp(`^(?:so |oh |wait |am i |i am )*(?:talking|speaking|chatting) (?:to|with) ${GAP}(?:${MACHINE}|${HUMAN})${END}`), /\b(?:want|like|prefer|rather|need|mind|not|hate|tired|sick|agent)\b/],
  [0.9, /^(?:(?:a |an |some kind of |some sort of )+(?:robot|machine|computer|bot|ai|recording|chatbot)|(?:a )?(?:robot|machine|computer|bot|recording|chatbot) (?:is it|are you|or what|or human|is this))$|\b(?:human|person|man|woman|real person) or (?:a |an |just )*(?:robot|machine|bot|computer|ai|chatbot|recording)\b|\b(?:robot|machine|bot|computer|ai|recording) or (?:a |an )?(?:human|person|real person|man|woman)\b|\b(?:who|how were you) (?:built|programmed|coded)\b|\bwhat are you$|\bwhat (?:kind|sort) of (?:robot|machine|thing|bot|program|computer|life ?form|being) are you\b|\bhow (?:real|human) are you\b|\bare you (?:even )?(?:real|human|alive)\b/, WISHES],
  [0.9, new RegExp(`\\bcall you a ${MACHINE}|\\b(?:do|did|does|can|have|could|would) you (?:(?!not\\b)\\w+ ){0,3}(?:breathe|bleed|eat|sleep|heart|heartbeat|brain|body|soul|feelings|mother|parents|born|pulse|skin|turing|blood|dna|circuits|batteries|algorithm|programmed|code)\\b|\\b(?:consider yourself|be classified as|be considered|call yourself|happen to be)(?: (?:to be|as))? ${GAP}${ONE}|\\bprove (?:that |to me )?(?:you are|you is)\\b|\\b(?:sound|sounds|sounding) (?:so |very |awfully |a bit |all )?robotic\\b|\\b(?:have|get|got|reached) (?:i |through to )+(?:a |an )?(?:real |actual |live )?(?:person|human|robot|bot|machine)$`), /\b(?:want|like to|prefer|rather|need|wrong|not|answering)\b|\bbrain (?:surgery|fog)\b/],
  [0.9, new RegExp(`\\b(?:is there|would this be|would you be|do you be|could (?:you|this) be|might (?:you|this) be) ${GAP}(?:${MACHINE}|actual person|real person|actual human|real human|human)(?: (?:there|on the (?:line|phone|other end)|by any chance|at all|or|behind|here|i have|speaking|talking)\\b|$)`), /\b(?:i (?:can|could)|who can|available|to (?:speak|talk|help)|any|book|bookings|coffee|card|vending|x ray|washing)\b/],
); // prettier-ignore
