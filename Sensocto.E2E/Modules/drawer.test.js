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

test('a drawer that stands before all of the grid leaves it at its place', () => {
  document.body.innerHTML = `<main tabindex="-1" style="height:0;overflow:hidden"><div style="height:500px"></div>
    <div class="tile" tabindex="-1" data-sensor-id="a">A</div><div style="height:500px"></div></main>
    <aside id="drawer" tabindex="-1" data-sensor="a"><button data-part="drawer-close">Close</button></aside>`;
  const main = $('main');
  main.scrollTop = 90;
  const drawer = start($('#drawer'));
  equal([document.activeElement.id, main.scrollTop], ['drawer', 90]);
  drawer.dispose();
  equal([document.activeElement.className, main.scrollTop], ['tile', 90]);
});

test('a drawer that was open before its page was loaded anew leaves the focus to the tile that had it', () => {
  document.documentElement.dataset.focus = 'kept';
  const drawer = opened();
  equal(document.activeElement === document.body, true);
  drawer.dispose();
  delete document.documentElement.dataset.focus;
});
