/** What bounds a day or a time: "before four", "from Thursday", "until the 3rd", "Monday onwards". */
import type { Days } from './days.ts';
import { NOT_AFTER } from './refused.ts';
import type { Token } from './tokens.ts';
import { wordsBetween } from './when.ts';
import type { Bound, When } from './when.ts';

/** A "not" that belongs to the bound after it: "not able to come", and no "I do not mind". */
const RULED_OUT = String.raw`(?:(?<!why )(?:not|never|nothing)(?: (?:available|free|able|to|come|do|make|manage|get|be|in|back|out|of|off|up|home|here|there|anything|any|it|one|finish|finished|start|work|school|leave|go|time))*|anything but|any ?time but|except)`; // prettier-ignore

const LEADS: readonly (readonly [RegExp, Bound])[] = [
  // Who works until five can come after it.
  [/\b(?:work|working|busy|away|on holidays?|abroad|travelling|tied up|at work|in work|in school|at school|(?:have|has|got) (?:a |an )?(?:class|classes|school|lectures?|meetings?|training|shift|exam|work))(?: (?!until|till)\w+)? (?:until|till)(?: (?:the|about|on))*$/, 'after'],
  // So can who finishes at five; who leaves at four comes before that.
  [/\b(?:i|she|he|we|they) (?:finish(?:es)?|gets? (?:off|out|home)|(?:am|is|are) (?:done|off|out)|(?:knock|clock)s? off)(?: (?:work|school|college|early))? (?:at|about|at about)$/, 'after'],
  // Who starts at nine comes before that.
  [/\b(?:i|she|he|we|they) (?:(?:have to |has to )?(?:start|begin|clock in|be in|be at work)|starts|begins|(?:am|is|are) due in)(?: (?:work|school|college|there))? (?:at|for|by|about|at about)$/, 'before'],
  [/\b(?:have|need|must|got) to (?:leave|go|be gone|be out)(?: there| here)? (?:at|about|by)$/, 'until'],
  // "I can't do before ten", "not free until Friday": what is ruled out is the time before.
  [new RegExp(String.raw`\b(?:${RULED_OUT} (?:before|until|till|earlier than|sooner than)|no (?:earlier|sooner) than)(?: (?:the|about|on|at|after))*$`), 'from'],
  [new RegExp(String.raw`\b${RULED_OUT} (?:after|later than|past)(?: (?:the|about|on|at))*$`), 'until'],
  [/\bon or before(?: the)*$/, 'until'],
  [/\bon or after(?: the)*$/, 'from'],
  [/\b(?:no later than|by|until|till|up to|through|as late as)(?: (?:the|about|on|at|end of))*$/, 'until'],
  [/\b(?:before|earlier than|sooner than|prior to)(?: (?:the|about|on|at))*$/, 'before'],
  [/\b(?:from|since|starting|start|as early as|as of)(?: (?:the|about|on|at|from))*$/, 'from'],
  [/\b(?:after|later than|past)(?: (?:the|about|on|at))*$/, 'after'],
]; // prettier-ignore
/** Where somebody is until a day, they come from then on: "I'm in Galway until Wednesday". */
const IS_THERE = /\b(?:am|is|are|has|have|gone|gets?|staying|minding|working|i'm|he's|she's|we're|they're|away)\b(?! (?:\w+ )*?(?:free|available|open|around|here|off|there|good|can|could|come|any|back|money|penny|cash|paid)\b)(?: \w+){1,6}$|\b(?:away|abroad|on holidays?|work|working)(?: \w+)? (?:until|till)(?: the)*$/; // prettier-ignore
const UNTIL = /\b(?:until|till)(?: (?:the|about|on|at|after|start of|the start of))*$/;
/** "I could wait till Friday" and "give it till the weekend" mean these themselves. */
const WAITS = /(?<!\bnot )\b(?:wait|hold on|hold out|hang on|leave it|leave it off|give it|give me|give him|give her|put it (?:off|back)|put off)(?: (?:over|off|so|for|now|then|him|her))? (?:until|till)(?: (?:the|about|on|at))*$/; // prettier-ignore
const OTHER_SIDE: Readonly<Record<Bound, Bound>> = { before: 'from', until: 'after', after: 'until', from: 'before' };
const ONWARDS =
  /^(?:onwards|or later|or after|at the earliest|and after|on$|and later|(?:so |and )?(?:any ?time |anything )?after (?:that|then))/;

const AT_MOST = /^(?:at the (?:very )?latest|or (?:earlier|sooner|before)(?= |$))/;

export function withBounds(whens: readonly When[], tokens: readonly Token[]): When[] {
  return whens.map((when, i) => {
    if (when.to !== undefined || when.bound !== undefined || when.days?.kind === 'span') return when;
    const lead = wordsBetween(tokens, Math.max(whens[i - 1]?.next ?? 0, when.start - 7), when.start).join(' ');
    const end = Math.min(whens[i + 1]?.start ?? tokens.length, when.next + 4);
    const tail = wordsBetween(tokens, when.next, end).join(' ');
    const says = ONWARDS.test(tail)
      ? 'from'
      : AT_MOST.test(tail)
        ? 'until'
        : LEADS.find(([leads]) => leads.test(lead))?.[1];
    if (says === undefined) return when;
    if (UNTIL.test(lead) && !ONWARDS.test(tail)) {
      if (WAITS.test(lead)) return when.clock === undefined ? when : { ...when, bound: 'from' };
      if (when.days !== undefined && when.clock === undefined && IS_THERE.test(lead)) return { ...when, bound: 'from' };
    }
    // "Before the end of May" is still possible on its last day.
    const isEnd = wordsBetween(tokens, when.start, when.next).includes('end');
    const named = says === 'before' && isEnd ? 'until' : says;
    // "Before ten doesn't suit" leaves what is not before ten.
    const isOut = when.days === undefined && NOT_AFTER.test(tail);
    const bound = isOut ? OTHER_SIDE[named] : named;
    return /\bsince(?: \w+)?$/.test(lead) ? { ...when, days: when.days && gone(when.days), bound } : { ...when, bound };
  });
}

/** "Since Monday" is the Monday that was. */
function gone(days: Days): Days {
  return days.kind === 'weekday' ? { ...days, from: days.from - 7, to: days.to - 7 } : days;
}
