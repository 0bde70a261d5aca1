const firstCapacity = 64;
/** Spare room beyond `maxPoints`, so that dropping the oldest seldom moves memory. */
const slack = 1.25;
/** A spacing this many times the usual one is a gap. */
const gapFactor = 3;
/** The weight of the newest spacing in the usual one. */
const spacingWeight = 0.1;
/** Slow attributes keep this many points whatever the window: a curve needs points, not seconds. */
const leastPoints = 30;

/**
 * The recent history of one attribute as the page draws it, in time order. A point is a sample, or a summary (last,
 * min, max, count of samples) from a time when nobody looked.
 *
 * Bounded: `maxPoints` points and `windowMs` of time, the oldest dropped first.
 */
export class Series {
  #windowMs;
  #maxPoints;
  #start = 0;
  #end = 0;
  #times = new Float64Array(firstCapacity);
  #values = new Float64Array(firstCapacity);
  #lows = new Float64Array(firstCapacity);
  #highs = new Float64Array(firstCapacity);
  /** 0: a sample; otherwise the number of samples in the summary. */
  #counts = new Uint32Array(firstCapacity);
  /** 1: samples before this one were lost. */
  #losses = new Uint8Array(firstCapacity);
  #lossDue = 0;
  #spacing = 0;
  #batchFrom = Infinity;
  #batchTo = -Infinity;

  constructor({ windowMs = 60_000, maxPoints = 1200 } = {}) {
    this.#windowMs = windowMs;
    this.#maxPoints = maxPoints;
  }

  get length() {
    return this.#end - this.#start;
  }

  /** Mean time between samples as seen lately, ms; 0 before the second one. */
  get spacingMs() {
    return this.#spacing;
  }

  time(index) {
    return this.#times[this.#start + index];
  }

  value(index) {
    return this.#values[this.#start + index];
  }

  low(index) {
    return this.#lows[this.#start + index];
  }

  high(index) {
    return this.#highs[this.#start + index];
  }

  isSummary(index) {
    return this.#counts[this.#start + index] > 0;
  }

  /** Opens a run of samples; `endSamples` removes the summaries that it covers. */
  beginSamples() {
    this.#batchFrom = Infinity;
    this.#batchTo = -Infinity;
  }

  /** Adds a sample. A second sample at the same time is a repeat and is dropped; a summary there is replaced. */
  addSample(tMs, value) {
    if (!Number.isFinite(tMs)) return;
    this.#batchFrom = Math.min(this.#batchFrom, tMs);
    this.#batchTo = Math.max(this.#batchTo, tMs);
    const at = this.indexAt(tMs);
    if (at < this.length && this.time(at) === tMs) {
      if (!this.isSummary(at)) return;
      this.#write(this.#start + at, tMs, value, value, value, 0);
      return;
    }
    this.#insert(at, tMs, value, value, value, 0);
  }

  endSamples() {
    const from = this.indexAt(this.#batchFrom);
    let kept = from;
    for (let index = from; index < this.length; index++) {
      if (this.isSummary(index) && this.time(index) <= this.#batchTo) continue;
      if (kept !== index) this.#copy(index, kept);
      kept++;
    }
    this.#end = this.#start + kept;
    this.#trim();
  }

  /** Adds a summary, unless it is no newer than the newest point. */
  addSummary(tMs, last, min, max, count) {
    if (!Number.isFinite(tMs) || (this.length > 0 && tMs <= this.time(this.length - 1))) return;
    this.#insert(this.length, tMs, last, min, max, Math.max(count, 1));
    this.#trim();
  }

  /** Notes that samples before the next point were lost on the way. */
  markLoss() {
    this.#lossDue = 1;
  }

  /** An independent copy. */
  copy() {
    const copy = new Series({ windowMs: this.#windowMs, maxPoints: this.#maxPoints });
    const columns = this.#columns().map((column) => column.slice());
    [copy.#times, copy.#values, copy.#lows, copy.#highs, copy.#counts, copy.#losses] = columns;
    [copy.#start, copy.#end, copy.#spacing] = [this.#start, this.#end, this.#spacing];
    return copy;
  }

  clear() {
    this.#start = this.#end = 0;
    this.#lossDue = 0;
    this.#spacing = 0;
  }

  /** The first index at or after a time; `length` when there is none. */
  indexAt(tMs) {
    let low = this.#start;
    let high = this.#end;
    if (low < high && this.#times[high - 1] < tMs) return high - low;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#times[middle] < tMs) low = middle + 1;
      else high = middle;
    }
    return low - this.#start;
  }

  /** The longest spacing that is not yet a gap, ms, for an attribute sampled at `hz` (0 when unknown). */
  longestSpacingMs(hz) {
    return gapFactor * Math.max(hz > 0 ? 1000 / hz : 0, this.#spacing);
  }

  /** Whether there is a gap between this point and the one before it. */
  gapBefore(index, hz) {
    if (index === 0) return false;
    if (this.#losses[this.#start + index] === 1) return true;
    const longest = this.longestSpacingMs(hz);
    return longest > 0 && this.#spacingBefore(index) > longest;
  }

  /** Writes the lowest and highest value from an index on to `bounds.min` and `bounds.max`; infinite when there is none. */
  boundsFrom(index, bounds) {
    bounds.min = Infinity;
    bounds.max = -Infinity;
    for (let at = this.#start + index; at < this.#end; at++) {
      if (this.#lows[at] < bounds.min) bounds.min = this.#lows[at];
      if (this.#highs[at] > bounds.max) bounds.max = this.#highs[at];
    }
  }

  #spacingBefore(index) {
    const samples = Math.max(this.#counts[this.#start + index], 1);
    return (this.time(index) - this.time(index - 1)) / samples;
  }

  #insert(index, tMs, value, low, high, count) {
    this.#makeRoom();
    const at = this.#start + index;
    const atEnd = at === this.#end;
    if (!atEnd) for (const column of this.#columns()) column.copyWithin(at + 1, at, this.#end);
    this.#end++;
    this.#write(at, tMs, value, low, high, count);
    this.#losses[at] = this.#lossDue;
    this.#lossDue = 0;
    if (atEnd && index > 0 && this.#losses[at] === 0) this.#learn(this.#spacingBefore(index));
    if (this.length > this.#maxPoints) this.#start++;
  }

  // Capped, so that one long silence does not make the next one look usual.
  #learn(spacing) {
    if (this.#spacing === 0) this.#spacing = spacing;
    else this.#spacing += spacingWeight * (Math.min(spacing, gapFactor * this.#spacing) - this.#spacing);
  }

  #write(at, tMs, value, low, high, count) {
    this.#times[at] = tMs;
    this.#values[at] = value;
    this.#lows[at] = low;
    this.#highs[at] = high;
    this.#counts[at] = count;
  }

  #copy(from, to) {
    for (const column of this.#columns()) column[this.#start + to] = column[this.#start + from];
  }

  #columns() {
    return [this.#times, this.#values, this.#lows, this.#highs, this.#counts, this.#losses];
  }

  #trim() {
    if (this.length <= leastPoints) return;
    const inWindow = this.indexAt(this.time(this.length - 1) - this.#windowMs);
    this.#start += Math.min(inWindow, this.length - leastPoints);
  }

  #makeRoom() {
    const capacity = this.#times.length;
    if (this.#end < capacity) return;
    const most = Math.ceil(this.#maxPoints * slack) + 1;
    const wanted = this.#start > capacity / 8 ? capacity : Math.min(capacity * 2, Math.max(most, capacity));
    const move = (column) => {
      const moved = wanted === capacity ? column : new column.constructor(wanted);
      if (wanted === capacity) column.copyWithin(0, this.#start, this.#end);
      else moved.set(column.subarray(this.#start, this.#end));
      return moved;
    };
    this.#times = move(this.#times);
    this.#values = move(this.#values);
    this.#lows = move(this.#lows);
    this.#highs = move(this.#highs);
    this.#counts = move(this.#counts);
    this.#losses = move(this.#losses);
    this.#end -= this.#start;
    this.#start = 0;
  }
}

/** The last index at or before a time, −1 when there is none; works for a `PastSeries` too. */
export function lastUpTo(series, tMs) {
  const index = series.indexAt(tMs);
  return index < series.length && series.time(index) === tMs ? index : index - 1;
}
