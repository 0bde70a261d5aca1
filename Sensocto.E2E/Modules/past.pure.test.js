import { test, equal, ok, settled } from './harness.js';
import { createPast } from './js/past.js';
import { PastSeries } from './js/past-series.js';

const minute = 60_000;
const start = 1_000_000 * minute;
const answer = (times, gapsBefore = []) => ({
  times,
  mean: times.map(() => 5),
  min: times.map(() => 4),
  max: times.map(() => 6),
  samples: times.map(() => 10),
  gapsBefore,
});
const series = (times, gapsBefore, hz = 10) =>
  new PastSeries({ windowMs: 5 * minute, stepMs: 2000, hz, answer: answer(times, gapsBefore) });
const points = (past) =>
  Array.from({ length: past.length }, (_, at) => [past.time(at) - start, past.low(at), past.value(at), past.high(at)]);

test('what comes falls into the last column or begins the next', () => {
  const past = series([start, start + 2000]);
  past.add(start + 2100, 10, 9, 11, 10);
  past.add(start + 4500, 7, 7, 7, 1);
  equal(points(past), [
    [0, 4, 5, 6],
    [2100, 4, 7.5, 11],
    [4500, 7, 7, 7],
  ]);
});

test('what is known already is left as it is', () => {
  const past = series([start, start + 2000]);
  past.add(start + 2000, 99, 99, 99, 1);
  past.add(start + 500, 99, 99, 99, 1);
  equal(points(past), points(series([start, start + 2000])));
});

test('no extreme of what comes is hidden', () => {
  const past = series([start]);
  for (let index = 1; index < 600; index++) past.add(start + index * 100, 5, index === 333 ? -70 : 5, index === 444 ? 90 : 5, 1);
  const bounds = {};
  past.boundsFrom(0, bounds);
  equal(bounds, { min: -70, max: 90 });
});

test('samples that are missing are a gap, at any rate of sending', () => {
  const past = series([start, start + 2000, start + 60_000], [2]);
  past.add(start + 65_000, 5, 5, 5, 50);
  past.add(start + 95_000, 5, 5, 5, 1);
  equal([0, 1, 2, 3, 4].map(past.gapBefore), [false, false, true, false, true]);
});

test('a sensor that measures seldom has no gaps for it', () => {
  const past = series([start], [], 1 / 60);
  past.add(start + minute, 5, 5, 5, 1);
  equal(past.gapBefore(1), false);
});

test('what is older than the window goes', () => {
  const past = series([start, start + 2000]);
  for (let at = start + 4000; at <= start + 60 * minute; at += 1000) past.add(at, 1, 1, 1, 1);
  ok(past.length <= 152, `${past.length} columns`);
  ok(past.time(0) >= start + 60 * minute - 5 * minute - 2000);
});

/** Requests that the test answers, by attribute. */
function bench({ shown = () => true } = {}) {
  let [now, steady] = [start, 0];
  const asked = [];
  const came = [];
  const past = createPast({
    changed: (handle) => came.push(handle),
    isShown: shown,
    now: () => now,
    steady: () => steady,
    ask(url) {
      const query = new URLSearchParams(url.split('?')[1]);
      const [from, until, stepMs] = ['from', 'until', 'step'].map((name) => query.get(name) && Number(query.get(name)));
      return new Promise((resolve, reject) => {
        asked.push({ attribute: query.get('attribute'), from, until, stepMs, resolve, reject });
      });
    },
  });
  const want = (...handles) =>
    handles.forEach((handle) => past.want({ handle, names: { sensor: 's', attribute: `${handle}`, hz: 10 } }));
  return { past, asked, came, want, pass: (ms) => ([now, steady] = [now + ms, steady + ms]), set: (ms) => (now += ms) };
}

test('a window of a minute asks for nothing', () => {
  const { past, asked, want } = bench();
  equal(past.setWindow(minute), false);
  want(1, 2);
  equal([asked.length, past.isLong(), past.seriesOf(1)], [0, false, null]);
});

test('each handle is asked for once and a few at a time', async () => {
  const { past, asked, came, want } = bench();
  past.setWindow(15 * minute);
  want(1, 2, 3, 4, 5);
  want(1, 2, 3, 4, 5);
  equal(asked.map((each) => [each.attribute, each.from, each.until, each.stepMs]), [
    ['1', start - 900_000, null, 6000],
    ['2', start - 900_000, null, 6000],
    ['3', start - 900_000, null, 6000],
  ]);
  asked[0].resolve(answer([start]));
  await settled();
  equal(asked.map((each) => each.attribute), ['1', '2', '3', '4']);
  equal([came, past.seriesOf(1).length, past.seriesOf(2)], [[1], 1, null]);
  want(1);
  equal(asked.length, 4);
});

test('what was scrolled away before its turn is not asked for', async () => {
  let gone = false;
  const { past, asked, want } = bench({ shown: (handle) => handle < 4 || !gone });
  past.setWindow(5 * minute);
  want(1, 2, 3, 4);
  gone = true;
  asked[0].resolve(answer([]));
  await settled();
  equal(asked.length, 3);
});

test('a failure is asked for again, but not at once', async () => {
  const { past, asked, want, pass, set } = bench();
  past.setWindow(5 * minute);
  want(1);
  asked[0].reject(new Error('no'));
  await settled();
  want(1);
  equal(asked.length, 1);
  set(-60 * minute);
  pass(5000);
  want(1);
  equal(asked.length, 2);
});

test('by itself it goes by a clock that is never set', async () => {
  let asked = 0;
  const past = createPast({
    changed() {},
    isShown: () => true,
    now: () => start,
    async ask() {
      asked++;
      throw new Error('no');
    },
  });
  past.setWindow(5 * minute);
  const want = () => past.want({ handle: 1, names: { sensor: 's', attribute: '1', hz: 10 } });
  want();
  await settled();
  const { now } = Date;
  Date.now = () => now() + 60 * minute;
  want();
  Date.now = now;
  equal(asked, 1);
});

test('another window is another past, whatever is still on its way', async () => {
  const { past, asked, came, want } = bench();
  past.setWindow(5 * minute);
  want(1);
  past.setWindow(60 * minute);
  want(1);
  asked[0].resolve(answer([start]));
  await settled();
  equal([came, past.seriesOf(1)], [[], null]);
  asked[1].resolve(answer([start, start + 1]));
  await settled();
  equal([past.seriesOf(1).length, asked[1].stepMs], [2, 24_000]);
});

test('what is shown no more is forgotten', async () => {
  const { past, asked, want } = bench();
  past.setWindow(5 * minute);
  want(1, 2);
  asked.forEach(({ resolve }) => resolve(answer([start])));
  await settled();
  past.sweep((handle) => handle === 1);
  equal([past.seriesOf(1) !== null, past.seriesOf(2)], [true, null]);
});

async function frozen() {
  const each = bench();
  each.past.setWindow(5 * minute);
  each.want(1);
  each.asked[0].resolve(answer([start - minute]));
  await settled();
  each.past.setFrozen(start);
  return each;
}

test('frozen it stands still, and what is asked for ends when it was frozen', async () => {
  const { past, asked, want, pass } = await frozen();
  pass(60 * minute);
  past.reset(1);
  equal([past.growing(1), points(past.seriesOf(1)).length], [null, 1]);
  want(1, 2);
  equal(asked.slice(1).map((each) => [each.attribute, each.from, each.until]), [['2', start - 5 * minute, start]]);
});

test('when it goes on what came meanwhile is asked for, and shown until then is what there was', async () => {
  const { past, asked, want, pass } = await frozen();
  want(2);
  pass(minute);
  past.setFrozen(null);
  asked[1].resolve(answer([start]));
  await settled();
  equal([past.seriesOf(2), past.growing(1) === past.seriesOf(1), past.seriesOf(1).length], [null, true, 1]);
  want(1, 2);
  want(1, 2);
  equal(asked.slice(2).map((each) => [each.attribute, each.from, each.until]), [
    ['1', start - 4 * minute, null],
    ['2', start - 4 * minute, null],
  ]);
  asked[2].resolve(answer([start, start + minute]));
  await settled();
  equal(past.seriesOf(1).length, 2);
  want(1);
  equal(asked.length, 4);
});
