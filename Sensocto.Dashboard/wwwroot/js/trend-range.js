/** The range that a trend shows: from, until (ms), and whether it follows the newest. Ranges are immutable: each step returns a new one. */

const shortestMs = 1000;
/** Nothing is kept for longer than an hour; a little more shows where the past ends. */
const longestMs = 65 * 60_000;
/** A longer range may begin where only one point per second is kept, so all of it is drawn in seconds: its grain must not change midway. */
const fineMs = 90_000;

export const follow = (spanMs, nowMs) => ({ from: nowMs - clampSpan(spanMs), until: nowMs, live: true });

/** Moves a range that follows the newest up to now; another stays as it is. */
export const advance = (range, nowMs) => (range.live ? follow(range.until - range.from, nowMs) : range);

/** Zooms in for a factor below 1, around a moment that keeps its place; a range that follows the newest goes on following. */
export function zoom(range, factor, atMs, nowMs) {
  const before = range.until - range.from;
  const span = clampSpan(before * factor);
  if (range.live) return follow(span, nowMs);
  const share = (atMs - range.from) / before;
  return within(atMs - share * span, span, nowMs);
}

/** Moves a range, later for a positive shift; one that reaches the newest follows it from then on. */
export function pan(range, shiftMs, nowMs) {
  return within(range.from + shiftMs, range.until - range.from, nowMs);
}

/** The range between two moments, within the allowed bounds. */
export function select(fromMs, untilMs, nowMs) {
  const middle = (fromMs + untilMs) / 2;
  const span = clampSpan(untilMs - fromMs);
  return within(middle - span / 2, span, nowMs);
}

/**
 * The width of a column (ms) so that at most one falls on a pixel. A round figure, so that it stays the same while
 * a range moves or changes its width a little.
 */
export function stepFor(spanMs, widthPx) {
  const least = Math.max(spanMs / widthPx, spanMs > fineMs ? 1000 : 0);
  let step = 1;
  for (let next = 0; step < least; next++) step = [2, 5, 10][next % 3] * 10 ** Math.floor(next / 3);
  return step;
}

const clampSpan = (spanMs) => Math.min(Math.max(spanMs, shortestMs), longestMs);

function within(from, span, nowMs) {
  const oldest = nowMs - longestMs;
  const start = Math.max(from, oldest);
  return start + span >= nowMs ? follow(span, nowMs) : { from: start, until: start + span, live: false };
}
