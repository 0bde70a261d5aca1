import { Series } from './series.js';

/** How long a series without an element is kept: the row that was scrolled out may come back. */
const keepMs = 30_000;

/**
 * The series of every handle that has an element, or had one lately, and the visitor that decoded frames are passed to.
 *
 * Bounded: data for handles with neither an element nor a series is dropped and counted, and series without an element
 * are removed after `keepMs`.
 *
 * While the page is frozen, a copy of what is shown is kept apart from the series that go on growing.
 *
 * @param {(handle: number) => number | undefined} setup.precisionOf undefined when the handle has no element
 * @param {(handle: number, replaced: boolean) => void} setup.changed `replaced`: the series starts anew
 * @param {(nowMs: number) => void} setup.stamped the server's time of a frame
 * @param {ReturnType<import('./facts.js').createFacts>} setup.facts what tiles show besides values
 * @param {ReturnType<import('./status-bar.js').createStatusBar>} setup.statusBar
 * @param {ReturnType<import('./past.js').createPast>} [setup.past] the longer past, extended by new samples
 */
export function createLiveStore({ precisionOf, changed, stamped, facts, seriesOptions, statusBar, past = null }) {
  // handle → { handle, series, held, isKept, precision, orphanedAt }; `held`: only while frozen; `isKept`: existed when the page was frozen
  const entries = new Map();
  let frozenAt = null;
  let current = null;
  let currentPast = null;
  let samples = 0;
  let unwanted = 0;

  function entryFor(handle, replaced = false) {
    let entry = entries.get(handle);
    const begins = replaced || !entry;
    if (!entry) {
      const precision = precisionOf(handle);
      if (precision === undefined) {
        unwanted++;
        return null;
      }
      const held = frozenAt === null ? null : new Series(seriesOptions);
      entry = { handle, series: new Series(seriesOptions), held, isKept: false, precision, orphanedAt: null };
      entries.set(handle, entry);
    }
    if (entry.held === null) changed(handle, begins);
    return entry;
  }

  /** For a row that came into view while frozen: the held series, for samples up to the freeze; null for all others. */
  function heldFor(entry, tMs) {
    if (!entry?.held || entry.isKept || tMs > frozenAt) return null;
    changed(entry.handle, true);
    return entry.held;
  }

  const visitor = {
    frame: stamped,
    // The precision that the server sends with: the row may still show that of the sensor before it came back with another one.
    precisionOf: (handle) => entries.get(handle)?.precision ?? precisionOf(handle) ?? 0,
    samples(handle) {
      current = entryFor(handle);
      currentPast = past?.growing(handle) ?? null;
      current?.series.beginSamples();
      current?.held?.beginSamples();
    },
    sample(tMs, value) {
      samples++;
      current?.series.addSample(tMs, value);
      currentPast?.add(tMs, value, value, value, 1);
      heldFor(current, tMs)?.addSample(tMs, value);
    },
    samplesEnd() {
      current?.series.endSamples();
      current?.held?.endSamples();
      current = currentPast = null;
    },
    summary(handle, tMs, last, min, max, count) {
      samples++;
      past?.growing(handle)?.add(tMs, (min + max) / 2, min, max, Math.max(count, 1));
      const entry = entryFor(handle);
      entry?.series.addSummary(tMs, last, min, max, count);
      heldFor(entry, tMs)?.addSummary(tMs, last, min, max, count);
    },
    reset(handle, precision) {
      past?.reset(handle);
      const entry = entryFor(handle, true);
      if (!entry) return;
      entry.precision = precision;
      entry.series.clear();
    },
    facts: facts.take,
    tile: facts.takeTile,
    reasons: facts.takeReasons,
    status: statusBar.status,
    operators: statusBar.operators,
    loss: (handle) => entryFor(handle)?.series.markLoss(),
  };

  return {
    visitor,
    /** The series shown for a handle: while frozen, the held one. */
    seriesOf(handle) {
      const entry = entries.get(handle);
      return entry?.held ?? entry?.series ?? null;
    },
    /** Freezes what is shown as of a moment; null lets it go on. */
    setFrozen(atMs) {
      frozenAt = atMs;
      for (const entry of entries.values()) {
        entry.isKept = atMs !== null;
        entry.held = entry.isKept ? entry.series.copy() : null;
      }
    },
    /** Samples and summaries so far, and sections for handles that nothing on the page shows. */
    figures: () => ({ samples, unwanted, series: entries.size }),
    /** Removes the series that had no element for too long, by a monotonic clock. */
    sweep(steadyMs) {
      for (const [handle, entry] of entries) {
        if (precisionOf(handle) !== undefined || entry.isKept) entry.orphanedAt = null;
        else if (entry.orphanedAt === null) entry.orphanedAt = steadyMs;
        else if (steadyMs - entry.orphanedAt >= keepMs) entries.delete(handle);
      }
    },
    clear: () => entries.clear(),
  };
}
