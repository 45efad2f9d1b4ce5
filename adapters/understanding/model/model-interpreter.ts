/**
 * Understanding by a language model, with the rules beside it. A model may only make it better:
 *
 * - what the rules surely hear as urgent is heard at once, and no model is asked;
 * - a model chooses among what can be heard here; what it names besides is a failure on record, and no answer;
 * - days, times, names and numbers are read by the rules, in the words that the model shows;
 * - a yes where the rules hear a no is not sure enough to bind;
 * - whatever keeps a model from being heard, the rules are heard instead.
 */
import type { Unheard } from '../../../engine/events/understood.ts';
import type { Release } from '../../../engine/flow/release.ts';
import { limits } from '../../../engine/limits.ts';
import type { Interpretation, Interpreter, NoInterpretation, Sha256, Utterance } from '../../../engine/ports.ts';
import type { Understandable } from '../embedded/embedded-interpreter.ts';
import { ask, type Asked } from './ask.ts';
import { completer, type Question } from './completion.ts';
import { consultedOf } from './consulted.ts';
import { doubt, hearsSurely } from './doubt.ts';
import type { ModelOptions } from './model-options.ts';
import { readGiven } from './read-values.ts';
import { readReply, type Reply } from './read-reply.ts';
import { replyFormat } from './reply-format.ts';
import { templateHash, toldAt, wordsAsData } from './template.ts';
import { givingOf, type Giving } from './what-can-be-given.ts';

type Understood = Interpretation | NoInterpretation;

/** A model for one release, and the rules of that release behind it. */
export function modelInterpreter(
  release: Understandable & Pick<Release, 'policy'>,
  rules: Interpreter,
  options: ModelOptions,
  sha256: Sha256,
): Interpreter {
  const { model } = options;
  const template = templateHash(release, rules.template, sha256);
  const complete = completer(options);
  const consulting = { ...options, template };
  return { name: 'model', model, template, interpret };

  async function interpret(whole: Utterance): Promise<Understood> {
    const utterance = { ...whole, text: whole.text.slice(0, limits.utteranceCharacters.value) };
    const byRules = await rules.interpret(utterance);
    if ('failed' in byRules) return byRules;
    const nothing = utterance.text.trim() === '' || utterance.can_hear.length === 0;
    if (nothing || hearsSurely(release, byRules.answers, 'urgent')) return { ...byRules, heard: rules };
    const giving = givingOf(release, utterance);
    const read = (content: string) => readReply(content, utterance, giving);
    const asked = await ask(complete, questionOf(release, utterance, giving), read, options);
    return 'unheard' in asked.read
      ? instead(byRules, asked, asked.read.unheard)
      : join(utterance, byRules, asked, asked.read);
  }

  async function join(
    utterance: Utterance,
    byRules: Interpretation,
    asked: Asked<Reply>,
    reply: Reply,
  ): Promise<Understood> {
    const { answers, doubted } = doubt(release, reply.answers, byRules.answers);
    const { values, contents } = await readGiven(reply.values, utterance, rules, byRules);
    if (answers.length === 0 && values.length === 0) return instead(byRules, asked, 'silent');
    const { alternatives, tone } = reply;
    const consulted = consultedOf(consulting, asked, null, doubted);
    return { answers, alternatives, values, contents, tone, raw: asked.content, consulted };
  }

  /** The rules are heard; but whoever names what nobody can say here is heard by nobody. */
  function instead(byRules: Interpretation, asked: Asked<Reply>, unheard: Unheard): Understood {
    const consulted = consultedOf(consulting, asked, unheard);
    const reply = asked.content === '' ? {} : { reply: asked.content };
    if (unheard === 'not_hearable') return { failed: unheard, consulted, ...reply };
    return { ...byRules, heard: rules, consulted, ...reply };
  }
}

const questionOf = (release: Understandable, utterance: Utterance, giving: ReadonlyMap<string, Giving>): Question => ({
  system: toldAt(release, utterance.can_hear, giving),
  words: wordsAsData(utterance),
  format: replyFormat(utterance, giving),
});
