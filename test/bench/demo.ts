/**
 * Whole simulated calls: `node test/bench/demo.ts --calls 20000`. Everyone is called with the embedded understanding, the log is
 * on disk; calls a second of elapsed time and of the processor are printed for each thousand, and memory with them.
 */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bench, benchCommand } from './bench-command.ts';
import { figure } from './figure.ts';
import { median } from './rounds.ts';
import { simulateClinic } from './simulated-clinic.ts';

/** The others are refused by the contact rules, or agree to be called another day. */
const CALLS_A_PATIENT = 1.6;

const memories = { heap: 'heap', own: 'all of its own', rss: 'with pages of mapped files' } as const;

interface Mark {
  readonly calls: number;
  readonly elapsed_ms: number;
  readonly cpu_ms: number;
  readonly heap_mb: number;
  /** What the process holds for itself, of the heap and beside it. */
  readonly own_mb: number;
  /** With the pages of the files that are mapped into it, which the system takes back whenever it needs them. */
  readonly rss_mb: number;
}

export const demo = bench({
  about:
    'Whole simulated calls with the embedded understanding, the log on disk, until so many were made or a few more.',
  sizes: { calls: 6000, lap: 1000, first: 200 },
  tiny: { calls: 6, lap: 2, first: 1 },
  async run({ calls, lap, first }, folder, say) {
    const watch = stopwatch();
    const marks: Mark[] = [];
    const mark = (done: number): void => {
      const last = marks.at(-1);
      const now = watch.mark(done);
      marks.push(now);
      if (last) say(sayLap(last, now));
    };
    let done = 0;
    const { store, simulated } = await simulateClinic(folder, Math.ceil(calls / CALLS_A_PATIENT), {
      ready: () => mark(0),
      called(so_far) {
        done = so_far;
        if (done === first || done % lap === 0) mark(done);
      },
    });
    if (marks.at(-1)?.calls !== done) mark(done);
    await store.close();

    const [begin, early] = marks;
    const end = marks.at(-1);
    if (!begin || !early || !end) throw new Error('No call was made.');
    const laps = marks
      .slice(1)
      .flatMap((to, i) =>
        to.calls - (marks[i]?.calls ?? 0) >= Math.min(lap, calls / 4) ? [{ from: marks[i] ?? begin, to }] : [],
      );
    const share = Math.ceil(laps.length / 4);
    const cpu = laps.map(({ from, to }) => (1000 * (to.calls - from.calls)) / (to.cpu_ms - from.cpu_ms));
    const endings = Object.entries(simulated.by_ending).map(([ending, count]) => `${ending} ${count}`);
    say(`\n${done} calls with ${simulated.patients} people: ${endings.join(', ')}`);
    return [
      figure('demo.calls_per_s', 'calls a second', '/s', [rate(begin, end)], { wanted: { at_least: 120 } }),
      figure('demo.calls_per_cpu_s', 'calls a second of the processor', '/s', [
        (1000 * done) / (end.cpu_ms - begin.cpu_ms),
      ]),
      figure(
        'demo.flatness',
        'the last quarter of the run against the first, by the processor',
        '×',
        [median(cpu.slice(-share)) / median(cpu.slice(0, share))],
        { wanted: { at_least: 0.9 } },
      ),
      ...(['heap', 'own', 'rss'] as const).map((kind) =>
        figure(
          `demo.memory.${kind}`,
          `memory after ${done} calls against after ${early.calls}: ${memories[kind]}`,
          '×',
          [end[`${kind}_mb`] / early[`${kind}_mb`]],
          kind === 'rss' ? {} : { wanted: { at_most: 1.3 } },
        ),
      ),
    ];
  },
});

/** Marks stop the clock while they collect garbage, so that what is measured is not what measures. */
function stopwatch(): { mark(calls: number): Mark } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let [idle_ms, idle_cpu_ms] = [0, 0];
  return {
    mark(calls) {
      const [at, cpu] = [performance.now(), cpuMs()];
      collect();
      const { heapUsed, rss } = process.memoryUsage();
      const marked = {
        calls,
        elapsed_ms: at - idle_ms,
        cpu_ms: cpu - idle_cpu_ms,
        heap_mb: heapUsed / 1e6,
        own_mb: (ownBytes() ?? rss) / 1e6,
        rss_mb: rss / 1e6,
      };
      idle_ms += performance.now() - at;
      idle_cpu_ms += cpuMs() - cpu;
      return marked;
    },
  };
}

/** Linux alone tells it apart from mapped files; undefined elsewhere. */
function ownBytes(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const rate = (from: Mark, to: Mark): number => (1000 * (to.calls - from.calls)) / (to.elapsed_ms - from.elapsed_ms);

function sayLap(from: Mark, to: Mark): string {
  const perCpu = (1000 * (to.calls - from.calls)) / (to.cpu_ms - from.cpu_ms);
  const memory = `heap ${to.heap_mb.toFixed(0)} MB, own ${to.own_mb.toFixed(0)} MB, resident ${to.rss_mb.toFixed(0)} MB`;
  return `${`${from.calls} to ${to.calls} calls`.padEnd(24)} ${rate(from, to).toFixed(0).padStart(4)} /s, ${perCpu.toFixed(0).padStart(4)} a second of the processor; ${memory}`;
}

if (import.meta.main) await benchCommand(demo);
