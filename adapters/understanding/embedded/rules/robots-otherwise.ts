/** "Are you a robot?" in statements, about the voice, and in what people say to themselves. */
import { rules, within } from './rule.ts';

const MACHINE =
  '(?:robots?|robot (?:calls?|voice)|machines?|computers?|(?:computer|automated|robotic|ai|artificial) (?:voice|calls?|system|message|generated|thing)|bots?|chat ?bots?|ai|recordings?|automated|voice ?bot)';
const LEADS = '(?:(?:so|oh|ah|god|no|wait|well|sorry|right|hang on|hold on|jesus|now|then|okay) )*';
const SPEAKS_OF =
  /\b(?:robot|machine|computer|automat|bot|chatbot|ai|recording|voice|sound|human|real|person|exist|exactly|generated|actual|somebody|someone)/;

export const robotsOtherwise = within(
  SPEAKS_OF,
  rules(
    'asks_if_robot',
    [0.9, /\b(?:you|this|that|it) (?:do|does) not (?:\w+ )?sound (?:\w+ )?(?:human|real|like (?:a |an )?(?:\w+ )?(?:human|person|woman|man|girl))\b|\b(?:is|are) (?:that|this|it|not|you) (?:not )?(?:a |an |your |the )?(?:real|human|actual|computer|machine|robot|fake) (?:\w+ )?voice\b|\b(?:that|this|it) is not (?:a |your )?(?:real|human|actual) (?:voice|person|human)\b|\bvoice is (?:\w+ )?(?:computer|machine|ai|robot|automat|artificial)\w*\b/, /\b(?:but you are not|does not matter)\b/],
    [0.9, new RegExp(`\\b(?:i|we) (?:\\w+ )?(?:think|feel|guess|suspect|believe|reckon|bet)(?: \\w+){0,2} i am (?:\\w+ )?(?:talking|speaking|chatting) (?:to|with) (?:a |an |some |the )?${MACHINE}\\b|\\b(?:am i after|have i|did i|have i only) (?:getting|got|get|gotten|reached|rung|been put on to)? ?(?:through to |on to )?(?:a|an|some) (?:\\w+ )?(?:${MACHINE}|human|real person|person)\\b(?! (?:with|for))|\\bwould (?:i|this|it|you|that) be (?:talking to |speaking to )?(?:a|an|some) (?:\\w+ )?${MACHINE}\\b|\\byou would not be (?:a|an) ${MACHINE}\\b|\\bis this (?:just )?one of (?:the|them|those|these) ${MACHINE}`), /\b(?:made|built|pressed)\b/],
    [0.85, new RegExp(`^${LEADS}are you (?:an? )?${MACHINE}$|^${LEADS}(?:this|it|that|you) (?:is|are) (?:just |only |obviously |all |some |clearly )*(?:a |an |another |one of (?:those|these|them) )?${MACHINE}$|^${LEADS}(?:is )?(?:this|it) ${MACHINE}(?: .{0,4})?$|^i (?:am )?(?:speak|talk|speaking|talking) (?:with|to) (?:a |an )?${MACHINE}$`)],
    [0.9, /^(?:so )?do you (?:even |really |actually )?exist$|\bis there (?:somebody|someone|anybody|anyone) real (?:there|at the (?:other )?end|on the (?:line|phone|other end)|behind)\b|\b(?:did|does|do|is) (?:a|any) (?:real |actual )?(?:human|person) (?:write|writing|listening|reading|typing|hearing|saying|behind|answering) ?(?:this|that|to this|it|these)?\b|\bhow (?:can|do|would|could) i (?:tell|know|be sure) (?:that |if |whether )?(?:you are|this is) (?:\w+ )?(?:a |an )?(?:real|human|person|robot|machine)\b|^(?:sorry )?what (?:exactly are you|are you exactly)$|^(?:are |is )?(?:you|u) (?:real|human)$/],
  ),
); // prettier-ignore
