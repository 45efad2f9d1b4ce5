/** What callers want passed on, for whom they speak, and what they let the clinic know. */
import { rules } from './rule.ts';

const STAFF = '(?:doctor|doctors|dentist|hygienist|nurse|staff|clinic|desk|reception|receptionist|team|colleagues?|them|someone|somebody|manager|doctor \\w+|dr \\w+)'; // prettier-ignore

export const messages = [
  ...rules(
    'leaves_message',
    [0.94, new RegExp(`\\b(?:leave|take|pass on|pass|give|send|write down) (?:you |him |her |them |on )?(?:(?:a|this|my|the|an?other) )?(?:\\w+ )?(?:message|note|word)\\b|\\bpass (?:something|this|that|it|a few words) (?:on|along|to)\\b|\\b(?:tell|let|inform) (?:the |your )?${STAFF} (?:know )?(?:something|that)\\b|\\bmessage (?:for|to) (?:the |your )?${STAFF}\\b`), /\b(?:after the|at the) (?:tone|beep)\b|\bwill i (?:take|pass)\b|\b(?:shall|can|should) i (?:take|pass on) (?:a |the )?message\b|\btake a message for (?:him|her|them)\b|\b(?:leave|record) (?:me |us )?(?:a|your) message\b.{0,30}\b(?:back|call)\b/],
  ),
  ...rules(
    'someone_else',
    [0.94, /\b(?:it is|this is|that is|visit is|appointment is|one is|booking|calling|ringing) (?:\w+ )?(?:for|on behalf of) (?:somebody|someone|some one|another person|a different person|another)\b(?: else)?|\bnot (?:for )?(?:me|myself)(?: (?:that|who) (?:is|will be) coming)?$|\bsome(?:body|one) (?:else|other than me)\b|\bon behalf of\b/, /\b(?:speak|talk|get|ask|call|put|give|there is|wrong)\b/],
    [0.88, /\b(?:one|same|another|too|also)(?: one| visit| appointment)? for (?:my|our|the) \w+\b|\bfor (?:my|our) \w+ (?:as well|too|also)\b/],
  ),
  ...rules(
    'asks_time',
    [0.95, /\b(?:what time|what day|which day|when)(?: exactly)? (?:is|was|are|do i have|have i) (?:my|our|the|his|her|their) (?:next )?(?:appointment|visit|check ?up|cleaning)\b|\b(?:have i|do i have) (?:an|any) (?:appointment|visit)(?: coming up| this week| with you)?\b|\bwhen am i (?:in|due in|booked)\b/, /\b(?:cancel|move|change)\b/],
  ),
  ...rules(
    'runs_late',
    [0.94, /\b(?:running|be|am|going to be|might be|may be|bit|little|come|few minutes|minutes) late\b|\bnot (?:be )?(?:there )?on time\b|\b(?:am|been|get|got|is) delayed\b|\bminutes? (?:late|after|behind)\b|\bstuck in (?:traffic|a jam)\b/, /\b(?:too late|late in the|later|late afternoon|late evening|late morning|late slot|late appointment|how late|open late|late night)\b/],
  ),
  ...rules(
    'has_new_details',
    [0.94, /\b(?:i|we) (?:have )?(?:just |recently )?moved (?:house|home|flat|away|to)\b|\b(?:new|changed my|different|my old|old) (?:address|phone number|mobile number|number|surname|email|e mail|eircode|insurance)\b|\b(?:address|phone number|number|surname|email|insurance) (?:has |have )?changed\b|\b(?:update|change|correct) (?:my|the|our) (?:details|address|phone number|number|email|surname)\b/, /\b(?:he|she|they) (?:has |have )?moved\b|\bonly got this number\b|\bwrong\b|\bi (?:only |just )?(?:have|got) (?:this|a) new number (?:since|last)\b|\bprevious owner\b/],
  ),
]; // prettier-ignore
