import { Series } from './series.js';

/** A series whose element has gone is kept so long: the row that was scrolled out may come back. */
const keepMs = 30_000;

/**
 * The series of every handle that has an element, or had one lately; the visitor that a frame is told to.
 *
 * Bounded: data of handles that have no element and no series is dropped and counted, and series without an element
 * end after `keepMs`.
 *
 * @param {(handle: number) => number | undefined} setup.precisionOf undefined when the handle has no element
 * @param {(handle: number, replaced: boolean) => void} setup.changed `replaced`: the series begins anew
 * @param {(nowMs: number) => void} setup.stamped the server's time of a frame
 * @param {(handle: number, facts: object) => void} setup.facts what rows say beside the value
 * @param {ReturnType<import('./status-bar.js').createStatusBar>} setup.statusBar
 * @param {ReturnType<import('./past.js').createPast>} [setup.past] the longer past, kept up by what comes
 */
export function createLiveStore({ precisionOf, changed, stamped, facts, seriesOptions, statusBar, past = null }) {
  const entries = new Map(); // handle → { series, precision, orphanedAt }
  let current = null;
  let currentPast = null;
  let samples = 0;
  let unwanted = 0;

  function entryFor(handle, replaced = false) {
    const precision = precisionOf(handle);
    let entry = entries.get(handle);
    const begins = replaced || !entry;
    if (!entry && precision !== undefined) {
      entries.set(handle, (entry = { series: new Series(seriesOptions), precision, orphanedAt: null }));
    }
    if (!entry) {
      unwanted++;
      return null;
    }
    if (precision !== undefined) entry.precision = precision;
    changed(handle, begins);
    return entry;
  }

  const visitor = {
    frame: stamped,
    precisionOf: (handle) => precisionOf(handle) ?? entries.get(handle)?.precision ?? 0,
    samples(handle) {
      current = entryFor(handle)?.series ?? null;
      currentPast = past?.seriesOf(handle) ?? null;
      current?.beginSamples();
    },
    sample(tMs, value) {
      samples++;
      current?.addSample(tMs, value);
      currentPast?.add(tMs, value, value, value, 1);
    },
    samplesEnd() {
      current?.endSamples();
      current = currentPast = null;
    },
    summary(handle, tMs, last, min, max, count) {
      samples++;
      past?.seriesOf(handle)?.add(tMs, (min + max) / 2, min, max, Math.max(count, 1));
      entryFor(handle)?.series.addSummary(tMs, last, min, max, count);
    },
    reset(handle) {
      past?.forget(handle);
      entryFor(handle, true)?.series.clear();
    },
    facts,
    status: statusBar.status,
    operators: statusBar.operators,
    loss: (handle) => entryFor(handle)?.series.markLoss(),
  };

  return {
    visitor,
    seriesOf: (handle) => entries.get(handle)?.series ?? null,
    /** Samples and summaries told so far, and sections for handles that nothing here shows. */
    figures: () => ({ samples, unwanted, series: entries.size }),
    /** Ends the series that had no element for too long. */
    sweep(nowMs) {
      for (const [handle, entry] of entries) {
        if (precisionOf(handle) !== undefined) entry.orphanedAt = null;
        else if (entry.orphanedAt === null) entry.orphanedAt = nowMs;
        else if (nowMs - entry.orphanedAt >= keepMs) entries.delete(handle);
      }
    },
    clear: () => entries.clear(),
  };
}
