import { plainWords } from './plain-words.ts';
import type { Rule } from './rule.ts';
import { problemsOfSpoken } from './spoken.ts';

const rule = 'forbidden-claim';

interface Forbidden {
  readonly words: RegExp;
  readonly is: string;
  readonly remedy: string;
  /** Where "not" before it makes it honest: "I can't promise", "no hurry". */
  readonly mayBeDenied?: true;
}

const ailment =
  'cavity|cavities|caries|tooth decay|abscess|gum disease|gingivitis|periodontitis|pulpitis|infection|infected|inflamed|inflammation|cracked tooth|dead tooth|wisdom tooth problem|root problem|cancer';
const numbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand';

const forbidden: readonly Forbidden[] = [
  {
    words:
      /\b(?:cures?|cured|heals?|healed|gets? rid of|take away (?:the|your) pain|fix(?:es)? (?:your|the) (?:teeth|tooth|pain))\b/,
    is: 'promises a cure',
    remedy: 'Say what will be done, such as that a dentist has a look.',
    mayBeDenied: true,
  },
  {
    words:
      /\b(?:guarantee[ds]?|i promise|we promise|100 ?(?:%|percent)|risk.free|pain.?free|painless(?:ly)?|(?:won't|will not|doesn't|does not|never) hurts?|no pain|without (?:any )?pain)\b|100 ?%/,
    is: 'guarantees what nobody can guarantee',
    remedy: 'Say what the patient may decide: that nothing is done without their yes.',
    mayBeDenied: true,
  },
  {
    words:
      /\b(?:los(?:e|ing) (?:your|a|all|the) (?:tooth|teeth)|tooth loss|(?:teeth|tooth) (?:will|may|might|could) fall out|too late|(?:get|gets|getting|become|becomes) (?:much |even |only )?worse|dangerous|serious damage|permanent damage|you(?:'ll| will) regret|(?:last|only|final) chance|only today|today only|act now|hurry|don't (?:wait|miss)|before it's gone|offer ends|limited (?:time|offer)|while (?:they|it) lasts?)\b/,
    is: 'works by fear or by pressing',
    remedy: 'Leave it out: whoever decides calmly comes gladly.',
    mayBeDenied: true,
  },
  {
    words: new RegExp(
      `\\b(?:(?:you|you've|you have|it|it's|it is|that|that's|that is|this|sounds?|looks?|seems?|must be|could be|might be|may be|probably|suffer(?:ing)? from|have got|got|is just|caused by)(?: (?:like|to be|as if|just|only|probably|certainly|surely|got|have|a|an|some|the|your|be|is|it's))* )(?:${ailment})\\b|\\b(?:diagnos(?:e|is|ed)|you need a (?:filling|root canal|crown|implant|bridge|extraction)|nothing serious|nothing to worry about|perfectly normal|it's harmless)\\b`,
    ),
    is: 'says what somebody suffers from',
    remedy: 'Leave that to the dentist, who has a look.',
    mayBeDenied: true,
  },
  {
    words: new RegExp(
      `(?:€|\\beur\\b) ?\\d|\\d[\\d.,]* ?(?:€|eur(?:os?)?\\b|cents?\\b)|\\b(?:${numbers})(?:[ -](?:and|${numbers}))* ?(?:€|eur(?:os?)?\\b|cents?\\b)|\\d+ ?(?:%|per ?cent)|\\b(?:half price|per ?cent off|discount|cheapest|for free|free (?:check-?up|cleaning|visit|treatment|consultation|appointment|whitening)|costs? nothing)\\b`,
    ),
    is: 'says a price that does not come from the clinic',
    remedy: 'Write {price}, {usual_price} or {booking_price}: they are said from the table of prices.',
  },
  {
    words: new RegExp(
      `\\b(?:every|each) (?:other |second |third |\\d+ |(?:${numbers}) )?(?:months?|half.year|year|weeks?)\\b|\\b(?:once|twice|two times|three times|\\d+ times) (?:a|per|every) (?:year|month)\\b|\\b(?:\\d+|${numbers})[ -]?month(?:ly|s?'? (?:check|interval|recall))|\\b(?:half.?yearly|yearly|annual(?:ly)?|six-?monthly|every half year)\\b`,
    ),
    is: 'says how often somebody should come',
    remedy: 'Leave the interval to the dentist, who knows the mouth; say "your own interval plan".',
  },
  {
    words: new RegExp(
      `\\b(?:(?:i'm|i am|this is|my name is|you're (?:talking|speaking) (?:to|with)|you are (?:talking|speaking) (?:to|with))(?: (?:a|an|the|your|one of our|really|just|only|actually|real|human|living|friendly|[\\w{}]+,))* (?:person|human|human being|receptionist|secretary|nurse|dentist|doctor|hygienist|man|woman)(?!')|(?:not|no|isn't|ain't|aren't|never)(?: (?:a|an|any|some|just|talking|speaking|to|with))* (?:ai|robot|bot|machine|computer|artificial intelligence))\\b`,
    ),
    is: 'pretends to be a person',
    remedy: 'Say that it is an AI, or leave it out.',
  },
];

/** "not", "no", "can't" and the like, within a few words before. */
const denied = /(?:\b(?:not|never|no|nothing|nobody|cannot|without)\b|n't\b)(?: [\w']+){0,2} $/;

export const forbiddenClaim: Rule = {
  rule,
  refuses:
    'A variant, or a fact that is spoken in one, that promises a cure, guarantees something, works by fear or by pressing, says what somebody suffers from, names a price in figures or words, says how often somebody should come, or pretends to be a person.',
  why: 'Elo is no dentist, and prices stand in one table. Such words mislead patients, and the law on advertising for treatment forbids most of them.',
  remedy: 'Say what is done and what the patient decides; let placeholders say prices.',
  reads: ['lines'],
  check: (release) =>
    problemsOfSpoken(rule, release, (text) =>
      claimsOf(text).map(({ found, is, remedy }) => ({ says: `"${found}" ${is}.`, remedy })),
    ),
};

function claimsOf(text: string): { found: string; is: string; remedy: string }[] {
  const plain = plainWords(text);
  return forbidden.flatMap(({ words, is, remedy, mayBeDenied }) => {
    const match = [...plain.matchAll(new RegExp(words, 'g'))].find(
      ({ index }) => !(mayBeDenied && denied.test(plain.slice(0, index))),
    );
    return match ? [{ found: match[0].trim(), is, remedy }] : [];
  });
}
