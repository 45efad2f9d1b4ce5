/**
 * How people tell their hours by what they do: "I've the kids till two", "before I collect them at three", "after dinner".
 * The same said plainly, in the words that days and times are read from.
 */

const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\\d{1,2}(?::\\d\\d)?)';
const CLOCK = `(?:(?:half|quarter|twenty|ten|five)(?: past| to| after)? )?${HOUR}(?: (?:oclock|thirty|fifteen|forty five|am|pm))*`;
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const WEEKDAYS = `${WEEKDAY}(?:(?: and| or|) ${WEEKDAY})*`;
const ENGAGED =
  '(?:lectures?|class(?:es)?|college|school|working|work|shifts?|hospital|funeral|wedding|exams?|match|meetings?|training|court|mass|away|busy|abroad|minding|kids|children|course|holidays?|flight|dialysis|chemo|physio)';
/** What leaves somebody free: who has a break until three comes before it. */
const FREE = '(?!\\w* ?(?:free|available|around|off|here|open|time|break|lunch|gap|window|good|able|not|nothing|car|lift|minder|childminder|babysitter|sitter|waiting|in town|only|just)\\b)'; // prettier-ignore
/** What somebody is busy with ends where they ask for something else. */
const GOES_ON = '(?!(?:so|but|and|have you|is there|could|can|would|what about|how about|leave|any|maybe|then)\\w*\\b)';

const SAID: readonly (readonly [RegExp, string])[] = [
  [/\b(?:do|does) be\b/g, 'am'],
  [new RegExp(`\\b(have you|do you have|would you have|can you do|could you do|you do|what about|how about|is there|any chance of|make it|prefer|rather)(?: an?| the)? (?=(?!one\\b)${HOUR}$)`), '$1 at '],
  [new RegExp(`\\bany (?:day|time) (?:but|bar|barring|except(?: for)?|apart from|besides) (${WEEKDAY}(?: (?:or|and) ${WEEKDAY})*) ((?:preferably |ideally )?(?:in the (?:morning|afternoon|evening)|mornings|afternoons|evenings))\\b`), '$2 not $1'],
  [new RegExp(`\\bany (morning|afternoon|evening) (?:but|bar|barring|except(?: for)?|apart from|besides) (${WEEKDAY})`), '$1s not $2'],
  [/ (?:most|every|all) days$/, ''],
  [new RegExp(`\\bany (?:other )?(?:day|time) (?:but|bar|barring|except(?: for)?|apart from|besides) (?=${WEEKDAY})`, 'g'), 'not '],
  [new RegExp(`\\b(?:useless|no good|no use|not (?:much |any )?(?:good|use|able)|asleep|dead|not human|in bed) (?:before|until|till) (?=${CLOCK}|lunch)`, 'g'), 'not before '],
  [/\b(mornings|afternoons|evenings) (?:definitely|please|if possible|ideally|preferably)\b/g, '$1'],
  // In Ireland the dinner is at midday.
  [/\bafter (?:my |the |our |me )?dinner(?: ?time)?\b/g, 'after lunch'],
  [/\b(?:at|around|about|over)? ?(?:my |the )?dinner ?(?:time|hour)\b/g, ' at lunchtime'],
  [/(?<!\b(?:at|before|after|over|during|around|about|the|my) )\blunch ?time\b/g, 'at lunchtime'],
  [/\bin the evening after (?:the |my )?work\b/g, 'after work'],
  [/\bafter (?:the|my) work\b/g, 'after work'],
  [/\bfirst (?:appointment|slot|one|time) (?:of|in) the (?:day|morning)\b/g, 'first thing in the morning'],
  [/\blast (?:appointment|slot|one|time) (?:of|in) the (?:day|evening|afternoon)\b/g, 'last thing'],
  [/\bnot (?:really |much of )?a morning person\b/g, 'not in the morning'],
  [new RegExp(`\\b(?:i|we|he|she) (?:am|have|has|is|are|have got|will be|would be|minds?|collects?|looks? after|teach|teaches|works?) ${FREE}(?:\\w+ ){1,4}?(?:until|till) (?=${CLOCK})`, 'g'), 'i am busy until '],
  [new RegExp(`\\bi am busy until ${CLOCK} (?:on )?${WEEKDAYS} (?:so|but)(?: maybe| then)? (?=${WEEKDAY})`, 'g'), ''],
  [new RegExp(`\\b(?:i|we|he|she) (?:am|have|has|is|are|have got|will be) ${FREE}(?:\\w+ ){0,4}?${ENGAGED}(?: (?!until|till|from|to\\b)\\w+){0,3}? (?:all day |the whole day |most of )?(?:on )?(?:this |next )?(${WEEKDAYS})(?=$| (?:so|but|and|though|then|sadly)\\b)`, 'g'), 'not $1'],
  [new RegExp(`\\b(?:on )?(${WEEKDAY})(?: is|s)? (?:is )?(?:the|my|our|her|his) day (?:i|he|she|we|they|for|at|with|in)\\b(?: \\w+)*$`), 'not $1'],
  [new RegExp(`\\b(before|after) (?:i|we|he|she|they) (?:\\w+ ){1,6}?at (?=${CLOCK})`, 'g'), '$1 '],
  [new RegExp(`(?:\\bis |\\bat |\\bstarts? |\\bfinish(?:es)? )+(${CLOCK}) (?:so |and |and so )*(?:\\w+ ){0,4}(before|after) (?:that|then|it)\\b`, 'g'), ' $2 $1'],
  [/(?:,? so| and)? from then(?: on(?:wards)?)?$/, ' onwards'],
  [new RegExp(`\\b(?:on )?(${WEEKDAY}) (?:i|we) (?:am (?:working|busy|away|minding|abroad|at work|in work|in college|in school)|work|(?:always )?have (?!free|off|time|no|nothing|a (?:free|half|gap)|the (?:day|morning|afternoon))\\w+)(?: ${GOES_ON}\\w+)*`), 'not $1'],
  [new RegExp(`\\b(?:on )?(${WEEKDAY}) (?:is|are|would be|will be)(?: \\w+){0,2} (?:disaster|nightmare|killer|mad|hectic|manic|chaos|crazy|packed|full up|booked up|out of the question)\\b(?: for me)?`, 'g'), 'not $1'],
  [new RegExp(`\\b(?:only )?(?:on )?(${WEEKDAY}) (?:is|are) (?:my|our|the|her|his) (?:\\w+ ){0,2}?(?:club|class|bridge|yoga|choir|golf|mass|bingo|swimming|football|training|market|shopping|turn|shift)\\b`, 'g'), 'not $1'],
  [new RegExp(`\\bnot (${WEEKDAY}) (?:and|or) not (?=${WEEKDAY})`, 'g'), 'not $1 and '],
  [/\bso not (?:those|them|these|then|that day|that one)\b/g, ''],
  [/\b(?:or so|or thereabouts|give or take)\b/g, ''],
]; // prettier-ignore

/** Days of the year that everybody knows by a name, by their dates. */
const FEASTS: readonly (readonly [RegExp, string])[] = [
  [/\bbetween (?:the )?(?:christmas|xmas) and (?:the )?new years?\b/g, 'from the 26th to the 31st of december'],
  [
    /\b(?:after|once|past) (?:the )?(?:christmas|xmas)(?: day| holidays?| break| is over)?\b/g,
    'from the 26th of december',
  ],
  [
    /\b(?:before|by|ahead of) (?:the )?(?:christmas|xmas)(?: day| holidays?| break)?\b(?! (?:week|eve))/g,
    'before the 25th of december',
  ],
  [/\bchristmas eve\b/g, 'the 24th of december'],
  [/\b(?:after|once|past) (?:the )?new years?(?: day)?\b(?! eve)/g, 'from the 2nd of january'],
  [/\b(?:until|till|to|into) the new year\b/g, 'in the new year'],
];

/** "After Christmas" has its date. */
export function feastDays(text: string): string {
  let dated = text;
  for (const [feast, date] of FEASTS) dated = dated.replace(feast, date);
  return dated;
}

/** "I have a visit on Thursday, can I move it": the day is that of the visit that stands, and not of the new one. */
const STANDING = /(?<!\b(?:can|could|may|should|might|shall|would|did|do|if|that|when) )\bi (?:have|had|got|have got|made|am booked|am down|was booked|was down) (?:\w+ ){0,3}?(?:appointment|visit|booking|slot|check up|cleaning|in|down|booked)?(?: \w+){0,3}? (?:on|for|at|this|next|tomorrow|today)\b.*?(?=\b(?:can|could|may|need|want|would|have to|must|is it|any chance|is there)\b(?: \w+){0,5} (?:move|moved|moving|change|reschedule|switch|shift|postpone|swap)\b)/; // prettier-ignore
const MOVES = /\b(?:mov(?:e|ed|ing)|change|reschedule|switch|shift|postpone|swap)\b/;

export const withoutStanding = (text: string): string => {
  const still = text.replaceAll(PAST, ' ');
  return (MOVES.test(still) ? still.replace(STANDING, ' ') : still).replaceAll(/ {2,}/g, ' ').trim();
};

/** What was is no wish: "there was a visit, last April". */
const PAST = /\b(?:(?:in|since|from|back in) )?last (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|christmas|easter)\b/g; // prettier-ignore

/** "Two or three" is somewhere between the two, and both may be had. */
const HOURS_IN_A_ROW = /\b(one|two|three|four|five|eight|nine|ten|eleven) or (two|three|four|five|six|nine|ten|eleven|twelve)\b(?=$| (?:in the|on|would|maybe|please|is|suits?|works?|if|then|so|any|or so|most|for me)\b)/; // prettier-ignore
const IN_A_ROW: readonly string[] = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The words, with what is told in a roundabout way said plainly. */
export function plainTimes(text: string): string {
  let plain = text;
  for (const [says, instead] of SAID) plain = plain.replace(says, instead);
  return plain.replace(HOURS_IN_A_ROW, between).replaceAll(/ {2,}/g, ' ').trim();
}

function between(whole: string, first: string, second: string): string {
  return IN_A_ROW.indexOf(second) === IN_A_ROW.indexOf(first) + 1 ? `between ${first} and half ${second}` : whole;
}
