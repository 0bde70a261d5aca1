import { lastUpTo } from './series.js';

/** Room above and below the data, as a share of its span. */
const margin = 0.1;
/** The least scale, as a share of the declared range. */
const leastOfRange = 0.15;
/** The scale shrinks only when the data uses less than this share of it, so that it does not jump. */
const loosest = 0.4;
const hatchStep = 5;

/** A curve needs points, not seconds: slow attributes show at least the time of this many samples … */
const leastPoints = 30;
/** … and fast ones, such as an ECG, at most the time of this many, or the curve would be a black bar … */
const mostPoints = 600;
/** … but never less than this. */
const leastSpanMs = 5000;

/** The time across a sparkline, ms. */
export function spanFor(hz, spacingMs, windowMs) {
  const legible = hz > 0 ? Math.max(leastSpanMs, (mostPoints * 1000) / hz) : windowMs;
  return Math.max(leastPoints * spacingMs, Math.min(windowMs, legible));
}

/**
 * The value scale: the data with a margin, but never less than a share of the declared range, so that movements show
 * and noise is not blown up. A limit line that comes into sight means that the limit is near. A scale that still fits is
 * kept, so that the curve does not jump with every sample. A limit that all data is beyond is in sight, however far away.
 *
 * @param {{low: number, high: number} | null} previous
 * @param {{min: number, max: number}} data
 * @param {{min: number | null, max: number | null}} range
 * @param {{low: number | null, high: number | null}} [limits]
 */
export function scaleFor(previous, data, range, { low: lowLimit = null, high: highLimit = null } = {}) {
  const max = Math.max(data.max, lowLimit ?? -Infinity);
  const min = Math.min(data.min, highLimit ?? Infinity);
  const declared = range.min !== null && range.max !== null ? leastOfRange * (range.max - range.min) : 0;
  const span = Math.max((max - min) * (1 + 2 * margin), declared) || 2 * margin * (Math.abs(max) || 1);
  const low = (min + max) / 2 - span / 2;
  const fits = previous && previous.low <= min && previous.high >= max;
  const tight = previous && span >= loosest * (previous.high - previous.low);
  return fits && tight ? previous : { low, high: low + span };
}

/** The parts of a sparkline, the bottom layer first. */
export const sparklineParts = ['gap', 'limit', 'bar', 'line'];

/**
 * One attribute's history as the paths of an SVG, by part. Time runs to the right edge at `to`.
 *
 * @param {import('./series.js').Series} series
 * @param {object} view `width`, `height` (CSS pixels), `from` and `to` (ms), `hz`, `limits` (values), `scale` {low, high},
 *   `silentMs`: no data for longer than this up to `to` is a gap
 */
export function sparklinePaths(series, view) {
  const { width, height, from, to, scale } = view;
  const x = (tMs) => ((tMs - from) / (to - from)) * width;
  const y = (value) => height - ((value - scale.low) / (scale.high - scale.low)) * height;
  const first = Math.max(series.indexAt(from) - 1, 0);
  const plot = { series, view, x, y, first, last: lastUpTo(series, to) };
  return { gap: gaps(plot), limit: limits(plot), bar: bars(plot), line: line(plot) };
}

function gaps({ series, view, x, first, last }) {
  let path = '';
  for (let index = first + 1; index <= last; index++) {
    if (series.gapBefore(index, view.hz)) path += hatch(x(series.time(index - 1)), x(series.time(index)), view);
  }
  const isSilent = last >= 0 && view.to - series.time(last) > view.silentMs;
  return isSilent ? path + hatch(x(series.time(last)), view.width, view) : path;
}

function hatch(left, right, { width, height }) {
  const [from, to] = [Math.max(left, 0), Math.min(right, width)];
  let path = '';
  // Aligned to the picture, not to the gap, so that the hatching stands still while the gap moves.
  for (let at = Math.floor((from - height) / hatchStep) * hatchStep; at < to; at += hatchStep) {
    const [begin, end] = [Math.max(at, from), Math.min(at + height, to)];
    if (begin < end) path += moveTo(begin, height - (begin - at)) + lineTo(end, height - (end - at));
  }
  return path;
}

function limits({ view, y }) {
  let path = '';
  for (const limit of view.limits) {
    if (limit < view.scale.low || limit > view.scale.high) continue;
    const at = Math.min(Math.floor(y(limit)), view.height - 1) + 0.5;
    path += moveTo(0, at) + lineTo(view.width, at);
  }
  return path;
}

function bars({ series, view, x, y, first, last }) {
  let path = '';
  for (let index = first; index <= last; index++) {
    if (!series.isSummary(index)) continue;
    const at = x(series.time(index));
    path += moveTo(at, Math.min(y(series.low(index)) + 0.5, view.height));
    path += lineTo(at, Math.max(y(series.high(index)) - 0.5, 0));
  }
  return path;
}

/**
 * At most two points per pixel column, its lowest and highest value in time order: no extreme is
 * lost, and the width of the picture bounds the path.
 */
function line({ series, view, x, y, first, last }) {
  let path = '';
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
    // Makes a sample between two gaps visible as a dot one pixel wide.
    if (begins) path += moveTo(x(series.time(one)) - 0.5, y(series.value(one)));
    path += lineTo(x(series.time(one)), y(series.value(one)));
    if (other !== one) path += lineTo(x(series.time(other)), y(series.value(other)));
  }
  return path;
}

const moveTo = (x, y) => `M${tenths(x)} ${tenths(y)}`;
const lineTo = (x, y) => `L${tenths(x)} ${tenths(y)}`;
const tenths = (length) => Math.round(length * 10) / 10;
