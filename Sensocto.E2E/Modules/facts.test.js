import { test, equal, html, ok, runFor, settled, $ } from './harness.js';
import { createLive } from './js/live.js';
import { frame } from './frame-writer.js';

const row = (handle, id = `h${handle}`) =>
  `<div id="${id}" data-handle="${handle}" data-hz="2.5" data-attention="none" data-state="waiting" data-watchers="0">` +
  '<span class="attention" data-level="none"><span class="level-word">None</span></span><span class="watchers"></span>' +
  '<button data-part="rate" title="Click for the reason">1 per 5 s</button></div>';

const alone = { level: 2, state: 1, windowMs: 200, viewers: 1, initials: 'AD', names: 'Ada' };
const pair = { ...alone, level: 3, viewers: 2, names: 'Ada, Ben' };
const nobody = { level: 0, state: 2, windowMs: 5000, viewers: 0, initials: '', names: '' };

async function shown(markup = row(1) + row(2), company = { self: 'Ada', named: true }) {
  html(markup);
  const live = createLive({ company });
  await settled();
  return live;
}

const tell = (live, handle, facts) => live.apply(frame(Date.now(), { handle, facts }));
const rate = (selector) => [$(`${selector} [data-part=rate]`).textContent, $(`${selector} [data-part=rate]`).title];
const who = (selector) => {
  const element = $(`${selector} .watchers`);
  return [element.textContent, element.title, element.hasAttribute('data-alone')];
};

test('facts are written into the rows of their handle, as attributes and as words', async () => {
  const live = await shown(row(1) + row(2) + row(1, 'again'));
  tell(live, 1, pair);
  for (const selector of ['#h1', '#again']) {
    const { attention, state, watchers, rateHz, windowMs } = $(selector).dataset;
    equal([attention, state, watchers, rateHz, windowMs], ['high', 'live', '2', '2.5', '200']);
    equal([$(`${selector} .level-word`).textContent, $(`${selector} .attention`).dataset.level], ['High', 'high']);
    equal(rate(selector), ['2.5/2.5 Hz', 'Granted of what the sensor measures. Click for the reason']);
    equal(who(selector), ['AD +1', '2 looking: Ada, Ben', false]);
  }
  equal([$('#h2').dataset.attention, who('#h2')], ['none', ['', '', false]]);
  tell(live, 1, nobody);
  equal([$('#h1').dataset.attention, $('#h1').dataset.rateHz, who('#h1')], ['none', '0.2', ['', '', false]]);
  equal(rate('#h1'), ['1 per 5 s', 'Slow by design: look closer to speed it up. Click for the reason']);
  tell(live, 1, { ...nobody, state: 0 });
  equal(rate('#h1')[1], 'Asked for 1 per 5 s. Click for the reason');
});

test('the operator alone is told from company, a crowd is counted, and so is everybody by choice', async () => {
  const live = await shown();
  tell(live, 1, alone);
  equal(who('#h1'), ['AD', '1 looking: Ada', true]);
  tell(live, 2, { ...pair, viewers: 40, initials: '', names: '' });
  equal(who('#h2'), ['× 40', '40 looking', false]);
  live.setCompany({ self: 'Eve', named: false });
  equal([who('#h1'), who('#h2')], [['× 1', '1 looking', false], ['× 40', '40 looking', false]]);
});

test('a name is text whatever it holds', async () => {
  const live = await shown();
  tell(live, 1, { ...alone, initials: '<b>', names: '<img src=x>"' });
  equal([$('#h1 .watchers').childElementCount, who('#h1')], [0, ['<b>', '1 looking: <img src=x>"', false]]);
});

test('facts that came before their row wait for it, and go with the last one', async () => {
  const live = await shown('');
  tell(live, 1, pair);
  html(row(1));
  await settled();
  equal($('#h1').dataset.attention, 'high');
  html('');
  await settled();
  html(row(1));
  await settled();
  equal($('#h1').dataset.attention, 'none');
  tell(live, 7, pair);
  await runFor(31_000);
  html(row(7));
  await settled();
  equal($('#h7').dataset.attention, 'none');
  ok(live.stats().frames === 2);
});
