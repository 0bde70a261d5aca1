/** What a trend shows: from, until (ms), and whether it follows the newest. Ranges are values: each step gives another. */

const shortestMs = 1000;
/** Nothing is kept for longer than an hour; a little more shows where it ends. */
const longestMs = 65 * 60_000;
/** What is longer may begin where only seconds are kept: it is drawn in seconds all along, or its grain would change on the way. */
const fineMs = 90_000;

export const follow = (spanMs, nowMs) => ({ from: nowMs - clampSpan(spanMs), until: nowMs, live: true });

/** A range that follows the newest, some time later; another stays as it is. */
export const advance = (range, nowMs) => (range.live ? follow(range.until - range.from, nowMs) : range);

/** Narrower for a factor below 1, around a moment that keeps its place; one that follows goes on following. */
export function zoom(range, factor, atMs, nowMs) {
  const before = range.until - range.from;
  const span = clampSpan(before * factor);
  if (range.live) return follow(span, nowMs);
  const share = (atMs - range.from) / before;
  return within(atMs - share * span, span, nowMs);
}

/** Later for a positive shift; one that is moved up to the newest follows it from then on. */
export function pan(range, shiftMs, nowMs) {
  return within(range.from + shiftMs, range.until - range.from, nowMs);
}

/** Exactly this, as far as it is allowed. */
export function select(fromMs, untilMs, nowMs) {
  const middle = (fromMs + untilMs) / 2;
  const span = clampSpan(untilMs - fromMs);
  return within(middle - span / 2, span, nowMs);
}

/**
 * How wide a column is (ms), so that at most one column falls on a pixel: a round figure, so that it stays the same while
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
