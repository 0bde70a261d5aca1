/** Points of an attribute's past as columns; `gaps` marks the points before which samples are missing. */
export const empty = Object.freeze({ times: [], mean: [], min: [], max: [], samples: [], gaps: [] });

const columns = ['times', 'mean', 'min', 'max', 'samples', 'gaps'];

/** Converts an answer of `/api/history` to such columns. */
export function fromAnswer({ times, mean, min, max, samples, gapsBefore }) {
  const missing = new Set(gapsBefore);
  return { times, mean, min, max, samples, gaps: times.map((_, index) => missing.has(index)) };
}

/** The known points before a moment, followed by those received. */
export function join(known, told, fromMs) {
  const joined = pick(known, 0, firstAt(known.times, fromMs));
  for (const name of columns) joined[name].push(...told[name]);
  return joined;
}

/** The points from one moment to another, both included. */
export function within(data, fromMs, untilMs) {
  return pick(data, firstAt(data.times, fromMs), firstAfter(data.times, untilMs));
}

/** The lowest, mean and highest of all samples, and their number; null without any. */
export function summarise({ mean, min, max, samples }) {
  if (mean.length === 0) return null;
  let [low, high, sum, count] = [Infinity, -Infinity, 0, 0];
  for (let index = 0; index < mean.length; index++) {
    low = Math.min(low, min[index]);
    high = Math.max(high, max[index]);
    sum += mean[index] * samples[index];
    count += samples[index];
  }
  return { min: low, mean: sum / count, max: high, samples: count, points: mean.length };
}

/**
 * The data as the chart takes it: x, highest, lowest, mean, with a hole where samples are missing. `alone` lists the points between
 * two holes, which no line would show.
 */
export function forChart({ times, mean, min, max, gaps }) {
  const chart = [[], [], [], []];
  const alone = [];
  const holes = [];
  times.forEach((time, index) => {
    if (gaps[index] && index > 0) {
      holes.push([times[index - 1], time]);
      add(chart, (times[index - 1] + time) / 2, null, null, null);
    }
    const last = index === times.length - 1;
    if ((index === 0 || gaps[index]) && (last || gaps[index + 1])) alone.push(chart[0].length);
    add(chart, time, max[index], min[index], mean[index]);
  });
  return { chart, alone, holes };
}

function add(chart, ...row) {
  row.forEach((each, index) => chart[index].push(each));
}

function pick(data, from, to) {
  return Object.fromEntries(columns.map((name) => [name, data[name].slice(from, to)]));
}

function firstAt(times, ms) {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle] < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAfter(times, ms) {
  const at = firstAt(times, ms);
  return times[at] === ms ? at + 1 : at;
}

/** The digits after the decimal point that show values one `step` apart exactly, at most `most`. */
export function tickDigits(step, most) {
  let digits = 0;
  while (digits < most && !isWhole(step * 10 ** digits)) digits++;
  return digits;
}

/** The steps allowed between ticks: whole numbers for values without decimals; null for any. */
export const axisSteps = (precision) => (precision === 0 ? wholeSteps : null);

const wholeSteps = Array.from({ length: 45 }, (_, index) => [1, 2, 5][index % 3] * 10 ** Math.floor(index / 3));
const isWhole = (value) => Math.abs(value - Math.round(value)) < 1e-6 * value;
