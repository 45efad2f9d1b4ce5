/** Words of somebody who may take their life, or hurt themselves. Careful to a fault: "the pain is killing me" is none. */
import { rules } from './rule.ts';

export const selfHarm = rules(
  'self_harm',
  [0.96, /\b(?:kill|harm|hurt|cut|hang|drown|shoot) (?:myself|himself|herself|themselves)\b|\b(?:end|take|taking|ending) (?:my|his|her|their) (?:own )?life\b|\bsuicid\w*\b|\b(?:do not|not) want to (?:live|be alive|be here|wake up|go on living)(?: (?:any ?more|any longer|at all))?$|\b(?:want|going|wish|rather|prefer) to (?:just )?die\b|\bwish i (?:was|were) dead\b|\bbetter off (?:dead|without me)\b|\bend it all\b|\bno (?:reason|point)(?: \w+){0,3} (?:living|to live|being alive|to go on living)\b/, /\b(?:by accident|accidentally|bit myself|biting|while eating|did not (?:mean|want) to|not going to|fell)\b/],
); // prettier-ignore
