import { test, equal } from './harness.js';
import { Series } from './js/series.js';

const times = (series) => Array.from({ length: series.length }, (_, index) => series.time(index));
const values = (series) => Array.from({ length: series.length }, (_, index) => series.value(index));
const kinds = (series) => times(series).map((_, index) => (series.isSummary(index) ? 'm' : 's')).join('');
const gaps = (series, hz) => times(series).filter((_, index) => series.gapBefore(index, hz));

function samples(series, ...pairs) {
  series.beginSamples();
  for (const [tMs, value] of pairs) series.addSample(tMs, value);
  series.endSamples();
}

const run = (from, to, step) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => [from + index * step, index]);

test('samples come out in time order with their values', () => {
  const series = new Series();
  samples(series, [100, 1], [200, 2]);
  samples(series, [300, 3]);
  equal(times(series), [100, 200, 300]);
  equal(values(series), [1, 2, 3]);
});

test('more than the most points drops the oldest', () => {
  const series = new Series({ windowMs: 1e9, maxPoints: 100 });
  samples(series, ...run(0, 2500, 1));
  equal(series.length, 100);
  equal([series.time(0), series.time(99), series.value(99)], [2401, 2500, 2500]);
});

test('one long run is bounded while it comes in', () => {
  const series = new Series({ windowMs: 1e9, maxPoints: 100 });
  series.beginSamples();
  for (let index = 0; index < 5000; index++) series.addSample(index, index);
  equal(series.length, 100);
});

test('the default holds 1,200 points', () => {
  const series = new Series();
  samples(series, ...run(0, 3000, 10));
  for (let start = 3010; start < 30_000; start += 1000) samples(series, ...run(start, start + 990, 10));
  equal(series.length, 1200);
});

test('samples older than the window are dropped, but thirty stay', () => {
  const series = new Series({ windowMs: 1000 });
  samples(series, ...run(0, 5000, 10));
  equal(series.time(0), 4000);
  equal(series.length, 101);
  samples(series, [50_000, 1]);
  equal(series.length, 30);
});

test('a repeated sample is dropped', () => {
  const series = new Series();
  samples(series, [100, 1], [200, 2]);
  samples(series, [100, 9], [200, 9], [300, 3]);
  equal(values(series), [1, 2, 3]);
});

test('a late sample goes to its place', () => {
  const series = new Series();
  samples(series, [100, 1], [300, 3]);
  samples(series, [200, 2], [50, 0]);
  equal(times(series), [50, 100, 200, 300]);
  equal(values(series), [0, 1, 2, 3]);
});

test('a backfill replaces the summaries that it covers and no others', () => {
  const series = new Series();
  series.addSummary(1000, 1, 0, 2, 10);
  series.addSummary(2000, 2, 0, 2, 10);
  series.addSummary(3000, 3, 0, 2, 10);
  series.addSummary(4000, 4, 0, 2, 10);
  samples(series, ...run(1500, 3000, 500));
  equal(times(series), [1000, 1500, 2000, 2500, 3000, 4000]);
  equal(kinds(series), 'mssssm');
});

test('a summary replaced by the sample of its own time takes its bounds', () => {
  const series = new Series();
  series.addSummary(1000, 5, -100, 100, 10);
  samples(series, [1000, 5]);
  equal(kinds(series), 's');
  equal([series.low(0), series.high(0)], [5, 5]);
});

test('a summary that says nothing new is dropped', () => {
  const series = new Series();
  samples(series, [1000, 1]);
  series.addSummary(1000, 9, 0, 9, 3);
  series.addSummary(900, 9, 0, 9, 3);
  equal(kinds(series), 's');
});

test('a silence longer than three spacings of the declared rate is a gap', () => {
  const series = new Series();
  samples(series, ...run(0, 1000, 100), [1300, 0], [1800, 0]);
  equal(gaps(series, 10), [1800]);
});

test('without a declared rate the spacing seen decides', () => {
  const series = new Series();
  samples(series, ...run(0, 5000, 1000), [7900, 1], [20_000, 1]);
  equal(gaps(series, 0), [20_000]);
});

test('an attribute slower than it declares shows no gaps', () => {
  const series = new Series();
  samples(series, ...run(0, 20_000, 1000));
  equal(gaps(series, 10), []);
});

test('one long silence does not make the next look usual', () => {
  const series = new Series();
  samples(series, ...run(0, 10_000, 1000), [110_000, 0], [111_000, 0], [119_000, 0]);
  equal(gaps(series, 0), [110_000, 119_000]);
});

test('the window of a summary is no gap, as long as its samples were many enough', () => {
  const series = new Series();
  samples(series, ...run(0, 1000, 100));
  series.addSummary(6000, 1, 0, 2, 50);
  series.addSummary(11_000, 1, 0, 2, 10);
  equal(gaps(series, 10), [11_000]);
});

test('a loss opens a gap before the next sample only', () => {
  const series = new Series();
  samples(series, [0, 0], [100, 0]);
  series.markLoss();
  samples(series, [200, 0], [300, 0]);
  equal(gaps(series, 10), [200]);
});

test('the first point has no gap before it', () => {
  const series = new Series();
  series.markLoss();
  samples(series, [200, 0]);
  equal(gaps(series, 10), []);
});

test('clearing forgets the points and the spacing', () => {
  const series = new Series();
  samples(series, [0, 0], [100, 0]);
  series.clear();
  equal([series.length, series.spacingMs], [0, 0]);
  samples(series, [50, 4]);
  equal(values(series), [4]);
});

test('an index is found by time', () => {
  const series = new Series();
  samples(series, [100, 1], [200, 2], [300, 3]);
  equal([0, 100, 101, 300, 301].map((tMs) => series.indexAt(tMs)), [0, 0, 1, 2, 3]);
});

test('bounds are those of the points from an index on, summaries with their extremes', () => {
  const series = new Series();
  samples(series, [100, 50], [200, 2]);
  series.addSummary(1000, 3, -7, 9, 8);
  const bounds = {};
  series.boundsFrom(1, bounds);
  equal(bounds, { min: -7, max: 9 });
  series.boundsFrom(3, bounds);
  equal(bounds, { min: Infinity, max: -Infinity });
});

test('any order of arrival ends in time order without repeats', () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 50; round++) {
    const series = new Series({ windowMs: 1e9, maxPoints: 80 });
    const fed = new Set();
    for (let batch = 0; batch < 40; batch++) {
      const run = Array.from({ length: random(6) }, () => random(300));
      run.forEach((tMs) => fed.add(tMs));
      samples(series, ...run.map((tMs) => [tMs, tMs * 2]));
    }
    const held = times(series);
    equal(held, [...new Set(held)].sort((a, b) => a - b), `round ${round}`);
    equal(values(series), held.map((tMs) => tMs * 2), `round ${round}`);
    equal(held.filter((tMs) => !fed.has(tMs)), [], `round ${round}`);
    equal(held.length, Math.min(80, fed.size), `round ${round}`);
  }
});
