/** Room above and below the data, as a share of its span. */
const margin = 0.1;
/** The least scale, as a share of the declared range. */
const leastOfRange = 0.15;
/** The scale shrinks only when the data uses less than this share of it, so that it does not jump. */
const loosest = 0.4;
const hatchStep = 5;

/** A curve needs points, not seconds: slow attributes show at least the time of so many samples … */
const leastPoints = 30;
/** … and fast ones, an ECG for instance, at most that of so many, or it would be a black bar … */
const mostPoints = 600;
/** … but never less than this. */
const leastSpanMs = 5000;

/** The time across a sparkline. */
export function spanFor(hz, spacingMs, windowMs) {
  const legible = hz > 0 ? Math.max(leastSpanMs, (mostPoints * 1000) / hz) : windowMs;
  return Math.max(leastPoints * spacingMs, Math.min(windowMs, legible));
}

/** The colours of a sparkline, from the custom properties that hold for the element. */
export function readColours(element) {
  const style = element.ownerDocument.defaultView.getComputedStyle(element);
  const read = (name, fallback) => style.getPropertyValue(name).trim() || fallback;
  return {
    line: read('--spark-line', '#4a6078'),
    limit: read('--spark-limit', '#8a5a00'),
    gap: read('--spark-gap', '#9aa0a6'),
  };
}

/**
 * The value scale: the data with a margin, but never less than a share of the declared range, so that a movement is seen
 * and noise is not blown up. A limit line that comes into sight means that the limit is near. A scale that still fits is
 * kept, so that the curve does not jump with every sample.
 *
 * @param {{low: number, high: number} | null} previous
 * @param {{min: number, max: number}} data
 * @param {{min: number | null, max: number | null}} range
 */
export function scaleFor(previous, { min, max }, range) {
  const declared = range.min !== null && range.max !== null ? leastOfRange * (range.max - range.min) : 0;
  const span = Math.max((max - min) * (1 + 2 * margin), declared) || 2 * margin * (Math.abs(max) || 1);
  const low = (min + max) / 2 - span / 2;
  const fits = previous && previous.low <= min && previous.high >= max;
  const tight = previous && span >= loosest * (previous.high - previous.low);
  return fits && tight ? previous : { low, high: low + span };
}

/**
 * Draws one attribute's history. Time runs to the right edge at `to`.
 *
 * @param {CanvasRenderingContext2D} context of a canvas of `width` × `height` device pixels
 * @param {import('./series.js').Series} series
 * @param {object} view `width`, `height`, `ratio` (device pixels per CSS pixel), `from` and `to` (ms), `hz`,
 *   `limits` (values), `scale` {low, high}, `colours`, `silentMs`: no data for longer than this up to `to` is a gap
 */
export function drawSparkline(context, series, view) {
  const { width, height, from, to, scale } = view;
  context.clearRect(0, 0, width, height);
  const x = (tMs) => ((tMs - from) / (to - from)) * width;
  const y = (value) => height - ((value - scale.low) / (scale.high - scale.low)) * height;
  const first = Math.max(series.indexAt(from) - 1, 0);
  const plot = { context, series, view, x, y, first, last: lastIndex(series, to) };
  drawGaps(plot);
  drawLimits(plot);
  drawSummaries(plot);
  drawLine(plot);
}

function lastIndex(series, to) {
  const index = series.indexAt(to);
  return index < series.length && series.time(index) === to ? index : index - 1;
}

function drawGaps({ context, series, view, x, first, last }) {
  context.strokeStyle = view.colours.gap;
  context.lineWidth = Math.max(1, view.ratio * 0.5);
  context.globalAlpha = 0.5;
  for (let index = first + 1; index <= last; index++) {
    if (series.gapBefore(index, view.hz)) hatch(context, x(series.time(index - 1)), x(series.time(index)), view);
  }
  if (last >= 0 && view.to - series.time(last) > view.silentMs) hatch(context, x(series.time(last)), view.width, view);
  context.globalAlpha = 1;
}

function hatch(context, left, right, { height, ratio }) {
  const step = hatchStep * ratio;
  context.save();
  context.beginPath();
  context.rect(left, 0, right - left, height);
  context.clip();
  context.beginPath();
  // Aligned to the canvas, not to the gap: the hatching stands still while the gap moves.
  for (let at = Math.floor((Math.max(left, 0) - height) / step) * step; at < right; at += step) {
    context.moveTo(at, height);
    context.lineTo(at + height, 0);
  }
  context.stroke();
  context.restore();
}

function drawLimits({ context, view, y }) {
  context.strokeStyle = view.colours.limit;
  context.lineWidth = Math.max(1, Math.round(view.ratio));
  context.setLineDash([4 * view.ratio, 3 * view.ratio]);
  context.beginPath();
  for (const limit of view.limits) {
    if (limit < view.scale.low || limit > view.scale.high) continue;
    const at = Math.min(Math.max(Math.round(y(limit)), 1), view.height - 1);
    context.moveTo(0, at);
    context.lineTo(view.width, at);
  }
  context.stroke();
  context.setLineDash([]);
}

function drawSummaries({ context, series, view, x, y, first, last }) {
  context.strokeStyle = view.colours.line;
  context.lineWidth = 2 * view.ratio;
  context.globalAlpha = 0.4;
  context.beginPath();
  for (let index = first; index <= last; index++) {
    if (!series.isSummary(index)) continue;
    const at = x(series.time(index));
    context.moveTo(at, Math.min(y(series.low(index)) + view.ratio / 2, view.height));
    context.lineTo(at, Math.max(y(series.high(index)) - view.ratio / 2, 0));
  }
  context.stroke();
  context.globalAlpha = 1;
}

/**
 * At most two points per pixel column, its lowest and its highest value in the order in which they came: no extreme is
 * lost, and the browser strokes a path as short as the canvas is wide.
 */
function drawLine({ context, series, view, x, y, first, last }) {
  context.strokeStyle = view.colours.line;
  context.lineWidth = 1.25 * view.ratio;
  context.lineJoin = 'bevel';
  context.beginPath();
  let index = first;
  while (index <= last) {
    const column = Math.floor(x(series.time(index)));
    let lowest = index;
    let highest = index;
    const opening = index;
    for (index++; index <= last && Math.floor(x(series.time(index))) === column; index++) {
      if (series.gapBefore(index, view.hz)) break;
      if (series.value(index) < series.value(lowest)) lowest = index;
      if (series.value(index) > series.value(highest)) highest = index;
    }
    const one = Math.min(lowest, highest);
    const other = Math.max(lowest, highest);
    const begins = opening === first || series.gapBefore(opening, view.hz);
    const draw = begins ? start : lineTo;
    draw(context, x(series.time(one)), y(series.value(one)), view);
    if (other !== one) lineTo(context, x(series.time(other)), y(series.value(other)));
  }
  context.stroke();
}

const lineTo = (context, x, y) => context.lineTo(x, y);

// A sample between two gaps is still seen: a dot one pixel wide.
function start(context, at, y, { ratio }) {
  context.moveTo(at - ratio / 2, y);
  context.lineTo(at, y);
}
