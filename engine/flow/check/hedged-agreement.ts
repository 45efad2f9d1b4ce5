import type { Readable } from '../parse.ts';
import type { Path, Problem } from '../problem.ts';
import { plainWords } from './plain-words.ts';
import { inFile, type Rule } from './rule.ts';

const rule = 'hedged-agreement';
const hedges =
  /\b(?:maybe|perhaps|possibly|probably|presumably|might|(?:not |un)(?:quite |so |very |really )?(?:sure|certain)|i (?:guess|suppose|imagine|reckon|think)|i(?:'d| would) (?:guess|imagine)|it depends|sort of|kind of|(?:do not|don't|dunno|no idea|hard to say)|we(?:'ll| will) see|let me (?:think|see|check)|think about it|undecided|in two minds|if|unless|until|but|or not|later|instead|another (?:day|time)|some other|either way)\b/;
const denials = /\b(?:no|nope|nah|not|never|none|neither|nothing|nobody|cannot|hardly|refuse|wrong|stop)\b|n't\b/;
/** Words of agreement that only look like a denial. */
const agreeing =
  /\bno (?:problem|bother|worries|trouble|hassle|harm|doubt|objections?)\b|\bnot a (?:problem|bother)\b|\bwhy (?:not|wouldn't i)\b|\bwithout a doubt\b|\bwouldn't miss (?:it|that)\b|\bcan't wait\b|\b(?:can't|don't|couldn't) see why not\b|\bdon't mind if i do\b/g;

export const hedgedAgreement: Rule = {
  rule,
  refuses:
    'An answer of the weight "agree" whose meaning, or one of whose examples, hedges, denies or sets a condition.',
  why: 'Such an answer books a visit, or opens what is private. Whoever says "maybe" has permitted nothing.',
  remedy: 'Move the example to "not_sure", "no" or another answer, or choose another weight.',
  reads: ['answers'],
  check: (release) => agreements(release).flatMap(({ path, text }) => problemIn(path, text)),
};

const agreements = ({ answers }: Readable): { path: Path; text: string }[] =>
  Object.entries(answers).flatMap(([name, { weight, means, examples = [] }]) => {
    if (weight !== 'agree') return [];
    const at = ['answers', name];
    return [
      { path: [...at, 'means'], text: means },
      ...examples.map((text, i) => ({ path: [...at, 'examples', i], text })),
    ];
  });

function problemIn(path: Path, text: string): Problem[] {
  const plain = plainWords(text).replaceAll(agreeing, '');
  const found = (hedges.exec(plain) ?? denials.exec(plain))?.[0];
  if (found === undefined) return [];
  const says = `"${found}" is no plain agreement.`;
  return [inFile(rule, 'answers.json', path, says, 'Move it to an answer that means that, or use other words.')];
}
