import { test, equal, ok } from './harness.js';
import { advance, follow, pan, select, stepFor, zoom } from './js/trend-range.js';

const now = 1_000_000_000;
const minute = 60_000;
const still = (from, until) => ({ from, until, live: false });

test('a range follows the newest', () => {
  equal(follow(minute, now), { from: now - minute, until: now, live: true });
  equal(advance(follow(minute, now), now + 5), follow(minute, now + 5));
});

test('a range that stands still does so', () => {
  const range = still(now - 5 * minute, now - minute);
  equal(advance(range, now + 999), range);
});

test('a zoom keeps the place under the pointer', () => {
  const range = still(now - 10 * minute, now - 6 * minute);
  equal(zoom(range, 0.5, now - 9 * minute, now), still(now - 9.5 * minute, now - 7.5 * minute));
});

test('a zoom of a range that follows goes on following', () => {
  equal(zoom(follow(4 * minute, now), 0.5, now - 3 * minute, now), follow(2 * minute, now));
});

test('a range is never shorter than a second or longer than what is kept', () => {
  const range = still(now - 10 * minute, now - 6 * minute);
  const near = zoom(range, 1e-9, now - 8 * minute, now);
  ok(Math.abs(near.until - near.from - 1000) < 1e-3);
  equal(zoom(range, 1e9, now - 8 * minute, now), follow(65 * minute, now));
  equal(select(now - 20, now - 10, now - 0), follow(1000, now));
});

test('a move to the past stands still and a move to the newest follows', () => {
  const past = pan(follow(minute, now), -2 * minute, now);
  equal(past, still(now - 3 * minute, now - 2 * minute));
  equal(pan(past, minute, now), still(now - 2 * minute, now - minute));
  equal(pan(past, 9 * minute, now), follow(minute, now));
});

test('a move ends where nothing is kept any more', () => {
  equal(pan(follow(minute, now), -1e12, now), still(now - 65 * minute, now - 64 * minute));
});

test('what is drawn over is shown', () => {
  equal(select(now - 9 * minute, now - 8 * minute, now), still(now - 9 * minute, now - 8 * minute));
});

test('a column is a round number of ms and no narrower than a pixel', () => {
  equal(
    [1000, minute, 5 * minute, 15 * minute, 65 * minute].map((span) => stepFor(span, 700)),
    [2, 100, 1000, 2000, 10_000],
  );
  equal(stepFor(1000, 4000), 1);
});

test('what may begin where only seconds are kept is told in seconds all along', () => {
  equal([1, 1.5, 1.6, 2, 5, 10].map((minutes) => stepFor(minutes * minute, 3000)), [20, 50, 1000, 1000, 1000, 1000]);
});
