import { test, equal, runFor } from './harness.js';
import { asOfMs, heardAsOf } from './js/as-of.js';
import { createLive } from './js/live.js';
import { frame } from './frame-writer.js';

const page = document.documentElement.dataset;

test('what is shown is as of the newest frame, by the clock of the server', async () => {
  const live = createLive();
  for (const stamp of [Date.UTC(2025, 5, 6, 7, 8, 9), Date.UTC(2025, 5, 6, 7, 8, 30)]) {
    live.apply(frame(stamp));
    await runFor(5000);
    equal(asOfMs(), stamp);
  }
  live.dispose();
});

test('before the first frame it is as of the first time that it is asked', async () => {
  const first = asOfMs();
  await runFor(5000);
  equal(asOfMs(), first);
  heardAsOf(first + 7000, document);
  equal(asOfMs(), first + 7000);
});

test('values that go on coming while the server is away make the page no newer', () => {
  page.link = 'live';
  heardAsOf(1000, document);
  for (const [name, state] of [['link', 'reconnecting'], ['answers', 'no']]) {
    page[name] = state;
    heardAsOf(2000, document);
    equal(asOfMs(), 1000, name);
    page.link = 'live';
  }
  delete page.answers;
  heardAsOf(3000, document);
  equal(asOfMs(), 3000);
});
