/**
 * How somebody sounds, from their words alone: it may choose a gentler line, never more pressure. A word that is wrongly
 * taken for a mood does more harm than one that is missed, since most lines are fit for everybody: so each theme holds
 * what is said by people in that mood and hardly by others. "Lovely" and "perfect" are plain consent here, and are none.
 */
import type { Tone } from '../../../engine/values.ts';

const FAMILY = '(?:husband|wife|mother|father|mam|mammy|mum|dad|daddy|son|daughter|brother|sister|baby|child|partner|friend|granny|grandad|nan|uncle|aunt|dog|cat|she|he)'; // prettier-ignore
const VERY = '(?:so|very|really|too|quite|pretty|terribly|awfully|extremely|fierce|mad|just|a bit|a little)';

/** From the gravest to the lightest: the first that is said decides. */
const themes: readonly (readonly [Exclude<Tone, 'neutral'>, readonly RegExp[]])[] = [
  [
    'sad',
    [
      new RegExp(`\\b${FAMILY} (?:has |have |is )?(?:just |recently )?(?:died|passed away|dead|gone to god)\\b|\\bpassed away\\b|\\b(?:lost|burying|buried) (?:my|our|the|her|his) ${FAMILY}\\b`),
      /\b(?:funeral|bereave\w*|grief|grieving|in mourning|condolences|hospice|rest in peace|(?:sorry (?:for|about)|at a) (?:your |my |our )?loss|widow(?:ed|er)?)\b/,
    ],
  ],
  [
    'anxious',
    [
      /\b(?:scared|scares? (?:me|us|the)|scary|terrified|terrifying|terrifies|petrified|frightened|frightening|fearful|dread(?:ing|ed)?|panic\w*|phobi[ac]\w*|nightmares?)\b/,
      /\bafraid (?:of|to|for|it|you|you will|they)\b|\b(?:very|so|too|really|bit|always|just|being|still|am|was|is|are) afraid(?! (?:not|so|i|that|we|he|she|there|the|my|you (?:have|are)))\b/,
      /\b(?:nervous(?:ly)?|anxious(?:ly)?|anxiety|worried|worrying|worries me|i worry|stressed(?: out)?|on edge|jittery|intimidat(?:ed|ing))\b/,
      /\b(?:hate|can not (?:stand|face|bear)|do not like|am not (?:good|great) with) (?:the |going to the |any |all )?(?:dentists?|needles?|drills?|drilling|injections?|(?:dental )?chair)\b|\b(?:bad experiences?|(?:is it|will it|does it|would it) (?:\w+ ){0,3}(?:hurt|painful|sore)|cowards?)\b/,
      /\b(?:traumati[sz](?:ed|ing)|agony|unbearable|please help|i can not bear|shaking like|heart is (?:racing|pounding))\b/,
    ],
  ],
  [
    'annoyed',
    [
      /\bstop (?:calling|ringing|phoning|bothering|pestering|hounding|it)\b|\b(?:leave me alone|get lost|go away|piss off|get stuffed|shut up|give over|how dare|the (?:cheek|neck|nerve) of)\b/,
      /\b(?:annoy(?:ed|ing|s)?|angry|furious|fuming|livid|infuriat\w+|frustrat(?:ed|ing)|irritat(?:ed|ing)|harass\w*|pestering|outrag(?:ed|eous)|disgrace(?:ful)?|fed up|sick (?:of|and tired)|tired of|had enough|(?:driving|drives) me (?:mad|crazy|insane|up the wall))\b/,
      /\b(?:ridiculous|useless|pathetic|stupid|idiot(?:s|ic)?|moron(?:s|ic)?|bullshit|nonsense|waste of (?:my )?time|rude|unbelievable|who cares|(?:what|such|is this|this is) (?:a|some sort of a|some kind of|some) joke)\b/,
      /\b(?:how many times|again and again|i (?:have )?already (?:said|told)|i (?:have )?told you|for (?:god|christ|jesus|heaven) sake|making a complaint|want to complain)\b|\b(?:hate|can not stand) (?:this|it|that|these|them|both|being|you|people|when|machines|robots|talking to)\b/,
      /\b(?:what|who|why|where|how) the hell\b|\b(?:bloody|fucking|go to) hell\b|\b(?:bullshit|god ?damn\w*|damn (?:it|thing|phone|call|calls|machine|robot|you)|arseholes?|assholes?|bastards?|bitch|wankers?|bugger off)\b/,
    ],
  ],
  [
    'sad',
    [
      /\b(?:sad(?:der|dest|dened|ness)?|heart ?brok(?:en|e)|heartbreaking|devastated|devastating|miserable|depressed|depressing|lonely|unhappy|hopeless|gutted|in tears|crying|cried|heavy heart|despair)\b/,
      /\b(?:i|we) (?:really |do |so |just |still )*miss (?:him|her|them|it|those|you|my|our|being|having|the)\b|\b(?:bad news|in bits|down in the dumps|not in a good place|(?:feeling|feel|bit) (?:low|down|blue)|(?:rough|hard|awful|terrible|bad) (?:week|month|year|few (?:weeks|months))|going through a lot|life is hard)\b/,
      new RegExp(`\\b${VERY} (?:tired|worn out|drained)\\b|\\b(?:exhausted|worn out|tired out|no energy|have not slept|not sleeping)\\b`),
    ],
  ],
  [
    'rushed',
    [
      /\b(?:in a (?:hurry|rush|meeting)|hurry(?:ing)?(?: up)?|rushing|running late|driving|at the wheel|flat out|on my way out|out the door|make it (?:short|quick)|be quick|keep it (?:short|quick|brief)|quickly (?:please|now)|get on with it|just tell me)\b/,
      /\b(?:i am (?:at work|at the till|in the middle of|just (?:heading|going|rushing|on my way) out|on the other line)|can not (?:really )?(?:talk|chat|speak) (?:right )?now|not a (?:good|great) (?:time|moment)|bad (?:time|moment))\b/,
      /\b(?:have to|got to|need to|must|better) (?:go|run|dash|fly|head)\b(?! (?:to (?:the )?(?:dentist|doctor)|through|back over))|\b(?:no time|not (?:have |got )?(?:much |a lot of )?time|only (?:have |got )?(?:a|one|two) (?:minutes?|seconds?)|(?:two|one|a) minutes? (?:only|is all))\b/,
      new RegExp(`\\b(?:i am|we are|i am a bit|${VERY}) busy\\b(?! (?:on|in the|until|till|that|then|next|this|those|tomorrow|every|most|monday|tuesday|wednesday|thursday|friday|saturday|sunday))|\\bbusy (?:now|right now|at the (?:moment|minute)|here)\\b`),
    ],
  ],
  [
    'cheerful',
    [
      /\b(?:ha ?ha(?: ?ha)*|haha\w*|hehe\w*|ya+y+|woo+\w*|whoo+\w*|woot|yippee|hurray|hooray|you are (?:gas|very good|a gas)|good one|what a laugh|fair play(?: to you)?|great (?:stuff|craic)|happy days|thanks a million)\b/,
      new RegExp(`\\b(?:i am|i was|we are|am|was|be|${VERY})(?: ${VERY})* (?:glad|happy|delighted|excited|thrilled|chuffed)(?! (?:to (?:wait|hold|leave|do|go|come|answer)|with (?:any|either)|enough|i|before))\\b|\\b(?:delighted|thrilled|ecstatic|overjoyed|over the moon)\\b`),
      /\b(?:wonderful|fantastic|marvellous|amazing|awesome|brilliant|(?:oh|how|so|absolutely|just) (?:lovely|nice|exciting)|congrat\w*|happy (?:birthday|new year|christmas|easter|anniversary)|can not wait|looking forward to (?!hearing)|made my day|good news|have fun|so much fun|enjoy your|i love it|happy for (?:you|them|him|her))\b/,
    ],
  ],
  // What people shout in anger they also shout for joy: alone it counts only where nothing else was said.
  ['annoyed', [/\b(?:fuck(?:ing|s|ed|er|ers)?|piss(?:ed|ing)|bloody|crap|wtf|(?<!(?:(?:lost|lose|losing) (?:my|his|her|their|your)|lost|the|that) )shit(?!(?: \w+)? (?:scared|out of)))\b/]],
]; // prettier-ignore

/** "Not a bit worried", "never angry", "a little less afraid": within three words before, it takes the mood away. */
const DENIED = /\b(?:not|never|no|nothing|hardly|without|neither|less|nor)(?: \w+){0,3} $/;
/** What begins with a "not" of its own, or tells somebody to stop, is not denied by what stands before it. */
const STANDS = /^(?:no|not|stop|leave|can not|get|go|how|i)\b/;

/** The tone of plain words (see normalise.ts); `neutral` where nothing stands out. */
export const toneOf = (text: string): Tone =>
  themes.find(([, patterns]) => patterns.some((pattern) => isSaid(pattern, text)))?.[0] ?? 'neutral';

function isSaid(pattern: RegExp, text: string): boolean {
  if (!pattern.test(text)) return false;
  return [...text.matchAll(new RegExp(pattern, 'g'))].some(
    ({ 0: words, index }) => STANDS.test(words) || !DENIED.test(text.slice(Math.max(0, index - 60), index)),
  );
}
