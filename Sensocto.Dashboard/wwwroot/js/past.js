import { historyOf } from './history.js';
import { PastSeries } from './past-series.js';

/** Points across a sparkline, about one per pixel. */
const columns = 150;
const atOnce = 3;
const retryMs = 5000;
/** The live series hold this much themselves. */
const shortestMs = 60_000;

/**
 * The longer past of what is shown, for windows of more than a minute: asked from the server once per handle, a few at a time, and
 * extended by new samples. While frozen it does not grow; afterwards it is asked for again.
 *
 * Bounded by the handles that are shown, or were until a moment ago: see `sweep`.
 *
 * @param {(handle: number) => void} setup.changed the past of a handle has arrived
 * @param {(handle: number) => boolean} setup.isShown whether it is worth asking for
 * @param {(url: string) => Promise<object>} setup.ask resolves to the parsed answer
 * @param {() => number} setup.now the server's Unix ms
 * @param {() => number} [setup.steady] ms of a monotonic clock
 */
export function createPast({ changed, isShown, ask, now, steady = () => performance.now() }) {
  const known = new Map(); // handle → PastSeries
  const asked = new Map(); // handle → { sensor, attribute, hz, running }, in the order they were asked for
  const failed = new Map(); // handle → when, by the steady clock
  const outdated = new Set(); // known handles that are shown until their new answer arrives
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
    /** Sets the time that a curve spans. Returns whether it has changed. */
    setWindow(ms) {
      const wanted = Number.isFinite(ms) && ms > shortestMs ? ms : 0;
      if (wanted === windowMs) return false;
      windowMs = wanted;
      round++;
      for (const each of [known, asked, failed, outdated]) each.clear();
      return true;
    },
    /** Freezes what is shown as of a moment; null lets it go on. */
    setFrozen(atMs) {
      frozenAt = atMs;
      if (atMs !== null) return;
      round++;
      for (const each of [asked, failed]) each.clear();
      for (const handle of known.keys()) outdated.add(handle);
    },
    seriesOf: (handle) => known.get(handle) ?? null,
    /** The series that new samples go to; null while frozen or unknown. */
    growing: (handle) => (frozenAt === null ? (known.get(handle) ?? null) : null),
    /** Asks for the past that a readout shows if it is unknown or outdated, unless that failed less than `retryMs` ago. */
    want(readout) {
      const { handle } = readout;
      if (windowMs === 0 || (known.has(handle) && !outdated.has(handle)) || asked.has(handle)) return;
      if (steady() - (failed.get(handle) ?? -Infinity) < retryMs) return;
      asked.set(handle, { ...readout.names, running: false });
      next();
    },
    /** The series of a handle starts anew. */
    reset(handle) {
      if (frozenAt === null) forget(handle);
    },
    /** Forgets the handles that `isKept` no longer names. */
    sweep(isKept) {
      for (const handle of known.keys()) if (!isKept(handle)) forget(handle);
      for (const handle of failed.keys()) if (!isKept(handle)) forget(handle);
    },
  };
}
