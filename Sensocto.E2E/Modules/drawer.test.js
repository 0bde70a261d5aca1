import { test, equal, html, $ } from './harness.js';
import { start } from './js/drawer.js';

function opened() {
  html('<aside id="drawer" tabindex="-1" data-sensor="a"><button data-part="drawer-close">Close</button></aside>');
  return start($('#drawer'));
}

test('a drawer that was closed before its module began does nothing', () => {
  start(null).dispose();
});

test('a drawer that opens takes the focus', () => {
  const drawer = opened();
  equal(document.activeElement.id, 'drawer');
  drawer.dispose();
});

test('a drawer that was open before its page was loaded anew leaves the focus to the tile that had it', () => {
  document.documentElement.dataset.focus = 'kept';
  const drawer = opened();
  equal(document.activeElement === document.body, true);
  drawer.dispose();
  delete document.documentElement.dataset.focus;
});
