import { test, equal, html, runFor, $ } from './harness.js';
import { heardAsOf, stampAsOf } from './js/as-of.js';
import { createLive } from './js/live.js';
import { frame } from './frame-writer.js';

function stamped() {
  html('<span data-part="as-of"></span>');
  stampAsOf(document);
  return $('[data-part=as-of]').textContent;
}

test('what is shown is as of the newest frame, by the clock of the server', async () => {
  document.documentElement.dataset.timeZone = 'utc';
  const live = createLive();
  live.apply(frame(Date.UTC(2025, 5, 6, 7, 8, 9)));
  await runFor(5000);
  equal(stamped(), '07:08:09');
  await runFor(5000);
  equal(stamped(), '07:08:09');
  live.apply(frame(Date.UTC(2025, 5, 6, 7, 8, 30)));
  equal(stamped(), '07:08:30');
  live.dispose();
});

test('before the first frame it is as of the first time that it is asked', async () => {
  const first = stamped();
  await runFor(5000);
  equal(stamped(), first);
  document.documentElement.dataset.timeZone = 'utc';
  heardAsOf(Date.UTC(2025, 5, 6, 7, 8, 9));
  equal(stamped(), '07:08:09');
});
