import { historyOf } from './history.js';
import { PastSeries } from './past-series.js';

/** Points across a sparkline, about one a pixel. */
const columns = 150;
const atOnce = 3;
const retryMs = 5000;
/** What the live series hold by themselves. */
const shortestMs = 60_000;

/**
 * The longer past of what is shown, for windows of more than a minute: asked from the server once a handle, a few at a time, and
 * kept up by what comes. Frozen it stands still; what came meanwhile is asked for when it goes on.
 *
 * Bounded by the handles that are shown, or were a moment ago: see `sweep`.
 *
 * @param {(handle: number) => void} setup.changed the past of a handle has come
 * @param {(handle: number) => boolean} setup.isShown whether it is worth asking for
 * @param {(url: string) => Promise<object>} setup.ask gives the parsed answer
 * @param {() => number} setup.now the server's Unix ms
 * @param {() => number} [setup.steady] ms of a clock that is never set
 */
export function createPast({ changed, isShown, ask, now, steady = () => performance.now() }) {
  const known = new Map(); // handle → PastSeries
  const asked = new Map(); // handle → { sensor, attribute, hz, running }, in the order they were asked for
  const failed = new Map(); // handle → when, of the steady clock
  const outdated = new Set(); // of those known; they are shown until another is
  let frozenAt = null;
  let windowMs = 0;
  let round = 0;
  let running = 0;

  const stepMs = () => Math.ceil(windowMs / columns);

  function question({ sensor, attribute }) {
    const from = Math.floor((frozenAt ?? now()) - windowMs);
    const until = frozenAt === null ? '' : `&until=${Math.ceil(frozenAt)}`;
    return `${historyOf(sensor, attribute)}&from=${from}${until}&step=${stepMs()}`;
  }

  function next() {
    for (const [handle, names] of asked) {
      if (running >= atOnce) return;
      if (names.running) continue;
      if (isShown(handle)) load(handle, names);
      else asked.delete(handle);
    }
  }

  async function load(handle, names) {
    names.running = true;
    running++;
    const mine = round;
    try {
      const answer = await ask(question(names));
      if (mine === round && asked.get(handle) === names) {
        known.set(handle, new PastSeries({ windowMs, stepMs: stepMs(), hz: names.hz, answer }));
        outdated.delete(handle);
        changed(handle);
      }
    } catch {
      if (mine === round) failed.set(handle, steady());
    } finally {
      running--;
      if (asked.get(handle) === names) asked.delete(handle);
      next();
    }
  }

  function forget(handle) {
    known.delete(handle);
    asked.delete(handle);
    failed.delete(handle);
    outdated.delete(handle);
  }

  return {
    windowMs: () => windowMs || shortestMs,
    isLong: () => windowMs > 0,
    /** How much time a curve spans from now on. */
    setWindow(ms) {
      const wanted = Number.isFinite(ms) && ms > shortestMs ? ms : 0;
      if (wanted === windowMs) return false;
      windowMs = wanted;
      round++;
      for (const each of [known, asked, failed, outdated]) each.clear();
      return true;
    },
    /** What is shown stands still as of a moment, or, by null, goes on. */
    setFrozen(atMs) {
      frozenAt = atMs;
      if (atMs !== null) return;
      round++;
      for (const each of [asked, failed]) each.clear();
      for (const handle of known.keys()) outdated.add(handle);
    },
    seriesOf: (handle) => known.get(handle) ?? null,
    /** What takes what comes. */
    growing: (handle) => (frozenAt === null ? (known.get(handle) ?? null) : null),
    /** Asks for what a readout shows and is not known, unless that failed just now. */
    want(readout) {
      const { handle } = readout;
      if (windowMs === 0 || (known.has(handle) && !outdated.has(handle)) || asked.has(handle)) return;
      if (steady() - (failed.get(handle) ?? -Infinity) < retryMs) return;
      asked.set(handle, { ...readout.names, running: false });
      next();
    },
    /** Its series begins anew. */
    reset(handle) {
      if (frozenAt === null) forget(handle);
    },
    /** Forgets what is neither shown nor was a moment ago. */
    sweep(isKept) {
      for (const handle of known.keys()) if (!isKept(handle)) forget(handle);
      for (const handle of failed.keys()) if (!isKept(handle)) forget(handle);
    },
  };
}
