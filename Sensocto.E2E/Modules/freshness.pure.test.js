import { test, equal } from './harness.js';
import { ageText, createServerClock } from './js/freshness.js';

test('ages are short and exact', () => {
  const texts = { 0: '0.0 s', '-50': '0.0 s', 400: '0.4 s', 9900: '9.9 s', 9960: '10 s', 59_400: '59 s' };
  for (const [ms, text] of Object.entries(texts)) equal(ageText(Number(ms)), text);
});

test('long ages are minutes, hours and days', () => {
  const minutes = { 59_500: '1 min', 180_000: '3 min', 3_569_000: '59 min' };
  const longer = { 3_570_000: '1 h', 18_000_000: '5 h', 172_800_000: '2 d' };
  for (const [ms, text] of Object.entries({ ...minutes, ...longer })) equal(ageText(Number(ms)), text);
});

test('before a frame the page has only its own clock', () => {
  equal(createServerClock({ now: () => 5000 }).nowMs(), 5000);
});

test('the fastest frame lately tells the offset', () => {
  let now = 10_000;
  const clock = createServerClock({ now: () => now, steady: () => now });
  clock.received(5000 - 80);
  clock.received(5000 - 10);
  clock.received(5000 - 300);
  equal(clock.nowMs(), 4990);
  now += 1000;
  equal(clock.nowMs(), 5990);
});

test('the page’s clock set to any time, the next frame tells the time of the server', () => {
  let [now, steady] = [1_000_000, 0];
  const clock = createServerClock({ now: () => now, steady: () => steady });
  const pass = (ms) => ([now, steady] = [now + ms, steady + ms]);
  clock.received(500_000);
  for (const set of [3_600_000, -3_600_000, -5000]) {
    pass(100);
    now += set;
    const server = 500_000 + steady;
    clock.received(server - 20);
    equal(clock.nowMs(), server - 20);
    pass(50);
    clock.received(server + 50 - 10);
    equal(clock.nowMs(), server + 50 - 10);
  }
});

test('a clock that is put right little by little is not one that was set', () => {
  let [now, steady] = [1_000_000, 0];
  const clock = createServerClock({ now: () => now, steady: () => steady });
  clock.received(500_000);
  for (let i = 0; i < 20; i++) {
    [now, steady] = [now + 1100, steady + 1000];
    clock.received(500_000 + steady - 900);
  }
  equal(clock.nowMs(), 500_000 + now - 1_000_000);
});

test('a server whose clock is set back is followed within a minute', () => {
  let now = 0;
  const clock = createServerClock({ now: () => now, steady: () => now });
  clock.received(100_000);
  for (now = 1000; now <= 62_000; now += 1000) clock.received(now + 40_000);
  equal(clock.nowMs(), now + 40_000);
});
