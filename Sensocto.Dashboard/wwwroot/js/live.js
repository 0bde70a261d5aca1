import { heardAsOf } from './as-of.js';
import { createFacts } from './facts.js';
import { createServerClock, follow } from './freshness.js';
import { decodeFrame } from './frames.js';
import { askHistory } from './history.js';
import { createLiveLink, socketUrl } from './live-link.js';
import { createLiveReadouts } from './live-readouts.js';
import { createLiveStore } from './live-store.js';
import { createPace, sayPace } from './pace.js';
import { createPast } from './past.js';
import { createStatusBar } from './status-bar.js';

const tickMs = 250;
/** How often a sparkline without new samples moves on. */
const redrawMs = 1000;

/**
 * Shows what the server sends: frames go into series at once, and one animation frame paints what changed, however
 * many frames came before it. A hidden page only stores.
 *
 * @param {object} [setup]
 * @param {object} [setup.options] `windowMs` (time across a sparkline), `maxPoints`
 * @param {object} [setup.viewer] see `createFacts`
 * @param {() => number} [setup.now] the page's Unix ms
 */
export function createLive({ document = globalThis.document, options = {}, viewer, now = () => Date.now() } = {}) {
  const { windowMs = 60_000, maxPoints = 1200 } = options;
  const window = document.defaultView;
  const listeners = new AbortController();
  const { signal } = listeners;
  const clock = createServerClock({ now });
  follow(clock);
  const dirty = new Set(); // readouts to write and draw; bounded by the elements in the document
  const figures = { frames: 0, bytes: 0, badFrames: 0, paints: 0, paintedFrames: 0, paintMs: 0, longestFrameMs: 0 };
  const pace = createPace({ now: () => window.performance.now(), changed: (slow) => sayPace(document, slow) });
  const facts = createFacts({ document, rowsOf: (handle) => readouts?.of(handle) ?? [], changed: mark, viewer });
  let ageDue = false;
  let request = null;
  let paintedAt = -Infinity;
  let frozenAt = null;
  let samplesWhenFrozen = 0;

  function repaint() {
    if (request === null && document.visibilityState !== 'hidden') request = window.requestAnimationFrame(paint);
  }

  function mark(readout) {
    dirty.add(readout);
    repaint();
  }

  const readouts = createLiveReadouts({
    document,
    appeared(readout) {
      facts.appeared(readout);
      mark(readout);
    },
    resized: mark,
    gone: (readout) => dirty.delete(readout),
  });
  const past = createPast({
    changed: catchUp,
    isShown: (handle) => readouts.precisionOf(handle) !== undefined,
    ask: (url) => askHistory(url, signal),
    now: clock.nowMs,
  });
  const store = createLiveStore({
    past,
    precisionOf: readouts.precisionOf,
    stamped(nowMs) {
      clock.received(nowMs);
      heardAsOf(nowMs, document);
    },
    facts,
    statusBar: createStatusBar({ document }),
    seriesOptions: { windowMs, maxPoints },
    changed(handle, replaced) {
      for (const readout of readouts.of(handle)) {
        if (replaced) readout.redraw();
        mark(readout);
      }
    },
  });

  // Adds the samples that arrived while the history request was running.
  function catchUp(handle) {
    const [long, series] = [past.seriesOf(handle), store.seriesOf(handle)];
    const from = series && long.length > 0 ? series.indexAt(long.time(long.length - 1)) : 0;
    for (let index = from; index < (series?.length ?? 0); index++) {
      long.add(series.time(index), series.value(index), series.low(index), series.high(index), 1);
    }
    for (const readout of readouts.of(handle)) {
      readout.redraw();
      mark(readout);
    }
  }

  function paint() {
    request = null;
    const began = window.performance.now();
    paintedAt = began;
    const view = frozenAt === null ? { nowMs: clock.nowMs(), asOf: Infinity } : { nowMs: frozenAt, asOf: frozenAt };
    for (const readout of dirty) paintOne(readout, view);
    if (ageDue) for (const readout of readouts.all()) readout.writeAge(store.seriesOf(readout.handle), view);
    ageDue = false;
    if (dirty.size > 0) figures.paintedFrames++;
    pace.painted();
    dirty.clear();
    const took = window.performance.now() - began;
    figures.paintMs += took;
    figures.longestFrameMs = Math.max(figures.longestFrameMs, took);
  }

  const curveOf = ({ handle }) => past.seriesOf(handle) ?? store.seriesOf(handle);

  function paintOne(readout, view) {
    const series = store.seriesOf(readout.handle);
    readout.writeValue(series, view);
    readout.writeAge(series, view);
    const span = past.isLong() ? { windowMs: past.windowMs(), isExact: true } : { windowMs, isExact: false };
    readout.draw(curveOf(readout), view, span);
    figures.paints++;
  }

  function behind() {
    return frozenAt === null ? 0 : store.figures().samples - samplesWhenFrozen;
  }

  function sayBehind() {
    const text = `+${behind().toLocaleString('en-US')} behind`;
    for (const element of document.querySelectorAll('[data-part=behind]')) element.textContent = text;
  }

  function tick() {
    const steadyMs = window.performance.now();
    store.sweep(steadyMs);
    facts.sweep(steadyMs);
    past.sweep((handle) => store.seriesOf(handle) !== null || readouts.precisionOf(handle) !== undefined);
    if (frozenAt !== null) sayBehind();
    if (document.visibilityState === 'hidden') return pace.pause();
    // The range to ask for depends on the server's time.
    if (past.isLong() && clock.isKnown()) for (const readout of readouts.all()) past.want(readout);
    if (frozenAt !== null) return pace.pause();
    pace.check();
    const nowMs = clock.nowMs();
    for (const readout of readouts.all()) {
      if (readout.isBehind(nowMs, redrawMs) && store.seriesOf(readout.handle)) dirty.add(readout);
    }
    ageDue = true;
    // While frames arrive, ages and overdue sparklines are painted with the next one: a separate paint would cost as much again.
    if (window.performance.now() - paintedAt >= tickMs / 2) repaint();
  }

  function repaintAll() {
    for (const readout of readouts.all()) {
      readout.redraw();
      dirty.add(readout);
    }
    repaint();
  }

  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? 0 : repaintAll()), {
    signal,
  });
  const timer = setInterval(tick, tickMs);

  return {
    /**
     * Takes one frame and returns without painting, so that the answer measures the link alone.
     *
     * @param {Uint8Array} bytes
     * @throws {FrameError} after counting it; the next frame is read as usual
     */
    apply(bytes) {
      figures.frames++;
      figures.bytes += bytes.length;
      try {
        decodeFrame(bytes, store.visitor);
      } catch (error) {
        figures.badFrames++;
        throw error;
      }
      // A frame that changes nothing on the screen causes no paint to wait for.
      if (request !== null) pace.received();
    },
    /** A frozen page keeps showing that moment, also in rows scrolled into view later, and goes on storing. */
    setFrozen(frozen) {
      if (frozen === (frozenAt !== null)) return;
      frozenAt = frozen ? clock.nowMs() : null;
      store.setFrozen(frozenAt);
      past.setFrozen(frozenAt);
      samplesWhenFrozen = store.figures().samples;
      document.documentElement.dataset.frozen = frozen;
      if (frozen) sayBehind();
      if (!frozen) repaintAll();
    },
    /** Sets the operator's own name and whether other viewers are named or counted. */
    setViewer: facts.setViewer,
    /** Sets how many minutes a curve spans; for more than one, the past is asked from the server. */
    setWindow(minutes) {
      if (past.setWindow(minutes * 60_000)) repaintAll();
    },
    /** Counts since the start; `behind` is the number of samples since the page was frozen. */
    stats: () => ({
      ...figures,
      ...store.figures(),
      elements: readouts.count(),
      behind: behind(),
    }),
    dispose() {
      clearInterval(timer);
      listeners.abort();
      readouts.dispose();
      store.clear();
      past.setWindow(0);
      dirty.clear();
      if (request !== null) window.cancelAnimationFrame(request);
    },
  };
}

/**
 * The entry point for C#: frames come over their own WebSocket.
 *
 * @param {string} path where the link is opened, relative to the site
 * @param {object} viewer see `createFacts`
 */
export function start(path, viewer, options = {}) {
  const live = createLive({ options, viewer });
  const link = createLiveLink({ url: socketUrl(path), apply: live.apply });
  return {
    ...live,
    connect: link.connect,
    dispose() {
      link.dispose();
      live.dispose();
    },
  };
}
