/** Progress on standard error: a bar on a terminal, a line now and then where it is piped, nothing for what is quick. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly at: (done: number) => void;
  readonly done: () => void;
}

const LINE_EVERY_MS = 5000;

/** Without a total it only counts: nobody knows beforehand how many calls a campaign takes. */
export function progressBar(what: string, total: number | null): Progress {
  if (!process.stderr.isTTY) return plainLines(what, total);
  const bar = new SingleBar(
    {
      format: total === null ? `${what} {value}` : `${what} {bar} {value}/{total}`,
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  bar.start(total ?? 0, 0);
  return {
    at(done) {
      if (done > bar.getTotal()) bar.setTotal(done);
      bar.update(done);
    },
    done: () => bar.stop(),
  };
}

function plainLines(what: string, total: number | null): Progress {
  let last_ms = performance.now();
  return {
    at(done) {
      const now_ms = performance.now();
      if (now_ms - last_ms < LINE_EVERY_MS) return;
      last_ms = now_ms;
      process.stderr.write(total === null ? `${what}: ${done}\n` : `${what}: ${done} of ${total}\n`);
    },
    done: () => undefined,
  };
}
