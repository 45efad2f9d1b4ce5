import type { Problem } from '../problem.ts';
import type { Line } from '../schema/shared-files.ts';
import { isDeniedBy, plainWords, sentencesOf } from './plain-words.ts';
import { inFile, type Rule } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'words-fit-role';
type Role = NonNullable<Line['role']>;

interface Due {
  /** What one sentence of every variant contains, in small letters: not denied, and on no condition. */
  readonly words: RegExp;
  /** What the same sentence contains beside it. */
  readonly beside?: RegExp;
  /** That sentence is a question; else it is none. */
  readonly asks?: true;
  readonly says: string;
  readonly remedy: string;
}

const name = String.raw`\{(?:patient_name|person_name)\}`;
/** What every variant of a line says because of its role. What reads back and what reports have rules of their own. */
const due: Readonly<Partial<Record<Role, Due>>> = {
  ai_disclosure: {
    words: /\b(?:an|the|their|our|your|[\w{}]+'s) (?:\w+ )?(?:ai|artificial intelligence)\b/,
    beside: /\b(?:i'm|i am|this is|my name|it's)\b|\{persona\}|\b(?:talking|speaking) (?:to|with)\b/,
    says: 'This variant of a disclosure does not say that an AI is speaking.',
    remedy: 'Say "I am an AI", or "an AI assistant", plainly.',
  },
  safety: {
    words: /\b(?:one one two|nine nine nine|112|999|one one six,? one two three|116 ?123)\b/,
    says: 'This variant does not say whom to call.',
    remedy: 'Say the number of the emergency services, 112 or 999, or of the Samaritans, 116 123.',
  },
  opt_out: {
    words:
      /\b(?:won't|will not|never|nobody|no one|not)\b(?: (?!forget|fail|stop|hesitate|refuse|mind)[\w']+){0,4} (?:calls?|called|rings?|rung|phones?|phoned|contact|contacted)\b[^.!?]*\b(?:again(?! (?:today|tomorrow|till|before|this|next|on|in|at))|any ?more|about (?:this|it|that))\b|\bno (?:more|further) calls\b/,
    says: 'This variant does not say that nobody will call again.',
    remedy: 'Say that we will not call again.',
  },
  asks_who: {
    words: new RegExp(
      [
        String.raw`\b(?:am i (?:speaking|talking) (?:to|with)|have i reached|(?:would|is|was) (?:this|that|it)(?: be)?|do i have|are you|you are) (?:${name}|you\b|the )`,
        String.raw`\bwho(?:'s| is) (?:it|this|there|speaking|calling|on the (?:line|phone))\b|\bwho are you\b|\bwho am i (?:speaking|talking) (?:to|with)\b`,
        String.raw`\bdid you\b.*\b(?:ask|leave|give)\b|\bcome from you\b|\bnumber yours\b`,
      ].join('|'),
    ),
    asks: true,
    says: 'This variant does not ask who is on the line.',
    remedy: 'Ask whether one is the patient: "Am I speaking with {patient_name}?"',
  },
  voicemail: {
    words: /\{clinic\}/,
    says: 'This variant does not say who called.',
    remedy: 'Say {clinic} in it, and nothing about a visit.',
  },
  no_payment: {
    words:
      /\b(?:in|at) (?:the|our) (?:clinic|practice|desk|reception)\b|\b(?:keep|put|leave) (?:it|that|this|them|(?:your|the) (?:[\w']+ ){0,2}[\w']+) (?:to yourself|away|aside)\b|\b(?:not|cannot|never|can't|don't|won't) (?:\w+ )?(?:take|accept) (?:\w+ )?(?:payments?|money)\b/,
    says: 'This variant does not decline.',
    remedy: 'Say that one pays in the clinic.',
  },
};
/** What takes back half of it. */
const conditional = /\b(?:unless|until|except|only (?:call|if|when)|rather)\b/;

export const wordsFitRole: Rule = {
  rule,
  refuses:
    'A variant that does not say what the role of its line stands for: a disclosure without "AI", a line of safety without a number to call, an opt-out that does not say that nobody calls again, a question of identity that does not ask who it is, a message on a machine without the clinic, and a declined payment that declines nothing.',
  why: 'Promises are proved about roles. A role in name only keeps them in name only; and that an AI is speaking must be said in words that leave no doubt (AI Act, Article 50).',
  remedy: 'Say it in every variant, or take the role away.',
  reads: ['lines'],
  check: (release) =>
    Object.entries(release.lines).flatMap(([id, line]) => {
      const wanted = line.role && due[line.role];
      if (!wanted) return [];
      const silent = variantsOf(line).filter(({ text }) => !contains(text, wanted));
      return silent.map(({ path }): Problem => {
        return inFile(rule, release.linesFile, ['lines', id, ...path], wanted.says, wanted.remedy);
      });
    }),
};

const contains = (text: string, { words, beside, asks }: Due): boolean =>
  sentencesOf(plainWords(text)).some((sentence) => {
    const at = sentence.search(words);
    if (at < 0 || sentence.endsWith('?') !== (asks === true) || beside?.test(sentence) === false) return false;
    return asks === true || !(conditional.test(sentence) || isDeniedBy(sentence.slice(0, at)));
  });
