import { test, equal, html, $ } from './harness.js';
import { tellParts } from './js/parts.js';

function registered() {
  let found = null;
  tellParts({ registerCustomEventType: (name, options) => (found = { name, ...options }) });
  return found;
}

const markup =
  '<p id="out">y</p><div id="tile" data-sensor-id="a &quot;b&quot;"><button data-part="open"><b id="name">x</b></button>' +
  '<div data-handle="12"><div data-part="spark"></div><button data-part="rate">1</button></div>' +
  '<div data-handle="-1"><button id="odd" data-part="rate">2</button></div></div>';

test('a click is the part that it is in, of the row and the sensor that it is in', () => {
  html(markup);
  const { name, browserEventName, createEventArgs } = registered();
  equal([name, browserEventName], ['part', 'click']);
  const told = (selector) => createEventArgs({ target: $(selector) });
  const sensor = 'a "b"';
  equal(told('#name'), { sensor, part: 'open', handle: null });
  equal(told('[data-handle="12"] [data-part=rate]'), { sensor, part: 'rate', handle: 12 });
  equal(told('[data-handle="12"]'), { sensor, part: null, handle: 12 });
  equal(told('#tile'), { sensor, part: null, handle: null });
  equal(told('#odd'), { sensor, part: 'rate', handle: null });
  equal(told('#out'), { sensor: null, part: null, handle: null });
});
