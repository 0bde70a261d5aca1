import { test, equal, runFor, settled, $ } from './harness.js';
import { frame } from './frame-writer.js';
import { attr, value, age, painted, drawn, curve, shown, ramp } from './live-bench.js';

test('frozen, the page keeps what it shows and counts what it is behind', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now(), 100]] }));
  await painted();
  document.body.insertAdjacentHTML('beforeend', '<span data-part="behind"></span>');
  live.setFrozen(true);
  equal([document.documentElement.dataset.frozen, $('[data-part=behind]').textContent], ['true', '+0 behind']);
  await runFor(1000);
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(5) }));
  await runFor(2000);
  equal([value('#h1'), age('#h1'), live.stats().behind], ['1.00', '0.0 s', 5]);
  equal($('[data-part=behind]').textContent, '+5 behind');
  $('#h1').outerHTML = attr(1);
  await painted();
  equal(value('#h1'), '1.00');
  live.setFrozen(false);
  await painted();
  equal([value('#h1'), live.stats().behind], ['1.04', 0]);
  equal(document.documentElement.dataset.frozen, 'false');
});

test('frozen for long, the page shows what it showed, whatever comes and wherever it is scrolled', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(50) }));
  await drawn();
  live.setFrozen(true);
  $('#h1').outerHTML = attr(1);
  await drawn();
  const before = [value('#h1'), curve('#h1')];
  equal(before[0], '1.49');
  $('#h1').remove();
  await settled();
  live.apply(frame(Date.now(), { handle: 1, reset: 2 }));
  for (let minute = 0; minute < 5; minute++) {
    live.apply(frame(Date.now(), { handle: 1, samples: ramp(300) }));
    await runFor(60_000);
  }
  document.body.insertAdjacentHTML('beforeend', attr(1));
  await drawn();
  equal([value('#h1'), age('#h1'), curve('#h1')], [before[0], '0.0 s', before[1]]);
  live.setFrozen(false);
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now(), 700]] }));
  await drawn();
  equal(value('#h1'), '7.00');
});

test('frozen, a row that comes into view shows its value of then, and no other row moves', async () => {
  const live = await shown();
  const at = Date.now();
  live.apply(frame(at, { handle: 1, samples: [[at - 5000, 100]] }));
  await drawn();
  live.setFrozen(true);
  await runFor(10_000);
  const both = [[at - 1000, 300], [at + 5000, 900]];
  live.apply(frame(Date.now(), { handle: 1, samples: both }, { handle: 2, reset: 2 }, { handle: 2, samples: both }));
  await runFor(120_000);
  live.apply(frame(Date.now(), { handle: 2, samples: ramp(20) }));
  await drawn();
  equal([value('#h1'), value('#h2'), curve('#h2') === ''], ['1.00', '3.00', false]);
});
