/**
 * What a text says about a visit, as far as its English words tell. Wording has no end, so this reads on the careful
 * side: what looks like a report that something was done counts as one; a question, a negation, a condition and a wish
 * do not. A claim in words that nobody thought of is found by no rule: the promises are proved about roles.
 */

import { callsToCome, otherClaims, type OtherClaim } from './claim-idioms.ts';
import { plainWords, sentencesOf } from './plain-words.ts';

/** What is reported as done. `stands` reports nothing new, but speaks as if there were a visit: "still booked", "see you then". */
export type Claim = 'booked' | 'moved' | 'cancelled' | 'confirmed' | 'stands' | OtherClaim;

const words = {
  booked: 're-?booked|booked|reserved|scheduled|secured|pencill?ed',
  moved: 'moved|re-?scheduled|re-?arranged|shifted|postponed|swapped',
  cancelled: 'cancell?ed|called off',
  confirmed: 'confirmed',
} as const;
type Done = keyof typeof words;
const participles = new RegExp(`\\b(?:${Object.values(words).join('|')})\\b`, 'g');

/** Claims that need no participle. */
const idioms: readonly (readonly [Claim, RegExp])[] = [
  ['booked', /\bput (?:you|it|that|this) (?:down|in|into)\b(?! touch| on)/],
  ['booked', /\b(?:(?:have|got|'ve) you|you're|you are) (?:down|in) (?:for|on|at)\b/],
  ['booked', /\b(?:you|it|that|everything)(?:'re|'s| is| are) (?:all )?(?:set|sorted|arranged)\b/],
  ['booked', /\b(?:it|that|this|visit|you)(?:'s|'re| is| are) in the (?:diary|calendar|book)\b/],
  ['booked', /\b(?:time|place|slot|spot|\{slot\}) is yours\b|\bit's yours\b|\{slot\} it is\b/],
  ['stands', /\bsee(?:ing)? you\b|\bexpect(?:ing|ed)?\b(?=.*(?:\byou\b|\{))|\byou're expected\b|\byou are expected\b/],
  ['stands', /\blook(?:ing)? forward to (?:the|your) (?:visit|appointment)\b/],
];

const question =
  /^(?:so|and|or|well|then|now|but|also|,|\s)*(?:shall|would|will|do|does|did|is|isn't|are|am|was|were|can|could|may|might|have|has|should|what|when|which|who|whose|where|how|why)\b/;
const condition =
  /\b(?:if|once|when|whenever|unless|whether|as soon as|in case|(?:until|till|before|after)(?! then| now| that))\b/;
const negation =
  /(?:\b(?:not(?! only| just)|never|no(?! problem| worries| trouble| doubt| wonder| fuss)|nothing|nobody|none|neither|nor|without|cannot|hardly)\b|(?<!\bdo)n't\b(?! worry| wait))(?:\W+[\w'{}]+){0,5}\W*$/;
const hope = /\b(?:hope|hoping|maybe|perhaps|might|could|would|love to|glad to|happy to|like to|let's)\b/;
/** "will be", "to have it", "I'd like it", "being": what comes is not done. */
const future =
  /(?:\b(?:will|would|can|can't|could|may|might|must|should|shall|to|let's)|'ll|'d)(?: (?:then|also|soon|easily|only|just|now|always|gladly|freely))*(?: (?:be|have|get|see|want|like|need|prefer))+(?: (?:it|you|that|this|them|everything|all|your \w+|the \w+))?(?: \w+ly)? $|\b(?:being|getting(?: it| you)?) $/;
/** The day or the dentist may be booked, and the clinic may have moved: that is no visit. */
const full =
  /\b(?:we|we're|i|i'm|day|week|morning|afternoon|evening|diary|doctor|dentist|chair|hour|clinic)(?:'s| is| are|'re|)(?: (?:fully|all|quite|very|double|well))? $|\b(?:fully|double)[ -]$/;
const copula =
  /(?:'s|'re|\bis|\bare|\bwas|\bwere|\bbeen|\bgot)(?: (?:all|now|just|also|already|safely|then|both|hereby|\w+ly|still))* $/;
const bySelf =
  /\b(?:i|we|i've|we've|colleague has|they've|have|'ve)(?: (?:just|now|already|also|\w+ly|got|had))* $|\b(?:i|we)(?:'ve| have) .* and $/;
const held =
  /\b(?:have|has|'ve|got|keep|consider)(?: got| just)? (?:it|you|that|this|everything|\{\w+\}|(?:a|the|your|this) \w+)(?: \w+ly| all| now)? $/;
const bare = /^(?:and|so|there|right|good|great|lovely|ok|okay|all|now|done|thank you|then|,|\s)*$/;
const afterBare = /^(?:$|[!.]|,| for\b| in\b| on\b| at\b| and\b| it\b| your\b| you\b| \{)/;
const itsObject =
  /^ (?:it|that|this|you|your|them|everything|(?:the|a) (?:visit|appointment|time|booking|slot|date)|\{)/;
const unchanged = /\b(?:still|stays?|remains?|as before|as it is|as it was)\b/;

/** All that a text claims, each once. Reads only so much of it as its clauses need: linear in its length. */
export function claimsIn(text: string): ReadonlySet<Claim> {
  const claims = new Set<Claim>();
  const sentences = sentencesOf(plainWords(text));
  const isPlan = sentences.at(-1)?.endsWith('?') === true;
  for (const sentence of sentences) {
    for (const clause of statementsOf(sentence)) {
      for (const claim of claimsOf(clause)) claims.add(claim);
      if (!isPlan && callsToCome.some((words) => isSaid(words, clause))) claims.add('to be called');
    }
    const done = sentence.endsWith('?') || !sentence.includes('{slot}') ? -1 : sentence.search(/\bdone\b/);
    if (done >= 0 && !isOpen(sentence.slice(0, done))) claims.add('booked');
  }
  return claims;
}

/** The clauses of a sentence that state something: those of a question from the word on that asks are left out. */
function statementsOf(sentence: string): string[] {
  const clauses = sentence.split(/[,;:—–]|\s-\s|\bbut\b|\bbecause\b/).map((clause) => clause.trim());
  const asks = sentence.endsWith('?') ? clauses.findIndex((clause) => question.test(clause)) : -1;
  return asks < 0 ? clauses : clauses.slice(0, asks);
}

function claimsOf(clause: string): Claim[] {
  const found: Claim[] = [];
  for (const [claim, idiom] of idioms) {
    const at = clause.search(idiom);
    const before = clause.slice(0, Math.max(0, at));
    if (at >= 0 && !isOpen(before) && !(claim === 'stands' && hope.test(before))) found.push(claim);
  }
  for (const [claim, words] of otherClaims) if (isSaid(words, clause)) found.push(claim);
  for (const match of clause.matchAll(participles)) {
    const claim = claimOf(match[0], clause.slice(0, match.index), clause.slice(match.index + match[0].length), clause);
    if (claim) found.push(claim);
  }
  return found;
}

/** Said without a condition, a negation or a hope before it. */
function isSaid(words: RegExp, clause: string): boolean {
  const at = clause.search(words);
  const before = clause.slice(0, Math.max(0, at));
  return at >= 0 && !isOpen(before) && !hope.test(before);
}

const isOpen = (before: string): boolean => condition.test(before) || negation.test(before);

function claimOf(word: string, before: string, after: string, clause: string): Claim | undefined {
  if (isOpen(before) || future.test(before) || full.test(before) || /^ (?:up|out|solid)\b/.test(after))
    return undefined;
  const what = (Object.keys(words) as Done[]).find((done) => new RegExp(`^(?:${words[done]})$`).test(word));
  if (what === undefined) return undefined;
  if (what === 'booked' && unchanged.test(clause)) return 'stands';
  if (/\byou(?:'ve| have| had)?(?: \w+){0,3} $/.test(before) && !/\b(?:i|we|i've|we've)\b/.test(before)) {
    return copula.test(before) ? what : 'stands';
  }
  const done =
    copula.test(before) ||
    held.test(before) ||
    (bySelf.test(before) && (what === 'booked' || itsObject.test(after))) ||
    (bare.test(before) && afterBare.test(after));
  return done ? what : undefined;
}
