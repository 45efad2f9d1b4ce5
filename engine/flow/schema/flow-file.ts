/** The shape of a flow file. Every property is described, because the descriptions are what an editor shows a designer. */
import { z } from 'zod';
import { endings, name, purposes } from '../../values.ts';

export const RESUME = 'resume';

const stepName = name.describe('The name of a step in this file.');
const values = z.record(name, name).describe('Values to remember when this way is taken, each from its closed list.');

const target = z
  .union([stepName, z.strictObject({ go: stepName, remember: values }).describe('Go there, remembering something.')])
  .describe('Where this leads: the name of a step, or a step and what to remember on the way.');
export type Target = z.infer<typeof target>;

const heardEdge = z
  .union([
    stepName,
    z.strictObject({ go: stepName, remember: values }).describe('Go there, remembering something.'),
    z
      .strictObject({ reply: name.describe('A line: it is said, then the question is asked again.') })
      .describe('Say a line and ask again.'),
  ])
  .describe('Where this answer leads: a step, a step and what to remember, or a reply.');
export type HeardEdge = z.infer<typeof heardEdge>;

const anyStep = {
  note: z.string().describe('A remark for the next designer; never spoken.').optional(),
  stage: name.describe('The rung of the funnel that this step stands on, from stages.json.').optional(),
  forget: z.array(name).min(1).describe('Values that are forgotten on arrival at this step.').optional(),
  limit: z
    .strictObject({
      times: z.int().min(1).max(9).describe('How often this step may be entered in one call.'),
      then: target.describe('Where to go instead when the limit is used up.'),
    })
    .describe('How often this step may be entered in one call, and where to go then.')
    .optional(),
};

const condition = z
  .union([
    z.strictObject({ known: name.describe('A value: the condition holds when it is known.') }),
    z.strictObject({
      value: name.describe('A closed value.'),
      is: z.array(name).min(1).describe('The condition holds when the value is one of these.'),
    }),
    z.strictObject({ fact: z.enum(['clinic_is_open']).describe('Something the engine knows about the world.') }),
  ])
  .describe('Something that is known, a value that is one of a list, or a fact.');
export type Condition = z.infer<typeof condition>;

const tell = z.strictObject({
  kind: z.literal('tell').describe('Say something and go on.'),
  ...anyStep,
  say: name.describe('The line to say.'),
  in_full: z.literal(true).describe('A legal line: nobody talks over it, and cut off it is said again.').optional(),
  go: target,
});
const ask = z.strictObject({
  kind: z.literal('ask').describe('Say something and wait for an answer.'),
  ...anyStep,
  say: name.describe('The line that asks.'),
  for: name
    .describe('The value that this question is about: skipped when known, left when it becomes known.')
    .optional(),
  go: target.describe('Where to go once the value is known.').optional(),
  hear: z.record(name, heardEdge).describe('What may be answered here, and where each answer leads.').optional(),
  binding: z
    .enum(['book', 'move', 'cancel'])
    .describe('A plain yes here, and only here, is permission for this action; the line reads it back.')
    .optional(),
  speech: z.enum(['slow', 'normal']).describe('How much time the answer is given.').optional(),
});
const doStep = z.strictObject({
  kind: z.literal('do').describe("Have the clinic's systems do something."),
  ...anyStep,
  say: name.describe('A line to say while it runs.').optional(),
  do: name.describe('What is to be done, from the catalogue of effects.'),
  then: z.record(name, target).describe('Every outcome, and where it leads.'),
});
const choose = z.strictObject({
  kind: z.literal('choose').describe('Branch on what is known.'),
  ...anyStep,
  first_of: z
    .array(z.strictObject({ if: condition, go: target }).describe('A condition and where it leads.'))
    .min(1)
    .describe('Conditions in order; the first that holds decides.'),
  otherwise: target.describe('Where to go when none holds.'),
});
const use = z.strictObject({
  kind: z.literal('use').describe('Go through a part and come back by one of its exits.'),
  ...anyStep,
  use: name.describe('The part, by its id.'),
  then: z.record(name, target).describe('Every exit of the part, and where it leads.'),
});
const end = z.strictObject({
  kind: z.literal('end').describe('The call ends, or the part or interruption ends.'),
  ...anyStep,
  say: name.describe('The last words.').optional(),
  ending: z.enum(endings).describe('How the call ended. Exactly one of `ending` and `exit`.').optional(),
  exit: name
    .describe('By which exit the part or interruption ends; `resume` goes back to what was interrupted.')
    .optional(),
  new_listener: z
    .literal(true)
    .describe('By this exit somebody else is on the line: who they are is open, and they have heard nothing yet.')
    .optional(),
});

export const stepKinds = { tell, ask, do: doStep, choose, use, end } as const;
export const step = z.discriminatedUnion('kind', [tell, ask, doStep, choose, use, end]);
export type Step = z.infer<typeof step>;

const common = {
  $schema: z.string().describe('Where the schema of this file lies, for editors.').optional(),
  id: name.describe('The name of this flow, equal to the name of its file.'),
  title: z.string().min(1).describe('What it is, in a few words.'),
  goal: z.string().describe('When this flow has succeeded.').optional(),
  start: stepName.describe('The step that it begins with.'),
  steps: z.record(name, step).describe('The steps by name.'),
};
const corrections = z
  .record(name, stepName)
  .describe('Where to go back to when a changed value makes something stale.')
  .optional();

export const conversation = z.strictObject({
  ...common,
  kind: z.literal('conversation').describe('A whole call.'),
  direction: z.enum(['inbound', 'outbound']).describe('Who calls whom.'),
  purpose: z.enum(purposes).describe('Why the clinic may call: the purpose that consent and the policy are asked for.'),
  knows: z.array(name).describe('Values that every such call knows before it starts.').optional(),
  may_know: z.array(name).describe('Values that such a call may know before it starts.').optional(),
  remembers: z.array(name).describe('Values that it listens for at every question.').optional(),
  limits: z
    .strictObject({
      minutes: z.int().min(1).max(60).describe('How long a call may last.'),
      turns: z.int().min(5).max(200).describe('How many turns it may have.'),
    })
    .describe('How long such a call may last.'),
  interruptions: z
    .record(name, z.record(name, stepName))
    .describe('Which interruptions may take over, and where each of their named exits leads.'),
  corrections,
  promises: z.array(name).describe('What is promised of every call through this flow.').optional(),
});
export const part = z.strictObject({
  ...common,
  kind: z.literal('part').describe('A piece that several conversations use.'),
  needs: z.array(name).describe('Values that must be known on entry.').optional(),
  exits: z.array(name).min(1).describe('The ways out, by name.'),
  corrections,
});
export const interruption = z.strictObject({
  ...common,
  kind: z.literal('interruption').describe('A small conversation that can take over.'),
  on: z.array(name).describe('The answers and signals that start it.'),
  rank: z
    .enum(['urgent', 'wish'])
    .describe('`urgent` takes over at any time and ends the call; `wish` only at a question, and may give back.'),
  firm: z.literal(true).describe('Another wish cannot push it aside.').optional(),
  exits: z.array(name).describe('The ways out besides `resume`, by name.').optional(),
});

const flowFile = z.discriminatedUnion('kind', [conversation, part, interruption]);
export type FlowFile = z.infer<typeof flowFile>;
export type Conversation = z.infer<typeof conversation>;
export type Part = z.infer<typeof part>;
export type Interruption = z.infer<typeof interruption>;
