import { isAway } from './answers.js';
import { figureText } from './figures.js';
import { askHistory, historyOf } from './history.js';
import { fileName, toCsv } from './trend-csv.js';
import { forChart, summarise, within } from './trend-data.js';
import { listenToGestures } from './trend-gestures.js';
import { createPlot } from './trend-plot.js';
import * as ranges from './trend-range.js';
import { createSource } from './trend-source.js';
import { isUtc, timeText } from './times.js';

const tickMs = 500;
/** New points are asked for once per column, but at least this often, because a wide column fills slowly. */
const longestWaitMs = 2000;
const retryMs = 3000;
/** Extra digits of a mean, which is finer than the samples. */
const finerMean = 1;
const buttonShift = 0.5;
const buttonZoom = 2;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** A right-to-left unit would move the figures beside it. */
const isolated = (unit) => (rightToLeft.test(unit) ? `\u2068${unit}\u2069` : unit);
/** The least and greatest width that points are asked for, pixels: a chart may not have its width yet. */
const [leastPx, mostPx] = [200, 4000];

/**
 * The large trend in the drawer. Follows the newest until the operator zooms or moves; stands still while the page is frozen
 * or hidden, or the server is away.
 *
 * @param {Element} element the panel: its `[data-part]` elements are filled, its `[data-do]` and `[data-span]` buttons work
 * @param {object} about `sensor`, `attribute`, `unit`, `precision`, `range`, `limits`, `spanMs`
 */
export function start(element, about) {
  if (!element) return { dispose() {} }; // Closed before it started.
  const stop = new AbortController();
  const { signal } = stop;
  const part = (name) => element.querySelector(`[data-part="${name}"]`);
  const say = (name, text) => {
    if (part(name).textContent !== text) part(name).textContent = text;
  };
  const source = createSource({
    url: historyOf(about.sensor, about.attribute),
    ask: (url) => askHistory(url, signal),
  });
  const plot = createPlot({
    element: part('plot'),
    about,
    utc: () => isUtc(),
    selected: (from, until) => show(ranges.select(from, until, nowMs())),
    pointed: (index) => sayReadout(index),
  });
  let newestMs = source.nowMs();
  let range = ranges.follow(about.spanMs, newestMs);
  let shown = within(source.data(), 0, 0);
  let prepared = forChart(shown);
  let heldOffUntil = 0;
  let busy = false;
  let again = false;
  let pointedAt = null;

  /** Whether the trend stands still, as the page does; never before its first points are shown. */
  function isStill() {
    if (element.dataset.state === 'loading') return false;
    return document.documentElement.dataset.frozen === 'true' || isAway(document) || document.visibilityState === 'hidden';
  }

  /** The newest moment to show. */
  function nowMs() {
    if (!isStill()) newestMs = source.nowMs();
    return newestMs;
  }

  const bare = (value) => figureText(value, about.precision);
  const withUnit = (text) => (about.unit ? `${text} ${isolated(about.unit)}` : text);
  const figure = (value) => withUnit(bare(value));
  const meanFigure = (value) => withUnit(figureText(value, about.precision + finerMean));

  function show(next) {
    range = next;
    element.ariaBusy = 'true';
    draw();
    load();
  }

  async function load() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      do {
        again = false;
        const width = Math.min(Math.max(plot.width(), leastPx), mostPx);
        await source.load(range, width);
        loaded();
      } while (again && !signal.aborted);
      element.ariaBusy = 'false';
    } catch {
      if (signal.aborted) return;
      heldOffUntil = performance.now() + retryMs;
      face('error', 'The history cannot be read right now; trying again.');
    } finally {
      busy = false;
    }
  }

  function loaded() {
    if (signal.aborted) return;
    range = ranges.advance(range, nowMs());
    draw();
    if (shown.times.length > 0) face('ready', '');
    // If the clock estimate was wrong, another range was asked for; the next tick asks for this one.
    else if (source.knows(range)) face('empty', nothingIn(range, source.reachesBackTo()));
  }

  function nothingIn({ until }, oldest) {
    if (oldest === null) return 'Nothing has been measured yet.';
    return until <= oldest ? `No history is kept before ${timeText(oldest)}.` : 'Nothing was measured in this time.';
  }

  function face(state, text) {
    element.dataset.state = state;
    say('trend-face', text);
  }

  function draw() {
    shown = within(source.data(), range.from, range.until);
    const summary = summarise(shown);
    prepared = forChart(source.data());
    plot.draw(range, summary, prepared);
    saySummary(summary);
    for (const button of element.querySelectorAll('[data-do=live]')) button.setAttribute('aria-pressed', range.live);
    for (const button of element.querySelectorAll('[data-span]')) {
      const fits = Math.round(range.until - range.from) === Number(button.dataset.span);
      button.setAttribute('aria-pressed', range.live && fits);
    }
  }

  const spread = ({ min, mean, max }) => `min ${figure(min)} · mean ${meanFigure(mean)} · max ${figure(max)}`;

  function extent({ points, samples }) {
    const count = `${samples.toLocaleString('en')} samples`;
    return points === samples ? `${count}, each shown` : `${count} in ${points.toLocaleString('en')} points`;
  }

  function saySummary(summary) {
    const { dataset } = element;
    [dataset.from, dataset.until] = [new Date(range.from).toISOString(), new Date(range.until).toISOString()];
    dataset.points = summary?.points ?? 0;
    say('summary', summary ? `${spread(summary)} · ${extent(summary)}` : '');
    sayReach();
  }

  function sayReach() {
    const oldest = source.reachesBackTo();
    say('reach', oldest === null ? '' : `kept back to ${timeText(oldest)}`);
  }

  function sayReadout(index) {
    pointedAt = index;
    const [times, high, low, mean] = prepared.chart;
    if (index === null || mean[index] === null || mean[index] === undefined) return say('readout', '');
    const isMean = high[index] > low[index];
    const text = isMean
      ? `mean ${meanFigure(mean[index])} (${bare(low[index])} to ${figure(high[index])})`
      : figure(mean[index]);
    say('readout', `${timeText(times[index], { fraction: 3 })}  ${text}`);
  }

  function save() {
    const blob = new Blob([toCsv(shown, about)], { type: 'text/csv;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = fileName(about, range.from);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  const span = () => range.until - range.from;
  const zoom = (factor, clientX) => show(ranges.zoom(range, factor, plot.timeAt(clientX), nowMs()));
  const shift = (share) => show(ranges.pan(range, share * span(), nowMs()));
  const live = () => show(ranges.follow(span(), nowMs()));
  const around = (factor) => show(ranges.zoom(range, factor, (range.from + range.until) / 2, nowMs()));

  const actions = {
    earlier: () => shift(-buttonShift),
    later: () => shift(buttonShift),
    closer: () => around(1 / buttonZoom),
    wider: () => around(buttonZoom),
    live,
    export: save,
  };

  function clicked({ target }) {
    const button = target.closest('button');
    if (button?.dataset.span) show(ranges.follow(Number(button.dataset.span), nowMs()));
    else if (button?.dataset.do) actions[button.dataset.do]?.();
  }

  function tick() {
    const now = nowMs();
    if (isStill() || performance.now() < heldOffUntil || !(range.live || element.dataset.state === 'error')) return;
    const isDue = now - source.until() >= Math.min(source.stepMs(), longestWaitMs);
    if (!isDue && element.dataset.state !== 'error') return;
    range = ranges.advance(range, now);
    load();
  }

  const sizes = new ResizeObserver(() => {
    plot.resize();
    load();
  });
  sizes.observe(part('plot'));
  // The colours or the time zone have changed.
  const themes = new MutationObserver(() => {
    plot.recolour();
    sayReach();
    sayReadout(pointedAt);
  });
  const themed = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-time-zone'] };
  themes.observe(document.documentElement, themed);
  themes.observe(document.body, themed);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', plot.recolour, { signal });
  element.addEventListener('click', clicked, { signal });
  listenToGestures(part('plot'), plot.over, { zoom, shift, live, signal });
  const timer = setInterval(tick, tickMs);
  load();

  return {
    dispose() {
      stop.abort();
      clearInterval(timer);
      sizes.disconnect();
      themes.disconnect();
      plot.dispose();
    },
  };
}
