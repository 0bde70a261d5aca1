import { PastSeries } from './past-series.js';

/** Points across a sparkline, about one a pixel. */
const columns = 150;
const atOnce = 3;
const retryMs = 5000;
/** What the live series hold by themselves. */
const shortestMs = 60_000;

export async function askHistory(sensor, attribute, spanMs, stepMs) {
  const query = `attribute=${encodeURIComponent(attribute)}&from=${Math.floor(Date.now() - spanMs)}&step=${stepMs}`;
  const answer = await fetch(`api/history/${encodeURIComponent(sensor)}?${query}`);
  if (!answer.ok) throw new Error(`The history answered ${answer.status}`);
  return answer.json();
}

/**
 * The longer past of what is shown, for windows of more than a minute: asked from the server once a handle, a few at a time, and
 * kept up by what comes.
 *
 * Bounded by the handles that are shown, or were a moment ago: see `sweep`.
 *
 * @param {(handle: number) => void} setup.changed the past of a handle has come
 * @param {(handle: number) => boolean} setup.isShown whether it is worth asking for
 */
export function createPast({ changed, isShown, ask = askHistory, now = () => Date.now() }) {
  const known = new Map(); // handle → PastSeries
  const asked = new Map(); // handle → { sensor, attribute, hz, running }, in the order they were asked for
  const failed = new Map(); // handle → when
  let windowMs = 0;
  let round = 0;
  let running = 0;

  const stepMs = () => Math.ceil(windowMs / columns);

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
      const answer = await ask(names.sensor, names.attribute, windowMs, stepMs());
      if (mine === round && asked.get(handle) === names) {
        known.set(handle, new PastSeries({ windowMs, stepMs: stepMs(), hz: names.hz, answer }));
        changed(handle);
      }
    } catch {
      if (mine === round) failed.set(handle, now());
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
      for (const each of [known, asked, failed]) each.clear();
      return true;
    },
    seriesOf: (handle) => known.get(handle) ?? null,
    /** Asks for what is not known, unless that failed just now. */
    want(handle, names) {
      if (windowMs === 0 || known.has(handle) || asked.has(handle)) return;
      if (now() - (failed.get(handle) ?? -Infinity) < retryMs) return;
      asked.set(handle, { ...names, running: false });
      next();
    },
    forget,
    /** Forgets what is neither shown nor was a moment ago. */
    sweep(isKept) {
      for (const handle of known.keys()) if (!isKept(handle)) forget(handle);
      for (const handle of failed.keys()) if (!isKept(handle)) forget(handle);
    },
  };
}
