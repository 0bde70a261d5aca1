import { test, equal } from './harness.js';
import { createSource } from './js/trend-source.js';
import { follow } from './js/trend-range.js';

const start = 1_000_000_000;

/** A server that has a sample a second since `start`, and a page whose clock is an hour behind. */
function bench() {
  let now = start + 600_000;
  let steady = 0;
  const asked = [];
  const source = createSource({
    url: 'h?a=b',
    now: () => steady,
    guessMs: now - 3_600_000,
    async ask(url) {
      const query = new URLSearchParams(url.split('?')[1]);
      const [from, until, step] = ['from', 'until', 'step'].map((name) => Number(query.get(name)));
      asked.push([from, until, step]);
      const first = from - (from % step);
      const times = [];
      for (let at = Math.ceil(first / 1000) * 1000; at <= until; at += 1000) times.push(at);
      const ones = times.map(() => 1);
      const figures = { mean: ones, min: ones, max: ones, samples: ones, gapsBefore: [] };
      return { from: first, now, reachesBackTo: start, times, ...figures };
    },
  });
  return {
    source,
    asked,
    follow: (spanMs) => source.load(follow(spanMs, source.nowMs()), 600),
    pass(ms) {
      now += ms;
      steady += ms;
    },
    set: (ms) => (now += ms),
    now: () => now,
  };
}

test('the servers clock is learnt with the first answer', async () => {
  const { source, follow, now } = bench();
  await follow(60_000);
  equal([source.nowMs(), source.reachesBackTo()], [now(), start]);
});

test('a range is asked for with room on either side, and only what came since after that', async () => {
  const { source, follow, asked, pass, now } = bench();
  await follow(60_000);
  await follow(60_000);
  const [from, until, step] = asked.at(-1);
  equal([until - from, step], [75_000, 100]);
  pass(1_000);
  await follow(60_000);
  equal(asked.at(-1), [now() - 6_000, now(), 100]);
  equal(source.data().times.at(-1), now());
  equal(new Set(source.data().times).size, source.data().times.length);
});

test('everything is asked for anew soon after the first time, and then seldom, also where the clock of the server is set', async () => {
  for (const ms of [0, -12_000]) {
    const { follow, asked, pass, set } = bench();
    await follow(60_000);
    await follow(60_000);
    const whole = () => asked.filter(([from, until]) => until - from > 60_000).length;
    const before = whole();
    set(ms);
    for (let second = 0; second < 24; second++) {
      pass(1_000);
      await follow(60_000);
    }
    equal(whole() - before, 3, `${ms}`);
  }
});

test('when the clock of the server is set back nothing of its future is known', async () => {
  const { source, follow, pass, set, now } = bench();
  await follow(60_000);
  await follow(60_000);
  set(-300_000);
  pass(1_000);
  await follow(60_000);
  equal([source.until(), source.nowMs()], [now(), now()]);
  pass(1_000);
  await follow(60_000);
  equal([source.until(), source.data().times.at(-1)], [now(), now()]);
});

test('what is left behind is let go', async () => {
  const { source, follow, pass, now } = bench();
  for (let second = 0; second < 300; second++) {
    await follow(60_000);
    pass(1_000);
  }
  equal(source.data().times[0] >= now() - 77_000, true);
});

test('a small move asks for nothing and a new width for everything', async () => {
  const { source, asked, now } = bench();
  const still = (from, until) => ({ from: now() - from, until: now() - until, live: false });
  await source.load(still(300_000, 240_000), 600);
  await source.load(still(290_000, 230_000), 600);
  const before = asked.length;
  await source.load(still(288_000, 232_000), 600);
  equal(asked.length, before);
  await source.load(still(288_000, 282_000), 600);
  equal(asked.at(-1)[2], 10);
});

test('a page that was away for long asks for what is shown, not for all that it missed', async () => {
  const { follow, asked, pass } = bench();
  await follow(60_000);
  await follow(60_000);
  pass(3_000_000);
  await follow(60_000);
  equal(asked.at(-1)[1] - asked.at(-1)[0], 75_000);
});
