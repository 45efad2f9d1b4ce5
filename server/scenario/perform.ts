/** Performs the play on the real engine: the person's acts one after the other, each when it is their turn. */
import type { Recorded } from '../../engine/event.ts';
import { verifyCall } from '../../engine/proof/verify.ts';
import { readStream } from '../runtime/open-events.ts';
import { beginCall } from './begin-call.ts';
import { act, advance, hearElo, isOver, leave, newPlay, type Performed, type Playing } from './play.ts';
import type { Scenario } from './scenario.ts';
import { scriptedEar } from './scripted-ear.ts';
import { setScene, type SetScene, type Theatre } from './set-scene.ts';

export interface Performance {
  readonly call: string;
  /** As many as were come to. */
  readonly scenes: readonly Performed[];
  /** Whether the call was over when the play was. */
  readonly over: boolean;
  readonly set: SetScene;
  readonly events: readonly Recorded[];
  /** `identical` where the call is decided again as it was. */
  readonly verify: string;
}

/** Throws nothing for what is in a scenario; `refused` says why no call came about. */
export async function perform(
  { head, scenes }: Scenario,
  theatre: Theatre,
): Promise<Performance | { readonly refused: string }> {
  const ear = scriptedEar(theatre.interpreterFor(theatre.release));
  const play = newPlay();
  const set = await setScene(head, theatre, { ...play.watching, interpreterFor: () => ear.interpreter });
  if (set.impossible.length > 0) return { refused: set.impossible.join(' ') };
  const begun = await beginCall(head, theatre.release, set);
  if ('refused' in begun) return begun;

  const { call } = begun;
  const playing: Playing = { ...set, call, ear, play };
  await advance(playing, () => undefined);
  for (const [i, scene] of scenes.entries()) {
    if (scene.act) {
      if (isOver(playing)) break;
      await act(playing, scene.act.act);
    }
    await hearElo(playing, scene, scenes[i + 1]?.act?.act);
  }
  const over = isOver(playing);
  if (!over) await leave(playing);
  await set.board.run();
  const events = await readStream(set.log, set.vault, call);
  const { hash } = theatre.release;
  const { result } = verifyCall(call, events, (asked) => (asked === hash ? theatre.release : null));
  return { call, scenes: play.scenes, over, set, events, verify: result };
}
