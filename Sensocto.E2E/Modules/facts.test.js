import { test, equal, html, ok, runFor, settled, $ } from './harness.js';
import { createLive } from './js/live.js';
import { frame } from './frame-writer.js';
import { row, tile, more } from './tile-bench.js';

const alone = { level: 2, state: 1, windowMs: 200, viewers: 1, initials: 'AD', names: 'Ada' };
const pair = { ...alone, level: 3, viewers: 2, initials: 'AD BE', names: 'Ada, Ben' };
const nobody = { level: 0, state: 2, windowMs: 5000, viewers: 0, initials: '', names: '' };

async function shown(markup = row(1) + row(2), viewer = { self: 'Ada', named: true }) {
  html(markup);
  const live = createLive({ viewer });
  await settled();
  return live;
}

const tell = (live, handle, facts) => live.apply(frame(Date.now(), { handle, facts }));
const tellTile = (live, handle, facts) => live.apply(frame(Date.now(), { handle, tile: facts }));
const explain = (live, ...reasons) => live.apply(frame(Date.now(), { reasons }));
const why = () => [...document.querySelectorAll('[data-part=why]')].map((each) => [each.dataset.of, each.textContent]);
const inHead = (sensor) => [...$(`[data-sensor-id=${sensor}] .tile-head`).children].map((each) => each.textContent);
const rate = (selector) => [$(`${selector} [data-part=rate]`).textContent, $(`${selector} [data-part=rate]`).title];
const marked = (selector, part) => {
  const mark = $(`${selector} [data-part=${part}]`);
  return !mark || mark.hidden ? null : [mark.textContent, mark.title, mark.dataset[part]];
};
const who = (selector) => {
  const element = $(`${selector} .watchers`);
  return [element.textContent, element.title];
};

test('facts are written into the rows of their handle, as attributes and as words', async () => {
  const live = await shown(row(1) + row(2) + row(1, 'again'));
  tell(live, 1, pair);
  for (const selector of ['#h1', '#again']) {
    const { attention, state, watchers, rateHz, windowMs } = $(selector).dataset;
    equal([attention, state, watchers, rateHz, windowMs], ['high', 'live', '2', '2.5', '200']);
    equal([$(`${selector} .level-word`).textContent, $(`${selector} .attention`).dataset.level], ['High', 'high']);
    equal(rate(selector), ['2.5/2.5 Hz', 'Granted rate of what the sensor measures. Click for the reason']);
    equal(who(selector), ['BE', '2 looking: Ada, Ben']);
  }
  equal([$('#h2').dataset.attention, who('#h2')], ['none', ['', '']]);
  tell(live, 1, nobody);
  equal([$('#h1').dataset.attention, $('#h1').dataset.rateHz, who('#h1')], ['none', '0.2', ['', '']]);
  equal(rate('#h1'), ['1 per 5 s', 'Slow by design: look closer to speed it up. Click for the reason']);
  tell(live, 1, { ...nobody, state: 0 });
  equal(rate('#h1'), ['asked for 1 per 5 s', 'Nothing has been measured yet. Click for the reason']);
  tell(live, 1, { ...pair, state: 0 });
  equal(rate('#h1')[0], 'asked for 2.5 Hz');
});

test('who else looks is named, a crowd is counted, and so is everybody by choice', async () => {
  const live = await shown();
  const says = (facts) => (tell(live, 1, { ...alone, ...facts }), who('#h1')[0]);
  tell(live, 1, alone);
  equal(who('#h1'), ['', '1 looking: Ada']);
  equal(says({ initials: 'BE', names: 'Ben' }), 'BE');
  equal(says({ viewers: 2, initials: 'AZ AD', names: 'Abe Zulu, Ada' }), 'AZ');
  equal(says({ viewers: 3, initials: 'AD BE CE', names: 'Ada, Ben, Cem' }), 'BE +1');
  equal(says({ viewers: 3, initials: 'BE CE DA', names: 'Ben, Cem, Dan' }), 'BE +2');
  // Several tabs are one person, and viewers of another node have no names.
  equal(says({ viewers: 3 }), '');
  equal([says({ ...pair, viewers: 5 }), who('#h1')[1]], ['BE', '2 looking: Ada, Ben']);
  equal(says({ viewers: 2, initials: 'AD ?', names: 'Ada, somebody on east' }), '+1');
  equal(says({ viewers: 2, initials: 'BE ?', names: 'Ben, somebody on east' }), 'BE +1');
  tell(live, 2, { ...pair, viewers: 40, initials: '', names: '' });
  equal(who('#h2'), ['× 40', '40 looking']);
  tell(live, 1, { ...pair, viewers: 3 });
  live.setViewer({ self: 'Ada', named: false });
  equal([who('#h1'), who('#h2')], [['× 1', '2 looking'], ['× 40', '40 looking']]);
  tell(live, 1, alone);
  equal(who('#h1'), ['', '1 looking']);
  live.setViewer({ self: 'Lovelace, Ada', named: true });
  equal(says({ viewers: 2, initials: 'LA ZO', names: 'Lovelace, Ada, Zoe' }), 'ZO');
  equal(says({ viewers: 2, initials: 'BE LA', names: 'Ben, Lovelace, Ada' }), 'BE');
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
  equal([$('#h1 .watchers').childElementCount, who('#h1')], [0, ['<b>', '1 looking: <img src=x>"']]);
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
  equal([$('#next').dataset.attention, who('#next')[0]], ['high', 'BE']);
});

test('a row that has heard nothing yet waits, and says nothing in words', async () => {
  await shown(row(1));
  const { attention, state, watchers, rateHz } = $('#h1').dataset;
  equal([attention, state, watchers, rateHz], ['none', 'waiting', '0', '0']);
  equal([$('#h1 .level-word').textContent, rate('#h1')[0], who('#h1'), marked('#h1', 'state')], ['', '', ['', ''], null]);
});

test('a state that is not well is a word, and gone when it is well again', async () => {
  const live = await shown();
  const words = ['waiting', null, null, 'stale', 'offline', null, 'error'];
  for (const [state, word] of words.entries()) {
    tell(live, 1, { ...pair, state });
    equal(marked('#h1', 'state'), word && [word, '', word]);
  }
});

test('an error says its reason to whoever points at its mark or hears it, as long as it is one', async () => {
  const live = await shown();
  tell(live, 1, { ...pair, state: 6, error: 'The wire is <b>cut' });
  const mark = $('#h1 .name-line [data-part=state]');
  equal(marked('#h1', 'state'), ['error', 'The wire is <b>cut', 'error']);
  equal([mark.role, mark.ariaLabel], ['img', 'error: The wire is <b>cut']);
  tell(live, 1, { ...pair, state: 6, error: 'Out of range' });
  equal([mark.title, mark.ariaLabel], ['Out of range', 'error: Out of range']);
  tell(live, 1, { ...pair, state: 3 });
  equal([marked('#h1', 'state'), mark.role, mark.ariaLabel], [['stale', '', 'stale'], null, null]);
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

const unseen = { face: 1, priority: 2, mark: 'P2 high', title: 'Pressure: beyond high limit <b>' };

test('an alarm and a state of what has no row are marks in the head of the tile, as long as there are any', async () => {
  const live = await shown(tile('a', row(1) + row(2), more) + tile('b', row(3), more));
  tellTile(live, 1, { state: 3, alarm: unseen });
  tellTile(live, 3, { state: 6, doubt: 'Current: wet' });
  equal(inHead('a'), ['Pump a', 'Hall', 'P2 high', 'stale', '+3 more', '']);
  equal(inHead('b'), ['Pump b', 'Hall', 'error', '+3 more', '']);
  const head = '[data-sensor-id=a] .tile-head';
  equal(marked(head, 'alarm'), ['P2 high', unseen.title, 'active']);
  equal(marked('[data-sensor-id=b] .tile-head', 'state'), ['error', 'Current: wet', 'error']);
  equal($('[data-sensor-id=b] .tile-head .mark').ariaLabel, 'error: Current: wet');
  equal([marked(head, 'state')[2], $(`${head} [data-part=alarm]`).dataset.priority], ['stale', '2']);
  tellTile(live, 1, { state: 4, alarm: { ...unseen, face: 2, priority: 1, mark: 'P1 high' } });
  equal([marked(head, 'alarm'), marked(head, 'state')[0]], [['P1 high', unseen.title, 'acknowledged'], 'offline']);
  equal([$(`${head} [data-part=alarm]`).dataset.priority, $(head).querySelectorAll('.mark').length], ['1', 2]);
  tellTile(live, 1, {});
  equal([marked(head, 'alarm'), marked(head, 'state'), inHead('b')[2]], [null, null, 'error']);
});

test('marks of what has no row are in no row, and in no list that shows every attribute', async () => {
  const live = await shown(`${tile('a', row(1), more)}<ul data-sensor-id="b"><li>${row(1, 'listed')}</li></ul>`);
  tellTile(live, 1, { state: 3, alarm: unseen });
  equal(document.querySelectorAll('.mark').length, 2);
  equal(document.querySelectorAll('.tile-head > .mark').length, 2);
});

test('a sensor that comes back with all its attributes in rows, or in another order, has no mark of what had none', async () => {
  const live = await shown(tile('a', row(1), more));
  tellTile(live, 1, { state: 3, alarm: unseen });
  html(tile('a', row(1) + row(2)) + tile('b', row(3) + row(1, 'again'), more));
  await settled();
  equal([inHead('a'), inHead('b')], [['Pump a', 'Hall', ''], ['Pump b', 'Hall', '+3 more', '']]);
});

test('a tile that has heard only of what has no row waits for what its rows say', async () => {
  const live = await shown('');
  tellTile(live, 1, { state: 3 });
  html(tile('a', row(1), more));
  await settled();
  equal([$('#h1').dataset.state, $('#h1').dataset.attention, inHead('a')[2]], ['waiting', 'none', 'stale']);
  tell(live, 1, pair);
  equal([$('#h1').dataset.state, inHead('a')[2]], ['live', 'stale']);
});

test('a reason is a notice at the end of the tile of its row, and ends when it is told no more', async () => {
  const live = await shown(tile('a', row(1) + row(2)) + tile('b', row(3)));
  explain(live, [2, 'Flow <b> is slow']);
  equal(why(), [['2', 'Flow <b> is slow']]);
  const notice = $('[data-sensor-id=a]').lastElementChild;
  equal([notice.className, notice.role, notice.childElementCount], ['why', 'status', 0]);
  explain(live, [2, 'Flow is fast'], [3, 'Level']);
  equal(why(), [['2', 'Flow is fast'], ['3', 'Level']]);
  ok($('[data-sensor-id=a]').lastElementChild === notice);
  explain(live, [3, 'Level']);
  equal(why(), [['3', 'Level']]);
  explain(live);
  equal(why(), []);
});

test('a reason of another row of the tile is told in place of the one before', async () => {
  const live = await shown(tile('a', row(1) + row(2)));
  for (const handle of [1, 2, 1]) {
    explain(live, [handle, `of ${handle}`]);
    equal(why(), [[String(handle), `of ${handle}`]]);
  }
});

test('a reason is below the first row and above others, so that what opened it is in sight', async () => {
  const live = await shown(tile('a', row(1) + row(2)));
  for (const [handle, at] of [[1, 'foot'], [2, 'head']]) {
    explain(live, [handle, 'why']);
    equal($('[data-part=why]').dataset.at, at);
  }
});

test('a reason that is the same is not told again', async () => {
  const live = await shown(tile('a', row(1)) + tile('b', row(2)));
  explain(live, [1, 'Flow']);
  const said = $('[data-part=why]').firstChild;
  explain(live, [1, 'Flow'], [2, 'Level']);
  equal(why(), [['1', 'Flow'], ['2', 'Level']]);
  ok($('[data-part=why]').firstChild === said);
});

test('a row in no tile tells no reason', async () => {
  const live = await shown(`<ul data-sensor-id="a"><li>${row(1)}</li></ul>`);
  explain(live, [1, 'Flow'], [9, 'of no row']);
  equal([why(), live.stats().badFrames], [[], 0]);
});

test('a tile that comes later, or is rendered anew, says its marks and its reason', async () => {
  const live = await shown('');
  tellTile(live, 1, { state: 3 });
  explain(live, [2, 'Flow']);
  const shownAgain = async () => {
    html(tile('a', row(1) + row(2), more));
    await settled();
    return [inHead('a')[2], why()];
  };
  equal(await shownAgain(), ['stale', [['2', 'Flow']]]);
  equal(await shownAgain(), ['stale', [['2', 'Flow']]]);
  explain(live);
  tellTile(live, 1, {});
  equal(await shownAgain(), ['+3 more', []]);
});
