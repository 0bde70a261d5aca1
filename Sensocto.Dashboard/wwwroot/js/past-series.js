/** A spacing this many times the usual one is a gap; see series.js. */
const gapFactor = 3;

/**
 * The longer past of one attribute, drawn like a `Series`: lowest, mean and highest for each column of time that had samples.
 * A new sample goes into the last column or begins the next; an older one is known already.
 *
 * Bounded: the columns of `windowMs`, and one more.
 */
export class PastSeries {
  #windowMs;
  #stepMs;
  #hz;
  #points; // oldest first: { time, mean, low, high, count, gap }

  /**
   * @param {object} setup.answer from `/api/history`, in columns of `stepMs`
   * @param {number} [setup.hz] the nominal sample rate
   */
  constructor({ windowMs, stepMs, hz = 0, answer }) {
    this.#hz = hz;
    this.#windowMs = windowMs;
    this.#stepMs = stepMs;
    const gaps = new Set(answer.gapsBefore);
    this.#points = answer.times.map((time, index) => ({
      time,
      mean: answer.mean[index],
      low: answer.min[index],
      high: answer.max[index],
      count: answer.samples[index],
      gap: gaps.has(index),
    }));
  }

  get length() {
    return this.#points.length;
  }

  /** Time between adjacent columns, ms. */
  get spacingMs() {
    return this.#stepMs;
  }

  time = (index) => this.#points[index].time;
  value = (index) => this.#points[index].mean;
  low = (index) => this.#points[index].low;
  high = (index) => this.#points[index].high;
  gapBefore = (index) => index > 0 && this.#points[index].gap;
  isSummary = () => true;

  /** The longest spacing of columns that is not yet a gap, ms, for an attribute sampled at `hz`. */
  longestSpacingMs(hz) {
    return gapFactor * Math.max(hz > 0 ? 1000 / hz : 0, this.#stepMs);
  }

  /** The first index at or after a time; `length` when there is none. */
  indexAt(tMs) {
    let [low, high] = [0, this.#points.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#points[middle].time < tMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  boundsFrom(index, bounds) {
    bounds.min = Infinity;
    bounds.max = -Infinity;
    for (let at = index; at < this.#points.length; at++) {
      bounds.min = Math.min(bounds.min, this.#points[at].low);
      bounds.max = Math.max(bounds.max, this.#points[at].high);
    }
  }

  /** Adds a sample, or a summary of `count` samples. */
  add(tMs, mean, low, high, count) {
    const last = this.#points.at(-1);
    if (last && tMs <= last.time) return;
    if (last && Math.floor(last.time / this.#stepMs) === Math.floor(tMs / this.#stepMs)) {
      last.mean = (last.mean * last.count + mean * count) / (last.count + count);
      last.low = Math.min(last.low, low);
      last.high = Math.max(last.high, high);
      last.count += count;
      last.time = tMs;
      return;
    }
    const gap = last !== undefined && (tMs - last.time) / count > this.longestSpacingMs(this.#hz);
    this.#points.push({ time: tMs, mean, low, high, count, gap });
    const oldest = tMs - this.#windowMs - this.#stepMs;
    if (this.#points[0].time < oldest) this.#points.splice(0, this.indexAt(oldest));
  }
}
