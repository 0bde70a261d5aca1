import { test, equal, html, settled, $ } from './harness.js';
import { createLive } from './js/live.js';
import { frame } from './frame-writer.js';

const bar =
  '<header class="status"><a data-part="load">Load <b>Normal</b> <span data-part="threshold" hidden></span></a>' +
  '<span class="meter"><span style="width:1%"></span></span><b data-part="saved"></b><span data-part="rates"></span>' +
  '<span data-part="operators" title="">1 online</span></header>';
const status = { load: 'High', mark: 'stale', worst: 'Memory 3 GB', saved: '97.5%', rates: '10 of 400 samples/s' };
const text = (selector) => $(selector).textContent;
const threshold = () => [text('[data-part=threshold]'), $('[data-part=threshold]').dataset.state, $('[data-part=threshold]').hidden];

async function told(...sections) {
  html(bar);
  const live = createLive();
  await settled();
  for (const section of sections) live.apply(frame(Date.now(), section));
  return live;
}

test('the bar says what comes with the values', async () => {
  await told({ status }, { operators: { count: 2, names: 'Ada, <b>Ben</b>' } });
  equal([text('[data-part=load] > b'), text('[data-part=saved]'), text('[data-part=rates]')], ['High', '97.5%', '10 of 400 samples/s']);
  equal($('.meter > span').style.width, '97.5%');
  equal(threshold(), ['Memory 3 GB', 'stale', false]);
  equal([text('[data-part=operators]'), $('[data-part=operators]').title], ['2 online', 'Ada, <b>Ben</b>']);
});

test('a threshold that is kept again is gone', async () => {
  await told({ status }, { status: { ...status, mark: '', worst: '' } });
  equal(threshold(), ['', '', true]);
});

test('a page without a bar, a wall, takes it as it comes', async () => {
  const live = await told();
  html('');
  live.apply(frame(Date.now(), { status }, { operators: { count: 1, names: '' } }));
  equal(live.stats().badFrames, 0);
});
