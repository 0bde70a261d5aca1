import { test, equal } from './harness.js';
import { createPace, sayPace } from './js/pace.js';

/** `run` plays seconds of frames and paints every nth. */
function place() {
  let ms = 0;
  const told = [];
  const pace = createPace({ now: () => ms, changed: (now) => told.push(now) });
  function run(seconds, nth, hz = 10) {
    for (let frame = 1; frame <= seconds * hz; frame++) {
      ms += 1000 / hz;
      pace.received();
      if (frame % nth === 0) pace.painted();
      pace.check();
    }
  }
  return { pace, told, run, wait: (more) => (ms += more) };
}

test('a device that paints every frame is not slow', () => {
  const { told, run } = place();
  run(60, 1);
  equal(told, []);
});

test('a device that paints every fifth is slow within two spans, and says so in both rates', () => {
  const { told, run } = place();
  run(3.9, 5);
  equal(told, []);
  run(0.2, 5);
  equal(told, [{ painted: 2, received: 10 }]);
});

test('one bad span is no news', () => {
  const { told, run } = place();
  run(2, 5);
  run(20, 1);
  run(2, 5);
  run(20, 1);
  equal(told, []);
});

test('it is well again with the first good span', () => {
  const { told, run } = place();
  run(8, 5);
  run(2, 1);
  equal(told.at(-1), null);
  equal(told.filter((each) => each === null).length, 1);
});

test('more paints than frames do not make up for others', () => {
  const { pace, told, run } = place();
  for (let i = 0; i < 100; i++) pace.painted();
  run(8, 5);
  equal(told.at(-1), { painted: 2, received: 10 });
});

test('where little comes nothing is said', () => {
  const { told, run } = place();
  run(60, 2, 1);
  equal(told, []);
});

test('a page that paints nothing for a reason is well', () => {
  const { pace, told, run, wait } = place();
  run(8, 5);
  pace.pause();
  equal(told.at(-1), null);
  wait(60_000);
  const before = told.length;
  pace.pause();
  run(10, 1);
  equal(told.length, before);
});

test('the page says it', () => {
  const element = document.body.appendChild(document.createElement('span'));
  element.dataset.part = 'device-pace';
  sayPace(document, { painted: 2, received: 10 });
  equal([document.documentElement.dataset.device, element.textContent], ['slow', '2 of 10 Hz']);
  sayPace(document, null);
  equal(['device' in document.documentElement.dataset, element.textContent], [false, '']);
  element.remove();
});
