/** Asking again without the usual words: "a what?", "the question, please", "I don't understand". */
import { rules } from './rule.ts';

export const askedAgain = [
  ...rules(
    'asks_repeat',
    [0.8, /^uh$/],
    [0.85, /^(?:(?:please|can you|could you|will you|would you|let us|stop and) )*(?:retry|try (?:it |that )?again|start (?:over|again)|reset|from the (?:top|start|beginning))(?: (?:it|that|the last \w+|please|again|for me))*$/, /\b(?:later|tomorrow|call)\b/],
    [0.93, /^(?:(?:i|we) )?(?:really |just |still |honestly )*(?:do|did|can|could) not (?:really |quite |fully )*(?:understand|follow|get)(?: (?:it|this|that|you|ye|what you (?:mean|said|want)|the question|a word|any of that|at all|sorry))*$|^(?:not|never) (?:understood|clear)$|^i am (?:lost|confused|not following|not with you)$/],
    [0.92, /\b(?:replay|rewind|restate|rephrase|re ask|reask|repeat)\b|\bask (?:me )?(?:that|it|the question|your question)(?: again| once more| one more time)?\b|\b(?:say|speak|read|hear|go through|go over|tell me|give me|list)\b.{0,40}\b(?:again|once more|one more time|another time|a second time)\b|\b(?:last|previous) (?:thing|bit|part|sentence|word|utterance|phrase|message)\b.{0,20}$|^what was (?:said|the last)\b|^is that what (?:you|ye) said$/, /\b(?:call|ring|phone|book|come|pain|hurts?|appointment|visit|no need to|not|never|my last|name|nice|wrong|i will)\b/],
    [0.85, /^(?:and |because |but |that |it is |is it )*(?:a|an|the|do|did|to|for|at|in|on|with|your|my|they|he is|she is|it|he has got|\w+ \w+|invisible|on the) (?:what|who|where|when)(?: now| again| sorry)?$/, /\b(?:so|and|know|for|about|is|guess|say|do you|tell|then|like|ask|me|you)\b(?! what$| who$| where$| when$)|^(?:for|about|so|then|guess|know|tell me|you|and) |^(?:is|at|on|from|since|until|till) /],
  ),
]; // prettier-ignore
