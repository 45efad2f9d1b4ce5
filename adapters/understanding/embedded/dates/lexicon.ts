/** Words that speak of days and times, each with what it stands for. */
export type Kind = 'number' | 'ordinal' | 'clock' | 'figures' | 'month' | 'weekday' | 'part' | 'unit' | 'half' | 'dash' | 'word' | 'other'; // prettier-ignore

const list = (words: string): string[] => words.split(' ');

const SMALL: readonly string[] = list('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'); // prettier-ignore
export const TENS: ReadonlyMap<string, number> = new Map([['twenty', 20], ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90]]); // prettier-ignore
const ORDINALS = list('zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'); // prettier-ignore
export const CARDINAL: ReadonlyMap<string, number> = new Map(SMALL.map((word, n) => [word, n]));
export const ORDINAL: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((word, n) => [word, n] as const),
  ['thirtieth', 30],
]);

interface Meaning {
  readonly is: Kind;
  readonly n: number;
}

/** Words written in several ways, by the way that the rules know. */
const SAME: Readonly<Record<string, string>> = {
  tonite: 'tonight', tomorow: 'tomorrow', tommorow: 'tomorrow', tommorrow: 'tomorrow', tmrw: 'tomorrow', tmr: 'tomorrow',
  tomoz: 'tomorrow', til: 'till', thru: 'through', nighttime: 'night', midday: 'noon', tommorows: 'tomorrow',
  approximately: 'about', approx: 'about', roughly: 'about', circa: 'about', around: 'about', upcoming: 'coming',
  commencing: 'starting', beginning: 'start', onward: 'onwards', wednsday: 'wednesday', wendsday: 'wednesday',
  thursady: 'thursday', teusday: 'tuesday', saterday: 'saturday', mornin: 'morning', aftenoon: 'afternoon',
}; // prettier-ignore

const MEANINGS = new Map<string, Meaning>();
function mean(is: Kind, words: readonly string[]): void {
  words.forEach((forms, n) => {
    for (const form of forms.split('|')) MEANINGS.set(form, { is, n: n + 1 });
  });
}
mean('month', list('january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec')); // prettier-ignore
mean('weekday', list('monday|mondays|mon tuesday|tuesdays|tue|tues wednesday|wednesdays|wed|weds thursday|thursdays|thu|thur|thurs friday|fridays|fri saturday|saturdays|sat sunday|sundays|sun')); // prettier-ignore
mean('part', list('morning|mornings afternoon|afternoons evening|evenings night|nights lunch|lunchtime'));
mean('unit', list('minute|minutes|min|mins hour|hours|hr|hrs|h day|days week|weeks fortnight|fortnights month|months')); // prettier-ignore
mean('half', list('am pm'));

/** What a unit counts: minutes, or days, or months. */
export const UNITS = { minute: 1, hour: 2, day: 3, week: 4, fortnight: 5, month: 6 } as const;

export function sameWord(word: string): string {
  return Object.hasOwn(SAME, word) ? (SAME[word] ?? word) : word;
}

export function meaningOf(word: string): Meaning {
  return MEANINGS.get(word) ?? { is: 'word', n: 0 };
}

/** What says nothing about a time and may stand anywhere. */
export const FILLERS: ReadonlySet<string> = new Set(list('uh um uhm umm er erm ehm eh hmm hm mm ah ahem please like kinda just maybe perhaps possibly probably ish say')); // prettier-ignore

/** What a number counts when it stands before one of these: no hour and no day. */
export const COUNTED: ReadonlySet<string> = new Set(list('people person persons adults adult children child kids kid guests guest tickets ticket rooms room seats times time teeth tooth fillings filling crowns crown percent euro euros pounds dollars cents of us years year seconds minutes minute mins min hours hour days day weeks week months month nights appointments visits others more things questions reasons options slots hundred thousand million quid stone foot feet miles kilometres kilos pills tablets attempts pairs')); // prettier-ignore
