/**
 * From what was typed or transcribed to plain words: small letters, no contractions, no fillers. Each word keeps the
 * place that it came from, so that whatever is found can be shown in the text itself.
 */

/** Longer utterances are cut here: nobody says more in one breath, and the date library is slow on long texts. */
export const READ_AT_MOST = 500;

export interface Word {
  readonly text: string;
  /** Start and end in characters of the text as it was given. */
  readonly start: number;
  readonly end: number;
  /** What ends after this word: nothing, a clause (comma), or a sentence; `?` for a question. */
  readonly stop: '' | ',' | '.' | '?';
}

const IRREGULAR: Readonly<Record<string, string>> = {
  "won't": 'will not', "can't": 'can not', cannot: 'can not', "shan't": 'shall not', "ain't": 'is not', "let's": 'let us',
  cant: 'can not', dont: 'do not', doesnt: 'does not', didnt: 'did not', isnt: 'is not', wasnt: 'was not', wont: 'will not',
  havent: 'have not', couldnt: 'could not', wouldnt: 'would not', shouldnt: 'should not', arent: 'are not', im: 'i am',
  ive: 'i have', thats: 'that is', whats: 'what is', wheres: 'where is', hows: 'how is', whos: 'who is', youre: 'you are',
  theres: 'there is', shes: 'she is', hes: 'he is', lets: 'let us', itll: 'it will', "c'mon": 'come on',
  gonna: 'going to', wanna: 'want to', gotta: 'have to', gimme: 'give me', lemme: 'let me', dunno: 'do not know',
  kinda: 'kind of', sorta: 'sort of', whaddya: 'what do you', ok: 'okay', okey: 'okay', oki: 'okay', kk: 'okay',
  okie: 'okay', yea: 'yeah', yah: 'yeah', ya: 'yeah', ye: 'yeah', yeh: 'yeah', yass: 'yes', yess: 'yes', yis: 'yes',
  yip: 'yep',
  yeap: 'yep',
  yesh: 'yes',
  yeas: 'yes',
  yiah: 'yeah',
  'huh-uh': 'no',
  'unh-unh': 'no',
  thankyou: 'thank you', thanku: 'thank you', ofcourse: 'of course', allright: 'all right', goodbyes: 'goodbye', byee: 'bye', byebye: 'bye', buhbye: 'bye', wassup: 'what is up', doin: 'doing', goin: 'going', hii: 'hi', hai: 'hi', gtg: 'got to go', idk: 'do not know', nopes: 'no', noope: 'no', okbye: 'okay bye', its: 'it is', yepp: 'yes', nvm: 'never mind',
  r: 'are', yupp: 'yup', noo: 'no', nooo: 'no', naw: 'no', nah: 'no', nope: 'no', nay: 'no', u: 'you', ur: 'your',
  pls: 'please', plz: 'please', thx: 'thanks', ty: 'thanks', tomorow: 'tomorrow', tommorow: 'tomorrow',
  tommorrow: 'tomorrow', til: 'till',
  tonite: 'tonight',
  noonish: 'noon',
  howya: 'how are you', howaya: 'how are you', howarya: 'how are you', howiya: 'how are you', "g'day": 'good day',
  tmrw: 'tomorrow', tmr: 'tomorrow', tomoz: 'tomorrow', 'uh-huh': 'uhhuh', 'mm-hmm': 'uhhuh',
  'mm-hm': 'uhhuh', 'mhm': 'uhhuh', 'm-hmm': 'uhhuh', 'mmm-hmm': 'uhhuh', 'mmm-hm': 'uhhuh', 'um-hmm': 'uhhuh', 'mm-hum': 'uhhuh', 'a-ha': 'uhhuh', 'uh-hum': 'uhhuh', uhuh: 'uhhuh', mhmm: 'uhhuh', mmhmmm: 'uhhuh', tis: 'it is', twas: 'it was', twould: 'it would', 'nuh-unh': 'no', mmhmm: 'uhhuh', mmhm: 'uhhuh', 'm-hm': 'uhhuh', 'um-hum': 'uhhuh',
  
  'uh-uh': 'no', 'nuh-uh': 'no', "o'clock": 'oclock', 'o’clock': 'oclock', 'w/': 'with', appt: 'appointment',
  alrighty: 'alright', 'all-right': 'alright', dr: 'doctor', prof: 'professor', approx: 'about',
}; // prettier-ignore

const PRONOUNS = /^(?:it|he|she|that|what|where|who|how|when|there|here|this|everything|something|why|name)$/;
const FILLERS = new Set([
  'uh',
  'um',
  'er',
  'erm',
  'uhm',
  'umm',
  'hmm',
  'hm',
  'mm',
  'mmm',
  'ah',
  'ahem',
  'em',
  'uhh',
  'ehm',
]);
/** A word, a number with its signs (10:30, 24/11), or one sign of punctuation. Linear: no part can match in two ways. */
const TOKEN = /\p{N}+(?:[.:/-]\p{N}+)*(?:\p{L}+)?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’`-][\p{L}\p{M}\p{N}]+)*|[.,;:!?…—–]/gu;

/** The words of a text, at most `READ_AT_MOST` characters of it. Any text will do; signs that are no words are left out. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of joinSounds(
    joinApostrophes(joinAbbreviations(withoutRemarks(text.slice(0, READ_AT_MOST).toWellFormed()))),
  ).matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const stop = stopOf(raw);
    if (stop !== '') {
      const last = words.pop();
      if (last !== undefined) words.push({ ...last, stop: graver(last.stop, stop) });
      continue;
    }
    for (const text of plain(raw)) words.push({ text, start, end: start + raw.length, stop: '' });
  }
  return learned(withoutFillers(words));
}

/** "p.m." and "a.m." lose their dots in place, so that they end no sentence and every position stays. */
function joinAbbreviations(text: string): string {
  return text.replace(/\b([ap])\.\s?m\b(\.?)/gi, (whole, half: string) => `${half}m`.padEnd(whole.length, ' '));
}

/** "[noise]" and "<unk>" are a recogniser's remarks and nobody's words. The length stays, so that every position does. */
function withoutRemarks(text: string): string {
  return text.replace(/\[[a-z _-]{1,24}\]|<[a-z _/-]{1,24}>/gi, (whole) => ' '.repeat(whole.length));
}

/** "That ' s" and "don ' t", as some recognisers write them, are one word each; the length stays. */
function joinApostrophes(text: string): string {
  return text.replaceAll(/(\p{L}) (['’]) (s|t|m|re|ve|ll|d)\b/giu, '$1$2$3  ');
}

/** "Are ye open" and "ye have me down" speak to more than one of you; any other "ye" is a yes. */
const YE_TO = /\b(are|do|did|does|have|can|could|will|would|should|if|to|with|for|from|of|at|by|see|ring|rang|tell|told|call|called|give|gave|get|got|let|ask|asked|send|text|thank|that|when|where|how|what|while|before|than|all|bless|were|time|week|month|day) ye\b/gi; // prettier-ignore
const YE_WHO = /\bye (?=(?:have|had|are|were|did|can|could|will|would|said|told|rang|called|open|take|took|got|get|sent|might|need|should|ought|ring|call|keep|people|crowd|lot|never|not|to|ever)\b(?! i\b))/gi; // prettier-ignore

/** "Uh huh" and "mm hmm" are one word each, and a yes; "uh uh" is a no. The length stays, so that every position does. */
function joinSounds(text: string): string {
  return text.replace(/\b(see|catch|to|with|how|how are|have|did|do|love|thank|bless) ya\b/gi, '$1 u ').replaceAll(YE_TO, '$1 u ').replaceAll(YE_WHO, 'u ').replace(/\b(uh|mm+|m|um|a) (huh|hmm+|hm|hum|ha)\b/gi, '$1-$2').replace(/\b(nuh|unh|uh) (uh|unh)\b(?! huh)/gi, '$1-$2');
} // prettier-ignore

function stopOf(raw: string): Word['stop'] {
  switch (raw) {
    case '.':
    case ';':
    case '!':
    case '…':
      return '.';
    case '?':
      return '?';
    case ',':
    case ':':
    case '—':
    case '–':
      return ',';
    default:
      return '';
  }
}

function graver(a: Word['stop'], b: Word['stop']): Word['stop'] {
  if (a === '?' || b === '?') return '?';
  return a === '.' || b === '.' ? '.' : b;
}

const irregular = (word: string): string | undefined => (Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined);

/** "Yesssss" and "hellooo" are drawn out, "goood" has two o. */
function undrawn(word: string): string {
  if (!/(\p{L})\1\1/u.test(word)) return word;
  const twice = word.replaceAll(/(\p{L})\1{2,}/gu, '$1$1');
  return /^(?:good|cool|soon|too|see|all|well|goodbye|mm|hmm|sorry|oo|will|book)$/.test(twice) ? twice : word.replaceAll(/(\p{L})\1+/gu, (run, letter: string) => (run.length > 2 ? letter : run));
} // prettier-ignore

/** "Nothanks" and "haveanicedaybye" are how some write, and some recognisers too; only words of courtesy are taken apart. */
const RUN_TOGETHER =
  /^(ok|okay|yes|yeah|no|nothing|hi|hai|hello|bye|goodbye|day|sir|sure|pleasure)(thanks?|thats|great|bye|goodbye|good|have|hello|confirm|kindly|else|fine|sure|please)$/;

/** "Lookin" and "mornin" have lost their last letter; "cabin" and "again" have not. */
const ENDS_IN_G =
  /^(?:talk|call|ring|phon|look|com|gett|work|ask|say|think|wonder|speak|book|cancell|mov|chang|hop|try|mak|bother|noth|anyth|someth|morn|even|wait|driv|kidd|runn|hurt|check|start|clos|open)in$/;

function plain(raw: string): string[] {
  const word = raw.normalize('NFKC').toLowerCase().replaceAll(/[’`]/g, "'");
  const together = RUN_TOGETHER.exec(word);
  if (together?.[1] !== undefined && together[2] !== undefined && word !== 'goodbye')
    return [...plain(together[1]), ...plain(together[2])];
  const known = irregular(word) ?? irregular(undrawn(word)) ?? ENDS_IN_G.exec(word)?.[0].concat('g');
  if (known !== undefined) return known.split(' ');
  if (/^\p{N}/u.test(word)) return numberAndUnit(word);
  return undrawn(word)
    .split('-')
    .flatMap(expand)
    .filter((part) => part !== '');
}

/** "10am" is two words; "24th" is one. */
function numberAndUnit(word: string): string[] {
  const span = /^(\d{1,2}(?::?\d\d)?)(?:am|pm)?-(\d{1,2}(?::?\d\d)?)(am|pm)?$/.exec(word);
  if (span?.[1] !== undefined && span[2] !== undefined && (Number(span[1]) <= 12 || /\d:?\d\d/.test(span[1]))) {
    return [span[1], 'until', span[2], ...(span[3] === undefined ? [] : [span[3]])];
  }
  const parts = /^([\d.:/-]+)(am|pm|h|hrs|hours|mins|min|a|p|ish)$/.exec(word);
  if (parts?.[1] === undefined || parts[2] === undefined) return [word];
  if (parts[2] === 'ish') return ['about', parts[1]];
  const unit = parts[2] === 'a' ? 'am' : parts[2] === 'p' ? 'pm' : parts[2];
  return [parts[1], unit];
}

function expand(word: string): string[] {
  const [stem = '', tail] = word.split("'");
  if (tail === undefined) return [word];
  switch (tail) {
    case 't':
      return stem.endsWith('n') ? [stem.slice(0, -1), 'not'] : [stem];
    case 'm':
      return [stem, 'am'];
    case 're':
      return [stem, 'are'];
    case 've':
      return [stem, 'have'];
    case 'll':
      return [stem, 'will'];
    case 'd':
      return [stem, 'would'];
    case 's':
      return PRONOUNS.test(stem) ? [stem, 'is'] : [stem];
    default:
      return [stem + tail];
  }
}

/** "Ten ten" is a time, not a stammer. */
const COUNTS = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)$/;

/** Without hesitation and stammer. Where nothing else was said, nothing is left. */
function withoutFillers(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    const last = kept.at(-1);
    if (FILLERS.has(word.text) && !(words.length === 1 && (word.stop === '?' || /^mm+$/.test(word.text)))) {
      if (last !== undefined && word.stop !== '')
        kept[kept.length - 1] = { ...last, stop: graver(last.stop, word.stop) };
    } else if (last !== undefined && last.text === word.text && last.stop !== '.' && !COUNTS.test(word.text)) {
      kept[kept.length - 1] = { ...word, start: last.start };
    } else {
      kept.push(word);
    }
  }
  return kept;
}

const SPEAKERS = /^(?:i|we|he|she|they|you)$/;
/** What learners put straight after a "no" or a "not". */
const DENIED = /^(?:understand|know|want|have|like|need|hear|speak|remember|think|believe|care|mind|work|live|agree)$/;

/** "I no understand", "not understand" and "no sure" are said by people who have learned the language from others. */
function learned(words: readonly Word[]): Word[] {
  return words.flatMap((word, i): Word[] => {
    const before = words[i - 1];
    const after = words[i + 1];
    if (after === undefined || word.stop !== '' || (word.text !== 'no' && word.text !== 'not')) return [word];
    const opens = before === undefined || before.stop !== '';
    if (!opens && !(SPEAKERS.test(before.text) && before.stop === '')) return [word];
    const not = { ...word, text: 'not' };
    if (after.text === 'sure' || after.text === 'certain') return [not];
    const bare = opens ? /^(?:understand|remember|know|want)$/ : DENIED;
    return bare.test(after.text) ? [{ ...word, text: 'do' }, not] : [word];
  });
}

/** The words as one text with single spaces, for rules that read across them. */
export function joined(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}
