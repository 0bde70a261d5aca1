import { createReporter } from './attention-reporter.js';
import { trackLooks } from './attention-looks.js';
import { trackZones } from './attention-zones.js';
import { call } from './server.js';

/** What a viewer does with a handle: three bits of one value. */
export const view = 1;
export const hover = 2;
export const focus = 4;

/**
 * Reports what the operator of this page looks at (docs/attention-model.md, A1–A7).
 *
 * @param {object} setup
 * @param {(report: {reset: boolean, hidden: boolean, handles: number[], bits: number[], more: boolean}) => Promise<void>} setup.report
 * @param {object} [setup.options] `debounce: {min, max}` ms, `timeoutMs`, `beaconUrl` (POSTed to when the page goes)
 */
export function createAttention({
  report,
  options = {},
  document = globalThis.document,
  now = () => performance.now(),
}) {
  const window = document.defaultView;
  const listeners = new AbortController();
  const { signal } = listeners;
  let looks = null;
  let measuredOnce = false;

  function bitsOf(handle) {
    const lists = (element) => element !== null && zones.handlesOf(element).includes(handle);
    return (
      (zones.inView(handle) ? view : 0) |
      (lists(looks.hoveredZone()) ? hover : 0) |
      (zones.isHeld(handle) || looks.focusedZones().some(lists) ? focus : 0)
    );
  }

  function lookedAt() {
    const looked = [looks.hoveredZone(), ...looks.focusedZones()].filter((element) => element !== null);
    return new Set([...zones.inViewHandles(), ...zones.heldHandles(), ...looked.flatMap(zones.handlesOf)]);
  }

  const reporter = createReporter({ report, bitsOf, lookedAt, now, ...options });

  const zones = trackZones({
    document,
    changed: reporter.mark,
    removed: (element) => looks.forget(element),
    // The first report is sent as soon as the observer has measured what is in view.
    measured() {
      if (!measuredOnce) reporter.flush();
      measuredOnce = true;
    },
    settled: () => looks?.refresh(),
  });
  looks = trackLooks({ document, signal, changed: (element) => zones.handlesOf(element).forEach(reporter.mark) });

  function visibilityChanged() {
    const hidden = document.visibilityState === 'hidden';
    if (hidden) looks.release();
    else looks.restart();
    reporter.setHidden(hidden);
  }

  function pageGoes() {
    reporter.stop();
    if (options.beaconUrl) window.navigator.sendBeacon(options.beaconUrl);
  }

  document.addEventListener('visibilitychange', visibilityChanged, { signal });
  window.addEventListener('pagehide', pageGoes, { signal });
  // A page that returns from the back/forward cache has been reported as gone.
  window.addEventListener('pageshow', (event) => event.persisted && reporter.restart(), { signal });

  if (document.visibilityState === 'hidden') visibilityChanged();
  else if (zones.isEmpty()) reporter.flush();

  return {
    /** The server asks for everything after a reconnect. */
    resync: reporter.restart,
    /** @param {{min: number, max: number}} bounds of the flush delay, ms */
    setDebounce: reporter.setDebounce,
    /** Mean round trip of the last acknowledged calls, or null before the first. */
    roundTripMs: reporter.roundTripMs,
    dispose() {
      listeners.abort();
      reporter.stop();
      zones.dispose();
    },
  };
}

/**
 * The entry point for C#: reports go to `ReportAttention(reset, hidden, handles, bits, more)`, and `<html data-live>` is "true"
 * once the server has acknowledged one.
 */
export function start(dotNetRef, options = {}) {
  const page = document.documentElement.dataset;
  let disposed = false;
  const attention = createAttention({
    options,
    async report({ reset, hidden, handles, bits, more }) {
      await call(dotNetRef, 'ReportAttention', reset, hidden, handles, bits, more);
      if (!disposed) page.live = 'true';
    },
  });
  return {
    ...attention,
    dispose() {
      disposed = true;
      page.live = 'false';
      attention.dispose();
    },
  };
}
