/** "Will you be there?", and the read-backs of a move and of a cancellation. */
import { rulesAt } from './rule.ts';

const ELSE = /\b(?:not|no|never|another|different|other|move|change|cancel|but|can not|instead|unless|late)\b/;

export const atAttendance = [
  ...rulesAt(
    ['attendance'],
    'confirms',
    [0.94, /\b(?:i|we|he|she) (?:will|can|am going to|plan to|intend to|should|would) (?:definitely |certainly |surely |of course |be able to |still |all right )*(?:be there|come|make it|make that|attend|be in|be along|see (?:you|ye))\b|\b(?:i am|we are|he is|she is) (?:still |definitely |planning on |all set and |certainly )*(?:coming|going to be there|on for (?:it|that|tomorrow))\b|\bsee (?:you|ye) (?:then|there|tomorrow|at)\b|\bcount on (?:me|us)\b|\b(?:it is|that is|have it) in (?:my|the) (?:diary|calendar|phone)\b|\bstill on\b|\bi (?:do )?confirm\b/, ELSE],
  ),
  ...rulesAt(
    ['attendance'],
    'yes',
    [0.9, /^(?:oh |yes |yeah |ah |so |that |it |this |all |well |sure |okay |right )*(?:(?:is|suits|works|sounds|does|will be|should be) )?(?:still |perfectly |absolutely |all |just |quite |me )*(?:grand|fine|perfect|good|great|okay|lovely|brilliant|right|suits(?: me)?|works|ideal|super|no (?:problem|bother))(?: (?:for me|with me|by me|thanks|thank you|so|yes|still|then|for us|away|well))*$/, ELSE],
  ),
  ...rulesAt(
    ['attendance'],
    'no',
    [0.92, /\b(?:i|we|he|she) (?:will|can|am|are|is|could) ?not (?:going to |able to )?(?:be able to |be )?(?:come|coming|make it|make that|be there|there|attend|able to)\b|\bnot (?:able to |going to )?(?:be )?(?:come|coming|make it|attend)\b/, /\b(?:another|different|other|move|change|later|earlier) (?:day|time|one|date)\b|\bwill not be late\b/],
    [0.9, /\b(?:i|we|he|she) (?:(?:will|can|could|would|do) not|do not think (?:i|we|he|she) (?:will|can)) (?:be able to )?(?:manage|get there|get in|get to (?:it|you|ye)|make (?:it|that|this))(?: (?:to come|to get|it|that|there|in|after all|tomorrow|today|then|now|this time|unfortunately))*$/],
  ),
  ...rulesAt(
    ['attendance'],
    'other_time',
    [0.88, /\b(?:i|we) (?:have to|must|need to|am|are|will be) (?:\w+ )?(?:work|working|away|abroad|travelling|on holidays?)\b|\bsomething (?:has |is )?(?:came|come|coming) up\b/],
  ),
  ...rulesAt(
    ['read_back_move'],
    'yes',
    [0.92, /^(?:please |yes |do |just |go ahead and |you can |you may |could you |so |then |and |okay |let us |can you )*(?:move|change|switch|shift|put|swap|reschedule) (?:it|that|me|the (?:visit|appointment))(?: (?:there|then|to that(?: one)?|please|so|for me|yes|thanks|over|across|to it))*$/, /\b(?:not|no|back|another|different|wait|instead of)\b/],
  ),
  ...rulesAt(
    ['read_back_cancel'],
    'yes',
    [0.92, /^(?:please |yes |do |just |go ahead and |you can |you may |could you |so |then |and |okay |can you |go on )*(?:cancel|drop|scrap|remove|delete|call off|take out) (?:it|that|the (?:visit|appointment)|my (?:visit|appointment)|this|me out|it off)?(?: (?:please|so|for me|yes|thanks|altogether|then|now))*$|^(?:yes |please |do )*cancel(?: please| yes)*$/, /\b(?:not|no|wait|instead)\b/],
    [0.88, /\b(?:go ahead|please do|you can|do that|that is (?:right|correct|what i want)|correct|exactly|work away)\b/, /\b(?:not|no|wait|keep|leave|instead)\b/],
  ),
  ...rulesAt(
    ['read_back_cancel', 'attendance'],
    'no',
    [0.92, /\b(?:do not cancel|(?:keep|leave) (?:it|that|the (?:visit|appointment)|them|everything)(?: (?:as it (?:is|was)|in|there|so|please|then|on))?|let us keep it|i (?:will|would rather) keep it)\b/],
  ),
]; // prettier-ignore
