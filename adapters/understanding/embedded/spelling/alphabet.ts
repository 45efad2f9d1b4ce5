/** What people say for a letter or a figure when they spell. */
const pairs = (text: string): readonly (readonly [string, string])[] =>
  text.split(' ').map((pair) => pair.split('=') as [string, string]);

/** Names of letters, and the words that speech recognition writes for them. */
const SOUNDS = new Map(pairs('ay=a eh=a bee=b be=b see=c sea=c cee=c dee=d ee=e ef=f eff=f gee=g aitch=h haitch=h age=h eye=i jay=j kay=k el=l ell=l em=m en=n oh=o pea=p pee=p queue=q cue=q are=r ar=r es=s ess=s tea=t tee=t you=u vee=v we=v ex=x why=y wye=y zed=z zee=z')); // prettier-ignore

/** The spelling alphabet of radio, as it is said and as it is often written. */
const RADIO = new Map(pairs('alpha=a alfa=a bravo=b charlie=c delta=d echo=e foxtrot=f golf=g hotel=h india=i juliet=j juliett=j juliette=j kilo=k lima=l mike=m november=n oscar=o papa=p quebec=q romeo=r sierra=s tango=t uniform=u victor=v whiskey=w whisky=w xray=x x-ray=x yankee=y zulu=z')); // prettier-ignore

const UNITS = new Map(pairs('zero=0 nought=0 naught=0 nil=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9')); // prettier-ignore
const TEENS = new Map(pairs('ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19')); // prettier-ignore
const TENS = new Map(pairs('twenty=2 thirty=3 forty=4 fifty=5 sixty=6 seventy=7 eighty=8 ninety=9'));

export interface Letter {
  readonly letter: string;
  /** Said as a letter, by a word of the spelling alphabet, or by one that only sounds like a letter. */
  readonly by: 'letter' | 'radio' | 'sound';
}

/** The letter that a word of one letter, of radio or of the same sound stands for, or null. */
export function letterOf(word: string): Letter | null {
  if (/^\p{L}$/u.test(word)) return { letter: word, by: 'letter' };
  const radio = RADIO.get(word);
  if (radio !== undefined) return { letter: radio, by: 'radio' };
  const sound = SOUNDS.get(word);
  return sound === undefined ? null : { letter: sound, by: 'sound' };
}

/** The figures that start with the word at a place, and how many words they take: "eighty five" are 85. */
export function figuresAt(words: readonly string[], at: number): { readonly figures: string; readonly taken: number } | null {
  const word = words[at] ?? '';
  if (/^\d+$/.test(word)) return { figures: word, taken: 1 };
  const single = UNITS.get(word) ?? TEENS.get(word);
  if (single !== undefined) return { figures: single, taken: 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const unit = UNITS.get(words[at + 1] ?? '');
  return unit === undefined || unit === '0' ? { figures: `${tens}0`, taken: 1 } : { figures: tens + unit, taken: 2 };
} // prettier-ignore
