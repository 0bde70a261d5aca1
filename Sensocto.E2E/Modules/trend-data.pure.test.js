import { test, equal, ok } from './harness.js';
import { axisSteps, empty, forChart, fromAnswer, join, summarise, tickDigits, within } from './js/trend-data.js';

/** Points at these times, of value 10 × time and two samples each, with missing samples before the listed ones. */
function points(times, gapsBefore = []) {
  const mean = times.map((time) => 10 * time);
  return fromAnswer({
    times,
    mean,
    min: mean.map((value) => value - 1),
    max: mean.map((value) => value + 1),
    samples: times.map(() => 2),
    gapsBefore,
  });
}

test('what came since takes the place of the column that was open', () => {
  const joined = join(points([1, 2, 3.2], [2]), points([3.8, 4], [0]), 3);
  equal(joined.times, [1, 2, 3.8, 4]);
  equal(joined.mean, [10, 20, 38, 40]);
  equal(joined.gaps, [false, false, true, false]);
});

test('nothing new changes nothing before it', () => {
  equal(join(points([1, 2]), empty, 2.5), points([1, 2]));
  equal(join(empty, points([1, 2]), 0), points([1, 2]));
});

test('joining leaves what was known as it was', () => {
  const known = points([1, 2]);
  join(known, points([3]), 2.5);
  equal(known, points([1, 2]));
});

test('a piece holds both its ends', () => {
  equal(within(points([1, 2, 3, 4]), 2, 3).times, [2, 3]);
  equal(within(points([1, 2, 3, 4]), 1.5, 9).times, [2, 3, 4]);
  equal(within(points([1, 2]), 5, 9), empty);
});

test('a summary counts samples and not points', () => {
  const data = { ...points([1, 2]), samples: [1, 3] };
  equal(summarise(data), { min: 9, mean: 17.5, max: 21, samples: 4, points: 2 });
  equal(summarise(empty), null);
});

test('the chart gets a hole where samples are missing', () => {
  const { chart, holes } = forChart(points([1, 2, 6, 7], [2]));
  equal(chart, [
    [1, 2, 4, 6, 7],
    [11, 21, null, 61, 71],
    [9, 19, null, 59, 69],
    [10, 20, null, 60, 70],
  ]);
  equal(holes, [[2, 6]]);
});

test('a point that no line would show is marked', () => {
  equal(forChart(points([1, 2, 6, 9], [2, 3])).alone, [3, 5]);
  equal(forChart(points([1])).alone, [0]);
  equal(forChart(points([1, 2])).alone, []);
});

test('a hole before the first point is none', () => {
  equal(forChart(points([1, 2], [0])).holes, []);
});

test('ticks say the values that they stand at', () => {
  equal([10, 1, 0.5, 0.25, 0.2, 0.125, 0.01].map((step) => tickDigits(step, 4)), [0, 0, 1, 2, 1, 3, 2]);
  equal(tickDigits(0.3 - 0.2, 4), 1);
  equal(tickDigits(0.000001, 4), 4);
});

test('what is counted has whole ticks', () => {
  equal([axisSteps(0).slice(0, 5), axisSteps(1)], [[1, 2, 5, 10, 20], null]);
  ok(axisSteps(0).every((step, index, steps) => Number.isInteger(step) && step > (steps[index - 1] ?? 0)));
});
