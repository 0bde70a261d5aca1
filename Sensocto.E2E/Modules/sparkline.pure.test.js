import { test, equal, ok } from './harness.js';
import { Series } from './js/series.js';
import { scaleFor, spanFor, sparklinePaths } from './js/sparkline.js';

const colours = { line: 'rgb(255, 0, 0)', limit: 'rgb(0, 255, 0)', gap: 'rgb(0, 0, 255)', bar: 'rgb(255, 0, 0)' };
const none = { min: null, max: null };

/** 100 ms a pixel column: time 0 at the left edge, 10,000 at the right. */
function draw(series, view = {}) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 100, height: 40 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const size = { width: 100, height: 40, from: 0, to: 10_000, scale: { low: 0, high: 40 } };
  const paths = sparklinePaths(series, { ...size, hz: 10, limits: [], silentMs: 1e9, ...view });
  for (const [part, path] of Object.entries(paths)) {
    context.strokeStyle = colours[part];
    context.setLineDash(part === 'limit' ? [4, 3] : []);
    context.lineWidth = part === 'bar' ? 2 : 1.25;
    context.globalAlpha = part === 'gap' ? 0.5 : 1;
    context.stroke(new Path2D(path));
  }
  const { data } = context.getImageData(0, 0, 100, 40);
  const inked = (x, y, channel) => data[(y * 100 + x) * 4 + 3] > 40 && data[(y * 100 + x) * 4 + channel] > 128;
  return {
    line: (x) => Array.from({ length: 40 }, (_, y) => y).filter((y) => inked(x, y, 0)),
    limit: (y) => Array.from({ length: 100 }, (_, x) => x).filter((x) => inked(x, y, 1)),
    gap: (x) => Array.from({ length: 40 }, (_, y) => y).filter((y) => inked(x, y, 2)).length,
  };
}

function seriesOf(pairs, options = { windowMs: 1e9 }) {
  const series = new Series(options);
  series.beginSamples();
  for (const [tMs, value] of pairs) series.addSample(tMs, value);
  series.endSamples();
  return series;
}

const every = (step, from, to, value = () => 20) =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => [from + index * step, value(index)]);

test('a level line is drawn at its value all the way', () => {
  const picture = draw(seriesOf(every(100, 0, 10_000)));
  for (const x of [1, 50, 98]) {
    const column = picture.line(x);
    ok(column.length > 0 && column.every((y) => y === 19 || y === 20), `column ${x}: ${column}`);
  }
});

test('the extremes of a pixel column survive', () => {
  const pairs = every(10, 0, 10_000);
  pairs[505][1] = 39;
  pairs[506][1] = 1;
  const column = draw(seriesOf(pairs), { hz: 100 }).line(50);
  ok(Math.min(...column) <= 2 && Math.max(...column) >= 37, `${column}`);
});

test('a gap is left open and hatched', () => {
  const picture = draw(seriesOf([...every(100, 0, 3000), ...every(100, 7000, 10_000)]));
  equal(picture.line(50), []);
  ok(Array.from({ length: 10 }, (_, index) => picture.gap(45 + index)).some((count) => count > 0), 'no hatching');
  ok(picture.line(20).length > 0 && picture.line(80).length > 0, 'no line beside the gap');
  equal(picture.gap(20), 0);
});

test('a lone sample between gaps is still seen', () => {
  const picture = draw(seriesOf([...every(100, 0, 3000), [5000, 20], ...every(100, 7000, 10_000)]));
  ok(picture.line(49).length + picture.line(50).length > 0, 'nothing');
});

test('silence up to now is hatched once it is too long', () => {
  const series = seriesOf(every(100, 0, 5000));
  const hatched = (silentMs) => {
    const picture = draw(series, { silentMs });
    return Array.from({ length: 10 }, (_, index) => picture.gap(80 + index)).some((count) => count > 0);
  };
  equal([hatched(4000), hatched(6000)], [true, false]);
});

test('limits are dashed lines across, those off the scale are not drawn', () => {
  const picture = draw(seriesOf([]), { limits: [10, 99] });
  const dashes = picture.limit(30);
  ok(dashes.length > 40 && dashes.length < 80, `${dashes.length} pixels`);
  equal(picture.limit(1).length, 0);
});

test('a summary is a bar from its lowest to its highest', () => {
  const series = new Series({ windowMs: 1e9 });
  series.addSummary(5000, 20, 10, 30, 50);
  const picture = draw(series);
  const bar = [...picture.line(49), ...picture.line(50)];
  ok(Math.min(...bar) >= 9 && Math.min(...bar) <= 11 && Math.max(...bar) >= 28 && Math.max(...bar) <= 30, `${bar}`);
});

test('points outside the time shown are not drawn', () => {
  const picture = draw(seriesOf(every(100, 20_000, 30_000)));
  equal(Array.from({ length: 100 }, (_, x) => picture.line(x).length).every((count) => count === 0), true);
});

test('the data is the scale, with a margin, and never less than a share of the declared range', () => {
  const range = { min: 0, max: 20 };
  equal(scaleFor(null, { min: 4, max: 5 }, range), { low: 3, high: 6 });
  equal(scaleFor(null, { min: 0, max: 10 }, range), { low: -1, high: 11 });
  equal(scaleFor(null, { min: 10, max: 20 }, none), { low: 9, high: 21 });
});

test('a limit that all of it is beyond is in sight, and one that is not is none of its business', () => {
  const limits = { low: 20, high: 90 };
  equal(scaleFor(null, { min: 100, max: 110 }, none, limits), { low: 88, high: 112 });
  equal(scaleFor(null, { min: 10, max: 10 }, none, limits), { low: 9, high: 21 });
  for (const data of [{ min: 50, max: 60 }, { min: 80, max: 100 }]) {
    equal(scaleFor(null, data, none, limits), scaleFor(null, data, none));
  }
});

test('a level value has a scale too', () => {
  equal(scaleFor(null, { min: 0, max: 0 }, none), { low: -0.1, high: 0.1 });
  equal(scaleFor(null, { min: 50, max: 50 }, none), { low: 45, high: 55 });
});

test('a scale is kept while it fits and is not far too wide', () => {
  const before = scaleFor(null, { min: 0, max: 100 }, none);
  equal(scaleFor(before, { min: 20, max: 90 }, none), before);
  equal(scaleFor(before, { min: 20, max: 111 }, none).high > 111, true);
  equal(scaleFor(before, { min: 40, max: 60 }, none), { low: 38, high: 62 });
});

test('hatching ends where the gap does, and stands still while the gap moves', () => {
  const hatched = (from, to) => {
    const series = seriesOf([...every(100, 0, from), ...every(100, to, 10_000)]);
    const { gap } = sparklinePaths(series, view);
    return gap.match(/-?[\d.]+ -?[\d.]+/g).map((point) => point.split(' ').map(Number));
  };
  const view = { width: 100, height: 40, from: 0, to: 10_000, scale: { low: 0, high: 40 }, hz: 10, limits: [], silentMs: 1e9 };
  const [before, after] = [hatched(3000, 7000), hatched(3300, 7300)];
  ok(before.every(([x, y]) => x >= 30 && x <= 70 && y >= 0 && y <= 40), JSON.stringify(before));
  const phases = (points) => [...new Set(points.map(([x, y]) => (x + y) % 5))];
  equal([phases(before), phases(after)], [[0], [0]]);
});

test('slow attributes show more time, fast ones less, the others the window', () => {
  equal(spanFor(10, 100, 60_000), 60_000);
  equal(spanFor(100, 10, 60_000), 6000);
  equal(spanFor(1000, 1, 60_000), 5000);
  equal(spanFor(0.1, 10_000, 60_000), 300_000);
  equal(spanFor(0, 0, 60_000), 60_000);
});
