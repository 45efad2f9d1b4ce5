/**
 * How often Elo misunderstands what patients reply at its own questions: `npm run -s bench:turns`. The replies were
 * written, and what they mean noted, by somebody who had read nothing but the questions; none of them was learnt from,
 * and none is shown. One counts as misunderstood when anything in it was not heard, or anything was heard that nobody
 * said. `--learnt --show` lists what is misunderstood of the replies that Elo did learn from.
 */
import { parseArgs } from 'node:util';
import { interpreters } from '../../server/runtime/interpreters.ts';
import { readyFlows } from '../../server/understand/ready-flows.ts';
import { OFFERED, utteranceAtStep } from '../../server/understand/reply-at-step.ts';
import { readReplies, type Reply } from '../../adapters/understanding/embedded/learned/reply.ts';
import { effectsAt, judge, type Verdict } from './turns/judge.ts';

const KEPT_APART = new URL('./turns/replies/', import.meta.url);
const FLOWS = new URL('../../flows', import.meta.url).pathname;
interface Judged extends Verdict {
  readonly reply: Reply;
}

async function judgeAll(replies: readonly Reply[]): Promise<Judged[]> {
  const prepared = readyFlows(FLOWS);
  const interpreter = interpreters()(prepared);
  const { confidence } = prepared.release.policy.understanding;
  const atStep = utteranceAtStep(prepared);
  const judged: Judged[] = [];
  for (const reply of replies) {
    const utterance = atStep(reply);
    const heard = await interpreter.interpret(utterance);
    if ('failed' in heard) throw new Error(`The embedded interpreter never fails, and said ${heard.failed}.`);
    judged.push({
      reply,
      ...judge(reply, heard, {
        asked: utterance.asked,
        effectOf: effectsAt(prepared.release, reply.step),
        enough: confidence,
        offered: OFFERED,
      }),
    });
  }
  return judged;
}

function say(judged: readonly Judged[], show: boolean): string {
  const steps = [...Map.groupBy(judged, ({ reply }) => reply.step)];
  const isBad = ({ missed, wrong }: Verdict): boolean => missed.length + wrong.length > 0;
  const row = (name: string, of: readonly Judged[]): string => {
    const bad = of.filter(isBad);
    const wrong = bad.filter((one) => one.wrong.length > 0).length;
    const share = ((100 * bad.length) / of.length).toFixed(1);
    return [name.padEnd(36), String(of.length).padStart(5), String(wrong).padStart(6), String(bad.length - wrong).padStart(7), `${share} %`.padStart(8)].join(' ');
  };
  const lines = [`${'step'.padEnd(36)}     n  wrong  silent  misunderstood`, ...steps.map(([step, of]) => row(step, of)), row('all', judged)];
  if (!show) return lines.join('\n');
  const shown = judged.filter(isBad).map(({ reply, missed, wrong }) => `${reply.step} | ${reply.text} | missed ${missed.join(', ') || '–'} | wrong ${wrong.join(', ') || '–'}`);
  return [...lines, '', ...shown].join('\n');
} // prettier-ignore

if (import.meta.main) {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { learnt: flag, show: flag } });
  if (values.show && !values.learnt)
    throw new Error('What was never learnt from is not shown: ask for --learnt --show.');
  const replies = values.learnt ? readReplies() : readReplies(KEPT_APART);
  process.stdout.write(`${say(await judgeAll(replies), values.show)}\n`);
}
