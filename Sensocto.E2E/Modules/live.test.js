import { test, equal, html, ok, runFor, settled, show, throws, $ } from './harness.js';
import { createLive, start } from './js/live.js';
import { frame } from './frame-writer.js';
import { style, parts, attr, value, age, painted, drawn, curve, points, shown, ramp } from './live-bench.js';

test('before the first sample there is a dash, no age and an empty data-value', async () => {
  await shown();
  equal([value('#h1'), age('#h1'), $('#h1').dataset.value, curve('#h1')], ['—', '', '', '']);
});

test('a frame shows value, data-value, age and curve of its handle only', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await drawn();
  equal([value('#h1'), $('#h1').dataset.value, age('#h1')], ['1.19', '1.19', '0.0 s']);
  equal(points('#h1').length > 2, true);
  equal([value('#h2'), curve('#h2')], ['—', '']);
});

test('a value that has a sign is marked, and a large one has its thousands apart', async () => {
  const live = await shown();
  const said = async (value) => {
    const at = Date.now();
    live.apply(frame(at, { handle: 1, samples: [[at, value]] }));
    await painted();
    const { dataset, textContent } = $('#h1 [data-part=value]');
    return [textContent, 'negative' in dataset, $('#h1').dataset.value];
  };
  equal(await said(-25), ['-0.25', true, '-0.25']);
  equal(await said(25), ['0.25', false, '0.25']);
  equal(await said(1_234_567), ['12,345.67', false, '12345.67']);
});

test('precision is fixed, zero and negative included', async () => {
  const live = await shown();
  const at = Date.now();
  live.apply(frame(at, { handle: 1, samples: [[at, -500]] }, { handle: 2, samples: [[at, 0]] }));
  await painted();
  equal([value('#h1'), value('#h2')], ['-5.00', '0.00']);
});

test('nothing is painted before the animation frame, and once in it', async () => {
  // Without a picture: it is made with the first sample, and the browser reports its size at any time, which paints again.
  const live = await shown(attr(1).replace('<div data-part="spark"></div>', ''));
  const before = live.stats().paints;
  const at = Date.now();
  for (let index = 0; index < 5; index++) live.apply(frame(at, { handle: 1, samples: [[at + index, index]] }));
  equal([value('#h1'), live.stats().paints - before], ['—', 0]);
  await painted();
  equal([value('#h1'), live.stats().paints - before], ['0.04', 1]);
});

test('every element of a handle shows it', async () => {
  const live = await shown(attr(1) + `<aside id="again">${attr(1)}</aside>`);
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now(), 7]] }));
  await painted();
  equal([value('#h1'), value('#again')], ['0.07', '0.07']);
});

test('a summary shows its last value', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, summary: { tMs: Date.now(), last: 250, min: 100, max: 400, count: 9 } }));
  await drawn();
  equal([value('#h1'), curve('#h1', 'bar') === ''], ['2.50', false]);
});

test('a reset forgets the series', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(5) }));
  await drawn();
  live.apply(frame(Date.now(), { handle: 1, reset: 2 }));
  await drawn();
  equal([value('#h1'), points('#h1').length, $('#h1').dataset.value], ['—', 0, '']);
});

test('what follows a reset has the precision that it says, whatever the row was rendered with', async () => {
  const live = await shown();
  const at = Date.now();
  live.apply(frame(at, { handle: 1, samples: [[at - 100, 421]] }));
  live.apply(frame(at, { handle: 1, reset: 3 }, { handle: 1, samples: [[at, 4210]] }));
  await drawn();
  equal([value('#h1'), points('#h1').length > 0], ['4.21', true]);
});

test('the age ticks without frames', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now() - 400, 1]] }));
  await painted();
  equal(age('#h1'), '0.4 s');
  await runFor(2000);
  ok(['2.2 s', '2.3 s', '2.4 s'].includes(age('#h1')), age('#h1'));
  await runFor(10_000);
  equal(age('#h1'), '12 s');
  equal(value('#h1'), '0.01');
});

test('an age changes no oftener than it can be read, its value with every sample', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now() - 500, 1]] }));
  await painted();
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now(), 2]] }));
  await painted();
  equal([value('#h1'), age('#h1')], ['0.02', '0.5 s']);
  await runFor(500);
  ok(['0.3 s', '0.4 s', '0.5 s'].includes(age('#h1')), age('#h1'));
});

test('a stale value says how many of its windows passed without it, and no other does', async () => {
  html(`${style}<div id="h1" data-handle="1" data-precision="2" data-hz="10">${parts}<span class="value-line"></span></div>`);
  const live = createLive();
  await painted();
  const facts = { level: 2, state: 3, windowMs: 500, viewers: 0, initials: '', names: '' };
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now() - 700_100, 119]] }, { handle: 1, facts }));
  await runFor(300);
  equal($('#h1 .value-line').dataset.note, '1,400 missed');
  live.apply(frame(Date.now(), { handle: 1, facts: { ...facts, state: 1 } }));
  await runFor(300);
  equal($('#h1 .value-line').dataset.note, undefined);
  live.dispose();
});

test('a long value is set smaller, and stays so when it is shorter again', async () => {
  const live = await shown();
  const said = async (value) => {
    const at = Date.now();
    live.apply(frame(at, { handle: 1, samples: [[at, value]] }));
    await painted();
    const { dataset, textContent } = $('#h1 [data-part=value]');
    return [textContent, dataset.long];
  };
  equal(await said(-999_999), ['-9999.99', undefined]);
  equal(await said(1_234_567), ['12,345.67', '1']);
  equal(await said(500), ['5.00', '1']);
  equal(await said(123_456_789), ['1,234,567.89', '2']);
  equal(await said(1_234_567), ['12,345.67', '2']);
});

test('what is offline has no value to read and says when it was last seen, until it is back', async () => {
  html(`${style}<div id="h1" data-handle="1" data-precision="2" data-hz="10">${parts}<span class="value-line"></span></div>`);
  const live = createLive();
  await painted();
  const facts = { level: 2, state: 1, windowMs: 200, viewers: 0, initials: '', names: '' };
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now() - 12_000, 119]] }, { handle: 1, facts }));
  await painted();
  const said = () => [value('#h1'), $('#h1').dataset.value, age('#h1'), $('#h1 .value-line').dataset.note];
  equal(said(), ['1.19', '1.19', '12 s', undefined]);
  live.apply(frame(Date.now(), { handle: 1, facts: { ...facts, state: 4 } }));
  await painted();
  equal(said()[0], '—');
  await runFor(300);
  equal(said(), ['—', '1.19', '', 'last seen 12 s']);
  await runFor(3000);
  equal(said()[3], 'last seen 15 s');
  live.apply(frame(Date.now(), { handle: 1, facts }));
  await runFor(1000);
  equal(said(), ['1.19', '1.19', '16 s', undefined]);
  live.dispose();
});

test('what is offline and never had a value was never seen', async () => {
  html(`${style}<div id="h1" data-handle="1">${parts}<span class="value-line"></span></div>`);
  const live = createLive();
  live.apply(frame(Date.now(), { handle: 1, facts: { level: 0, state: 4, windowMs: 200, viewers: 0, initials: '', names: '' } }));
  await runFor(300);
  equal([value('#h1'), $('#h1 .value-line').dataset.note], ['—', undefined]);
  live.dispose();
});

test('the age goes by the clock of the server', async () => {
  const live = await shown();
  const serverNow = Date.now() - 3_600_000;
  live.apply(frame(serverNow, { handle: 1, samples: [[serverNow - 3000, 1]] }));
  await painted();
  equal(age('#h1'), '3.0 s');
});

test('painting text wakes no observer of the page', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(3) }));
  await drawn();
  let records = 0;
  new MutationObserver((list) => (records += list.length)).observe(document.body, { childList: true, subtree: true });
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now() + 50, 5]] }));
  await painted();
  equal([value('#h1'), records], ['0.05', 0]);
});

test('an element that appears later paints from its series at once', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  $('#h1').outerHTML = `<section>${attr(1)}</section>`;
  await drawn();
  equal(value('#h1'), '1.19');
  equal(points('#h1').length > 2, true);
});

test('an element that gets another handle shows the other', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }, { handle: 2, samples: [[Date.now(), 9]] }));
  await drawn();
  $('#h1').dataset.handle = '2';
  await drawn();
  equal([value('#h1'), $('#h1').dataset.value], ['0.09', '0.09']);
  $('#h1').dataset.handle = '3';
  await drawn();
  equal([value('#h1'), $('#h1').dataset.value, points('#h1').length], ['—', '', 0]);
});

test('parts that are rendered anew are painted again', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await drawn();
  $('#h1').innerHTML = parts;
  await runFor(1500);
  await drawn();
  equal([value('#h1'), age('#h1').endsWith(' s')], ['1.19', true]);
  equal(points('#h1').length > 2, true);
});

test('a changed precision holds from the next frame on', async () => {
  const live = await shown();
  $('#h1').dataset.precision = '0';
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now(), 42]] }));
  await painted();
  equal(value('#h1'), '42');
});

test('a series outlives its element for thirty seconds', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(3) }));
  $('#h1').remove();
  await settled();
  await runFor(29_000);
  equal(live.stats().series, 1);
  document.body.insertAdjacentHTML('beforeend', attr(1));
  await painted();
  equal(value('#h1'), '1.02');
  $('#h1').remove();
  await settled();
  await runFor(31_000);
  equal(live.stats().series, 0);
});

test('data for a handle that was never shown is dropped and counted', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 77, samples: ramp(3) }, { handle: 1, samples: [[Date.now(), 3]] }));
  await painted();
  equal([live.stats().series, live.stats().unwanted, value('#h1')], [1, 1, '0.03']);
});

test('a broken frame is counted and thrown, and the next is read', async () => {
  const live = await shown();
  throws(() => live.apply(Uint8Array.of(9)), /version 9/);
  throws(() => live.apply(frame(Date.now(), { handle: 1, samples: ramp(3) }).subarray(0, 14)), /ends inside/);
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now(), 5]] }));
  await painted();
  equal([value('#h1'), live.stats().badFrames, live.stats().frames], ['0.05', 2, 3]);
});

test('a hidden page stores and paints when it is shown', async () => {
  const live = await shown();
  await drawn();
  show(false);
  const before = live.stats().paints;
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await runFor(3000);
  equal([value('#h1'), live.stats().paints - before], ['—', 0]);
  show(true);
  await painted();
  equal(value('#h1'), '1.19');
});

test('a page that comes back paints what there is at once, and where nothing was is left open', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await drawn();
  show(false);
  await runFor(40_000);
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  const before = live.stats().paints;
  show(true);
  await drawn();
  equal([value('#h1'), age('#h1'), live.stats().paints - before], ['1.19', '0.0 s', 2]);
  const xs = (part) => points('#h1', part).map(([x]) => x);
  ok(xs('gap').some((x) => x > 55 && x < 65), 'not hatched');
  ok(!xs('line').some((x) => x > 40 && x < 90), 'a line where nothing was');
});

test('the curve moves on while nothing comes', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await drawn();
  const before = live.stats().paints;
  await runFor(3000);
  const after = live.stats().paints - before;
  ok(after >= 2 && after <= 4, `${after} paints in 3 s`);
});

test('a curve that moved less than a pixel is drawn a little later, its value at once', async () => {
  const live = await shown();
  const picture = () => curve('#h1');
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await drawn();
  const before = picture();
  live.apply(frame(Date.now(), { handle: 1, samples: [[Date.now(), 900]] }));
  await drawn();
  equal([value('#h1'), picture() === before], ['9.00', true]);
  await runFor(900);
  equal(picture() === before, false);
});

test('a curve fills its place, whatever its size becomes', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await drawn();
  const right = () => Math.round(Math.max(...points('#h1').map(([x]) => x)));
  equal(right(), 100);
  $('#h1 svg').style.width = '200px';
  await drawn();
  equal(right(), 200);
});

test('statistics count frames, bytes and paints', async () => {
  const live = await shown();
  const bytes = frame(Date.now(), { handle: 1, samples: ramp(5) });
  live.apply(bytes);
  await painted();
  const { frames, bytes: received, samples, elements, longestFrameMs } = live.stats();
  equal([frames, received, samples, elements, longestFrameMs >= 0], [1, bytes.length, 5, 2, true]);
});

/** A link that the test controls. */
function fakeSocket() {
  window.WebSocket = class {
    constructor(url) {
      Object.assign(this, { url, said: [], close: () => (this.closed = true), send: (bytes) => this.said.push(bytes) });
      window.WebSocket.last = this;
    }
  };
}

test('started, it paints what comes on its own link, and stops with it', async () => {
  fakeSocket();
  const live = start('live/0123', { self: 'Ada', named: true }, { windowMs: 10_000 });
  const socket = window.WebSocket.last;
  equal([socket.url, socket.binaryType], [`ws://${location.host}/live/0123`, 'arraybuffer']);
  html(style + attr(1));
  await painted();
  const asking = frame(Date.now(), { handle: 1, samples: [[Date.now(), 5]] });
  asking[0] |= 0x80;
  socket.onmessage({ data: asking.buffer });
  await painted();
  equal([value('#h1'), [...new Uint32Array(socket.said[0])]], ['0.05', [1]]);
  live.dispose();
  html(style + attr(1));
  await runFor(5000);
  equal([value('#h1'), live.stats().elements, live.stats().series, socket.closed], ['', 0, 0, true]);
});

test('a picture is there for who has something to draw, and goes where its row shows something else', async () => {
  const live = await shown();
  equal($('#h1 svg'), null);
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await drawn();
  const picture = $('#h1 svg');
  $('#h1').dataset.handle = 2;
  await drawn();
  equal([picture.isConnected, $('#h1 svg')], [false, null]);
  live.apply(frame(Date.now(), { handle: 2, samples: ramp(20, 5) }));
  await drawn();
  equal(points('#h1').length > 2, true);
});

test('a limit that all of it is beyond is drawn, however far away', async () => {
  const live = await shown(attr(1).replace('data-hz', 'data-limit-high="0.1" data-hz'));
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await drawn();
  ok(curve('#h1', 'limit') !== '', 'a limit');
});

test('a series goes by a clock that is never set', async () => {
  const live = await shown();
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(3) }));
  await painted();
  $('#h1').remove();
  await settled();
  await runFor(1000);
  const { now } = Date;
  Date.now = () => now() - 3_600_000;
  await runFor(30_000);
  Date.now = now;
  equal(live.stats().series, 0);
});
