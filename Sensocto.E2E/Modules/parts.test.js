import { test, equal, html, $ } from './harness.js';
import { tellParts } from './js/parts.js';

function registered() {
  let found = null;
  tellParts({ registerCustomEventType: (name, options) => (found = { name, ...options }) });
  return found;
}

const markup =
  '<div id="tile"><button data-part="open"><b id="name">x</b></button>' +
  '<div data-handle="12"><div data-part="spark"></div><button data-part="rate">1</button></div>' +
  '<div data-handle="-1"><button id="odd" data-part="rate">2</button></div></div>';

test('a click is the part that it is in, of the row that it is in', () => {
  html(markup);
  const { name, browserEventName, createEventArgs } = registered();
  equal([name, browserEventName], ['part', 'click']);
  const told = (selector) => createEventArgs({ target: $(selector) });
  equal(told('#name'), { part: 'open', handle: null });
  equal(told('[data-handle="12"] [data-part=rate]'), { part: 'rate', handle: 12 });
  equal(told('[data-handle="12"]'), { part: null, handle: 12 });
  equal(told('#tile'), { part: null, handle: null });
  equal(told('#odd'), { part: 'rate', handle: null });
});
