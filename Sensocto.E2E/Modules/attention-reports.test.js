import { test, equal, html, measured, ok, runFor, settled, $ } from './harness.js';
import { start } from './js/attention.js';
import { bench, cross, hover, said, view } from './attention-bench.js';

const zone = (id, handles) => `<div id="${id}" tabindex="0" data-zone="${handles}" style="height:100px"></div>`;
const numbers = (count) => Array.from({ length: count }, (_, index) => index);

/** Two zones in view; the first report answered `roundTripMs` after it was sent. */
async function looking({ options, roundTripMs = 0 } = {}) {
  html(zone('a', '1') + zone('b', '2'));
  const subject = bench(options);
  await measured();
  await runFor(roundTripMs);
  await subject.last().answer();
  return subject;
}

/** Moves the pointer to the other zone; gives the time until the call is sent. */
async function delayOf(subject) {
  const next = $('[data-over]')?.id === 'a' ? 'b' : 'a';
  const from = performance.now();
  cross($('[data-over]'), $(`#${next}`));
  $('[data-over]')?.removeAttribute('data-over');
  $(`#${next}`).setAttribute('data-over', '');
  await runFor(1500);
  return Math.round(subject.last().at - from);
}

test('the first report is a reset and leaves at once', async () => {
  html(zone('a', '1'));
  const subject = bench();
  const from = performance.now();
  await measured();
  equal([subject.calls.length, subject.last().reset, subject.last().at - from], [1, true, 0]);
});

test('a page without zones reports at once too', async () => {
  html('<p>nothing</p>');
  const subject = bench();
  equal([subject.calls.length, subject.last().reset, subject.last().handles], [1, true, []]);
});

test('the first report does not wait for ever to be measured', async () => {
  html(zone('a', '1'));
  const subject = bench();
  await runFor(50);
  ok(subject.calls.length >= 1, 'no call');
});

test('changes within the delay leave as one call', async () => {
  const subject = await looking();
  cross(null, $('#a'));
  cross($('#a'), $('#b'));
  $('#a').focus();
  await runFor(50);
  equal([subject.calls.length, said(subject.last())], [2, { 1: view | 4, 2: view | hover }]);
});

test('a change that was taken back is not told', async () => {
  const subject = await looking();
  cross(null, $('#a'));
  cross($('#a'), null);
  await runFor(1000);
  equal(subject.calls.length, 1);
});

test('changes that go on do not put the call off', async () => {
  const subject = await looking();
  for (let turn = 0; turn < 6; turn++) {
    cross(turn % 2 ? $('#a') : $('#b'), turn % 2 ? $('#b') : $('#a'));
    await runFor(10);
  }
  equal(subject.calls.length, 2);
});

test('only what differs from the acknowledged is told', async () => {
  const subject = await looking();
  cross(null, $('#a'));
  await runFor(50);
  equal([subject.last().reset, said(subject.last())], [false, { 1: view | hover }]);
});

test('there are never two calls in flight', async () => {
  const subject = await looking();
  cross(null, $('#a'));
  await runFor(50);
  cross($('#a'), $('#b'));
  await runFor(3000);
  equal(subject.calls.length, 2);
  await subject.last().answer();
  await runFor(500);
  equal(said(subject.last()), { 1: view, 2: view | hover });
});

test('a change taken back while its call is in flight is told afterwards', async () => {
  const subject = await looking();
  cross(null, $('#a'));
  await runFor(50);
  cross($('#a'), null);
  await subject.last().answer();
  await runFor(500);
  equal(said(subject.last()), { 1: view });
});

test('the delay is at least the minimum on a fast link', async () => {
  equal(await delayOf(await looking({ roundTripMs: 2 })), 50);
});

test('the delay is twice the measured round trip', async () => {
  equal(await delayOf(await looking({ roundTripMs: 100 })), 200);
});

test('the delay is at most the maximum on a slow link', async () => {
  equal(await delayOf(await looking({ roundTripMs: 900 })), 500);
});

test('the round trip is the mean of the last eight answers', async () => {
  const subject = await looking({ roundTripMs: 800 });
  subject.server.answerMs = 80;
  for (let turn = 0; turn < 7; turn++) await delayOf(subject);
  equal(subject.attention.roundTripMs(), 170);
  await delayOf(subject);
  equal(subject.attention.roundTripMs(), 80);
});

test('the round trip is unknown before the first answer', async () => {
  html(zone('a', '1'));
  equal(bench().attention.roundTripMs(), null);
});

test('a call that was not answered does not count as a round trip', async () => {
  const subject = await looking({ roundTripMs: 40 });
  cross(null, $('#a'));
  await runFor(5100);
  equal(subject.attention.roundTripMs(), 40);
});

test('the bounds of the delay can be set', async () => {
  const subject = await looking({ roundTripMs: 2 });
  subject.attention.setDebounce({ min: 200, max: 1000 });
  equal(await delayOf(subject), 200);
});

test('the bounds of the delay can be given at the start', async () => {
  equal(await delayOf(await looking({ options: { debounce: { min: 30, max: 200 } }, roundTripMs: 400 })), 200);
});

test('an unanswered call is given up and everything is told again', async () => {
  const subject = await looking();
  cross(null, $('#a'));
  await runFor(50 + 4999);
  equal(subject.calls.length, 2);
  await runFor(1 + 500);
  equal([subject.calls.length, subject.last().reset, said(subject.last())], [3, true, { 1: view | hover, 2: view }]);
});

test('the time-out can be set', async () => {
  const subject = await looking({ options: { timeoutMs: 1000 } });
  cross(null, $('#a'));
  await runFor(50 + 1000 + 500);
  equal([subject.calls.length, subject.last().reset], [3, true]);
});

test('a failed call is followed by everything', async () => {
  const subject = await looking();
  cross(null, $('#a'));
  await runFor(50);
  await subject.last().fail();
  await runFor(500);
  equal([subject.last().reset, said(subject.last())], [true, { 1: view | hover, 2: view }]);
});

test('a report that throws is a failed call', async () => {
  html(zone('a', '1'));
  let calls = 0;
  const report = () => {
    calls++;
    throw new Error('disposed');
  };
  bench({}, { report });
  await measured();
  await runFor(500);
  equal(calls, 2);
});

test('calls that keep failing are tried less and less often', async () => {
  const subject = await looking();
  cross(null, $('#a'));
  await runFor(50);
  subject.server.down = true;
  await subject.last().fail();
  await runFor(18_000);
  const times = subject.calls.slice(1).map((call) => call.at);
  equal(times.slice(1).map((at, index) => at - times[index]), [500, 1000, 2000, 4000, 5000, 5000]);
});

test('a late answer to a call given up is ignored', async () => {
  const subject = await looking();
  cross(null, $('#a'));
  await runFor(50 + 5000);
  await subject.calls[1].answer();
  await runFor(500);
  equal([subject.calls.length, subject.last().reset], [3, true]);
});

test('resync tells everything at once', async () => {
  const subject = await looking();
  subject.attention.resync();
  equal([subject.calls.length, subject.last().reset, said(subject.last())], [2, true, { 1: view, 2: view }]);
});

test('resync does not wait for a call that never settles', async () => {
  const subject = await looking();
  cross(null, $('#a'));
  await runFor(50);
  subject.attention.resync();
  equal([subject.calls.length, subject.last().reset, said(subject.last())], [3, true, { 1: view | hover, 2: view }]);
  await subject.last().answer();
  await subject.calls[1].fail();
  await runFor(20_000);
  equal(subject.calls.length, 3);
});

test('resync ends the wait between failures', async () => {
  const subject = await looking();
  for (let turn = 0; turn < 5; turn++) {
    cross(turn ? null : $('#b'), $('#a'));
    await runFor(5000);
    await subject.last().fail();
  }
  const before = subject.calls.length;
  subject.attention.resync();
  equal([subject.calls.length, subject.last().reset], [before + 1, true]);
  await subject.last().answer();
  await runFor(20_000);
  equal(subject.calls.length, before + 1);
});

test('more than a thousand entries are told in calls of a thousand', async () => {
  html(zone('a', numbers(2500).join(' ')));
  const subject = bench();
  await measured();
  await subject.last().answer();
  await subject.last().answer();
  await subject.last().answer();
  await runFor(1000);
  const shapes = subject.calls.map((call) => [call.reset, call.handles.length, call.more]);
  equal(shapes, [[true, 1000, true], [false, 1000, true], [false, 500, false]]);
  equal(Object.keys(subject.held()).length, 2500);
});

test('the last part is told even when nothing is left to say', async () => {
  html(zone('a', numbers(1001).join(' ')));
  const subject = bench();
  await measured();
  $('#a').dataset.zone = numbers(1000).join(' ');
  await settled();
  await subject.last().answer();
  await runFor(1000);
  equal([subject.calls.length, subject.last().handles, subject.last().more], [2, [], false]);
});

test('a chunk that fails starts everything over', async () => {
  html(zone('a', numbers(1500).join(' ')));
  const subject = bench();
  await measured();
  await subject.last().answer();
  await subject.last().fail();
  await runFor(500);
  await subject.last().answer();
  await subject.last().answer();
  const shapes = subject.calls.map((call) => [call.reset, call.handles.length]);
  equal(shapes, [[true, 1000], [false, 500], [true, 1000], [false, 500]]);
});

test('disposing removes every listener and observer, and ends the calls', async () => {
  const balance = { listeners: 0, observers: 0 };
  for (const target of [document, window]) {
    const add = target.addEventListener.bind(target);
    target.addEventListener = (type, handler, options) => {
      balance.listeners++;
      options.signal.addEventListener('abort', () => balance.listeners--);
      add(type, handler, options);
    };
  }
  for (const kind of ['IntersectionObserver', 'MutationObserver']) {
    const Real = window[kind];
    window[kind] = class extends Real {
      observe(...args) {
        if (!this.counted) balance.observers++;
        this.counted = true;
        super.observe(...args);
      }
      disconnect() {
        balance.observers--;
        super.disconnect();
      }
    };
  }
  html(zone('a', '1') + zone('b', '2'));
  const subject = bench();
  equal(balance.observers, 2);
  ok(balance.listeners >= 10, `${balance.listeners} listeners`);
  cross(null, $('#a'));
  subject.attention.dispose();
  equal(balance, { listeners: 0, observers: 0 });
  cross($('#a'), $('#b'));
  $('#a').remove();
  await measured();
  await runFor(20_000);
  equal(subject.calls.length, 0);
});

test('started for C#, it calls ReportAttention and says that the page is live', async () => {
  html(zone('a', '1 2'));
  const calls = [];
  let answer;
  const attention = start({
    invokeMethodAsync(...args) {
      calls.push(args);
      return new Promise((done) => (answer = done));
    },
  });
  await measured();
  equal(calls, [['ReportAttention', true, false, [1, 2], [1, 1], false]]);
  equal(document.documentElement.dataset.live, undefined);
  answer();
  await settled();
  equal(document.documentElement.dataset.live, 'true');
  attention.dispose();
  equal(document.documentElement.dataset.live, 'false');
});

test('an answer after disposal does not make the page live', async () => {
  html(zone('a', '1'));
  let answer;
  const attention = start({ invokeMethodAsync: () => new Promise((done) => (answer = done)) });
  await measured();
  attention.dispose();
  answer();
  await settled();
  equal(document.documentElement.dataset.live, 'false');
});

test('without a link the reports stay with the page, and the server is told everything when it asks', async () => {
  html(zone('a', '1'));
  const calls = [];
  const attention = start({ invokeMethodAsync: async (...args) => calls.push(args) });
  await measured();
  document.documentElement.dataset.link = 'reconnecting';
  cross(null, $('#a'));
  await runFor(60_000);
  equal(calls.length, 1);
  document.documentElement.dataset.link = 'live';
  attention.resync();
  equal(calls[1], ['ReportAttention', true, false, [1], [view | hover], false]);
  attention.dispose();
});
