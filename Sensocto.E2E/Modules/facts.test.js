import { test, equal, html, ok, runFor, settled, $ } from './harness.js';
import { createLive } from './js/live.js';
import { frame } from './frame-writer.js';

const row = (handle, id = `h${handle}`) =>
  `<div id="${id}" data-handle="${handle}">` +
  '<div class="reading"><span class="name-line">Flow</span></div><div data-part="spark" data-hz="2.5"></div></div>';

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
const marked = (selector, part) => {
  const mark = $(`${selector} [data-part=${part}]`);
  return !mark || mark.hidden ? null : [mark.textContent, mark.title, mark.dataset[part]];
};
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

test('a row is given the places for its words once, and a mark when it has one', async () => {
  const live = await shown(row(1));
  equal([$('#h1').querySelectorAll('.facts').length, $('#h1').querySelectorAll('.mark').length], [1, 0]);
  const first = $('#h1 .facts');
  tell(live, 1, pair);
  tell(live, 1, { ...pair, state: 3 });
  tell(live, 1, { ...pair, state: 4 });
  ok($('#h1 .facts') === first);
  equal([marked('#h1', 'state')[0], $('#h1').querySelectorAll('.mark').length], ['offline', 1]);
});

test('a name is text whatever it holds', async () => {
  const live = await shown();
  tell(live, 1, { ...alone, initials: '<b>', names: '<img src=x>"' });
  equal([$('#h1 .watchers').childElementCount, who('#h1')], [0, ['<b>', '1 looking: <img src=x>"', false]]);
});

test('facts that came before their row wait for it, and are forgotten after a while', async () => {
  const live = await shown('');
  tell(live, 7, pair);
  await runFor(29_000);
  html(row(7));
  await settled();
  equal($('#h7').dataset.attention, 'high');
  html('');
  tell(live, 8, pair);
  await runFor(31_000);
  html(row(7) + row(8));
  await settled();
  equal([$('#h7').dataset.attention, $('#h8').dataset.attention], ['none', 'none']);
  ok(live.stats().frames === 2);
});

test('facts of a row that comes while another of its handle is still to go are not lost with that one', async () => {
  const live = await shown(row(1));
  tell(live, 1, alone);
  tell(live, 1, pair);
  html('');
  await settled();
  html(row(1, 'next'));
  await settled();
  equal([$('#next').dataset.attention, who('#next')[0]], ['high', 'AD +1']);
});

test('a row that has heard nothing yet waits, and says nothing in words', async () => {
  await shown(row(1));
  const { attention, state, watchers, rateHz } = $('#h1').dataset;
  equal([attention, state, watchers, rateHz], ['none', 'waiting', '0', '0']);
  equal([$('#h1 .level-word').textContent, rate('#h1')[0], who('#h1'), marked('#h1', 'state')], ['', '', ['', '', false], null]);
});

test('a state that is not well is a word, and gone when it is well again', async () => {
  const live = await shown();
  const words = ['waiting', null, null, 'stale', 'offline', null, 'error'];
  for (const [state, word] of words.entries()) {
    tell(live, 1, { ...pair, state });
    equal(marked('#h1', 'state'), word && [word, '', word]);
  }
});

test('an alarm is a mark beside the state, and attributes of the row', async () => {
  const live = await shown();
  const alarm = { face: 1, priority: 2, mark: 'P2 high', title: 'Priority 2, unacknowledged: beyond high limit <b>' };
  tell(live, 1, { ...pair, state: 3, alarm });
  equal([$('#h1').dataset.alarm, $('#h1').dataset.priority], ['active', '2']);
  equal([marked('#h1', 'alarm'), marked('#h1', 'state')[0]], [['P2 high', alarm.title, 'active'], 'stale']);
  ok($('#h1 [data-part=alarm] i'));
  tell(live, 1, { ...pair, alarm: { ...alarm, face: 4, mark: 'P2 shelved' } });
  equal([$('#h1').dataset.alarm, marked('#h1', 'alarm')[0]], ['shelved', 'P2 shelved']);
  tell(live, 1, pair);
  equal([$('#h1').dataset.alarm, $('#h1').dataset.priority, marked('#h1', 'alarm')], [undefined, undefined, null]);
});

test('the rate of a row in a tile is no stop for Tab by itself, and that of another row is', async () => {
  await shown(`<div class="tile" tabindex="-1">${row(1)}</div><ul><li>${row(2)}</li></ul>`);
  equal([$('#h1 [data-part=rate]').tabIndex, $('#h2 [data-part=rate]').tabIndex], [-1, 0]);
});
