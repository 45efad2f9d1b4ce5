/**
 * Claims about everything but a visit itself, in the words in which they are commonly made. Narrow on purpose: what is only
 * offered, asked for or to come is none of them.
 */

export type OtherClaim =
  'opted out' | 'to be called' | 'on the list' | 'passed on' | 'noted' | 'done by hand' | 'put through';

const have = String.raw`\b(?:i've|i have|we've|we have)(?: (?:just|now|also|already|\w+ly))*`;
const now = String.raw`(?: (?:now|just|all|also|already|both))*`;
const list = String.raw`(?:it|(?:our|the|my) (?:waiting[ -])?list)\b`;
const ring = '(?:ring|call|phone)';
const rung = '(?:rung|called|phoned|contacted)';
const again = String.raw`(?: (?:again|any ?more)\b(?! (?:today|tomorrow|till|before|this|next|on|in|at)))`;
const people = String.raw`(?:colleagues?|somebody|someone|a person|the team|the staff|the desk|the clinic|our people|of us)`;
const things = String.raw`(?:it|that|this|your (?:message|note|words))`;

export const otherClaims: readonly (readonly [OtherClaim, RegExp])[] = [
  ['opted out', new RegExp(String.raw`\b(?:you're|you are|your (?:name|number) is)${now} off ${list}`)],
  [
    'opted out',
    new RegExp(String.raw`${have} (?:taken|removed|deleted|struck) (?:you|your (?:name|number)) (?:off|from)\b`),
  ],
  ['opted out', new RegExp(String.raw`\byou(?:'ve| have) been (?:taken|removed|struck) (?:off|from) ${list}`)],
  [
    'opted out',
    new RegExp(String.raw`\bwe (?:won't|will not|shall not|'ll never|will never) (?:${ring}|contact)(?: you)?${again}`),
  ],
  [
    'opted out',
    new RegExp(String.raw`\b(?:nobody|no one) will (?:${ring}|contact)(?: you)?(?: about (?:this|it))?${again}`),
  ],
  ['opted out', new RegExp(String.raw`\b(?:won't|will not|will never) be ${rung}(?: by us)?${again}`)],
  ['on the list', new RegExp(String.raw`\b(?:you're|you are)${now} on ${list}`)],
  ['on the list', new RegExp(String.raw`${have} (?:put|added|placed|entered) you (?:on|to|in) ${list}`)],
  ['on the list', new RegExp(String.raw`\byou(?:'ve| have) been (?:put|added|placed|entered) (?:on|to|in) ${list}`)],
  ['passed on', new RegExp(String.raw`\b${things}(?:'s| has) been (?:passed|handed|sent) (?:on|over|to)\b`)],
  ['passed on', new RegExp(String.raw`${have} (?:passed|handed) (?:${things}|your \w+) (?:on|over)\b`)],
  [
    'passed on',
    new RegExp(
      String.raw`\b${things}(?:'s| is| has gone| went)${now} (?:with|to) (?:the team|the staff|the desk|(?:a|my|our) colleagues?)\b`,
    ),
  ],
  [
    'passed on',
    new RegExp(
      String.raw`${have} (?:told|informed|alerted) (?:the team|the staff|the desk|(?:a|my|our) colleagues?)\b`,
    ),
  ],
  ['noted', new RegExp(String.raw`${have} (?:noted|recorded|saved|written) (?:it|that|this|down)\b`)],
  ['noted', new RegExp(String.raw`${have} (?:made|left|taken) (?:a|my) note\b`)],
  [
    'noted',
    new RegExp(String.raw`\b(?:it|that|your [\w-]+)(?:'s| is| has been)${now} (?:noted|recorded|written down)\b`),
  ],
  ['noted', /^(?:and |so |good |right |ok |okay )?(?:duly |all )?(?:noted|recorded)\b/],
  [
    'done by hand',
    new RegExp(String.raw`\b${people}(?: will|'ll)? (?:notes?|does|do|records?|sees?|make|makes) .*\bby hand\b`),
  ],
  ['put through', new RegExp(String.raw`${have} (?:put you through|connected you)\b`)],
];

/** Said before a question about it, this is a plan: nothing is promised until the question is answered. */
export const callsToCome: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${people}(?: (?:from|at|of|in) (?:the|our) \w+)? (?:will|'ll)(?: \w+ly| then| also| soon)? ${ring}\b`,
  ),
  new RegExp(String.raw`\b(?:you'll|you will) (?:get|have) a (?:phone )?call\b`),
  new RegExp(String.raw`${have} asked (?:a|my|one of my|our) colleagues? to ${ring}\b`),
  new RegExp(String.raw`\bwe(?:'ll| will| shall)?(?: then| also)? ${ring} you\b`),
  new RegExp(String.raw`\bwe(?:'ll| will) (?:then |also )?(?:${ring}|try you|give you a (?:ring|call))\b`),
];
