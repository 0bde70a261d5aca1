import { isAway, watchAnswers } from './answers.js';
import { copy } from './clipboard.js';
import { createGridFocus } from './grid-focus.js';
import { noLink, refuseWithoutLink } from './no-link.js';
import { keepPlace } from './place.js';
import { closeReasons, openReason } from './reasons.js';
import { createSay } from './say.js';
import { call } from './server.js';

/** Elements that use keys themselves. */
const typed = 'input, textarea, select, [contenteditable], [role=textbox], [role=dialog], dialog, [popover]';
/** Elements that Space presses; links are not among them. */
const pressed = 'button, summary, [role=button]';

/** A key as KeyMap.cs names it: "a", "shift+a", "?", "space"; other keys by the browser's names. */
export function nameOf({ key, shiftKey }) {
  if (key === ' ') return 'space';
  if (key.length > 1) return key;
  const lower = key.toLowerCase();
  return shiftKey && lower !== key.toUpperCase() ? `shift+${lower}` : lower;
}

/**
 * The keyboard of the page. Single keys never act in a text field, in a menu or dialog, with Ctrl, Alt or Meta held, or while
 * `html[data-shortcuts]` is "false", which does not affect the keys that move about the grid.
 *
 * @param {ReturnType<typeof createGridFocus>} setup.grid
 * @param {Record<string, string>} setup.bindings key → command
 * @param {(command: string) => void} setup.press runs a command that the page does not handle itself
 * @param {(sensorId: string, attributeIds: string[]) => void} setup.acknowledge acknowledges the alarms of some of a sensor's attributes
 * @param {(words: string) => void} setup.say
 */
export function createKeys({ document, grid, bindings, press, acknowledge, say, signal }) {
  const { location } = document.defaultView;
  const find = (selector, within = document) => within.querySelector(selector);
  const part = (name, within) => find(`[data-part=${name}]`, within);
  // Keys do not act on elements that the style hides: nobody has seen them.
  const shown = (selector, within = document) =>
    [...within.querySelectorAll(selector)].filter((each) => each.checkVisibility());

  function go(name) {
    const box = part(name);
    box?.focus();
    box?.select?.();
    return Boolean(box);
  }

  function click(button) {
    button?.click();
    return Boolean(button);
  }

  function acknowledgeLine(within) {
    const [button] = shown('[data-part=acknowledge]:not([aria-disabled=true])', within);
    return click(button);
  }

  // Only the alarms of rows that the tile shows: nobody has seen the others. They need no line in the alarm strip.
  function acknowledgeTile(tile) {
    const rows = [...tile.querySelectorAll('.attr:is([data-alarm=active], [data-alarm=returned])')];
    if (rows.length > 0) acknowledge(tile.dataset.sensorId, rows.map((row) => row.dataset.attributeId));
    else if (find('.tile-head .mark[data-alarm]', tile)) say('Its alarm has no row here: Enter opens the tile');
    else say('Nothing to acknowledge here');
  }

  // Acknowledges the alarm of the focused tile or line if it has one, and then never another. On a wall, tiles do not count.
  function alarm() {
    const line = document.activeElement?.closest('.alarm-line[data-alarm]');
    const tile = part('leave-wall') ? null : grid.focusedTile();
    if (tile && find('[data-alarm]', tile)) acknowledgeTile(tile);
    else if (!acknowledgeLine(line ?? document)) {
      say(line ? 'Nothing to acknowledge here' : 'No unacknowledged alarm in sight');
    }
    return true;
  }

  let opening = null; // the strip, from the request for more lines until it shows them

  function nextAlarm() {
    const links = shown('.alarm-line[data-alarm] a');
    const at = links.findIndex((link) => link.closest('.alarm-line').contains(document.activeElement));
    const [more] = shown('[data-part=more-lines][aria-expanded=false]');
    if (links.length === 0) say('No alarm in sight');
    else if (links.length === 1 && at === 0 && more) openLines(more, links[0]);
    else links[(at + 1) % links.length].focus();
    return true;
  }

  // Waits until the server has opened the strip, or the link drops.
  function openLines(more, link) {
    if (opening?.isConnected) return;
    if (isAway(document)) return void more.click(); // The click is refused with a message (no-link.js).
    opening = more.closest('[data-part=alarm-strip]');
    const changes = new MutationObserver(() => {
      changes.disconnect();
      opening = null;
      if (link.closest('.alarm-line')?.contains(document.activeElement)) nextAlarm();
    });
    changes.observe(opening, { attributes: true, attributeFilter: ['data-open'] });
    changes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-link', 'data-answers'] });
    more.click();
  }

  function pin() {
    const tile = grid.focusedTile() ?? find('[data-part=grid] .tile:hover');
    if (tile?.contains(document.activeElement)) grid.follow();
    return click(tile && part('pin', tile));
  }

  async function copyLink() {
    // Without TLS there is no clipboard API.
    const isCopied = await copy(location.href);
    say(isCopied ? 'Link copied' : 'This browser blocks copying; the link is in the address bar');
  }

  function help() {
    part('keys')?.showModal();
    return true;
  }

  // Each returns whether there was anything to act on: an unused key is left to the browser.
  const own = {
    search: () => go('search'),
    group: () => go('group'),
    sort: () => go('sort'),
    freeze: () => click(part('freeze')),
    pin,
    acknowledge: alarm,
    'next-alarm': nextAlarm,
    'copy-link': copyLink,
    help,
  };

  const isOpen = () => find('dialog[open], :popover-open') !== null;

  function single(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
    if (document.documentElement.dataset.shortcuts === 'false') return false;
    const name = nameOf(event);
    if (name === 'space' && event.target.closest(pressed)) return false;
    const command = Object.hasOwn(bindings, name) ? bindings[name] : null;
    if (command === null) return false;
    if (own[command]) return Boolean(own[command]());
    press(command);
    return true;
  }

  const open = ({ target }) => click(target.matches('.tile') ? part('open', target) : null);

  // Escape first closes what is open at the focus, then goes outward.
  const openHere = () => find('.alarm-line:focus-within [data-part=shelve-cancel]') ?? openReason(document);
  const outward = () => part('drawer-close') ?? find('main [data-part=back]') ?? part('leave-wall');
  const back = () => click(openHere() ?? outward());

  // Keys that leave the toolbar's fields for the tiles found.
  function leaveField({ key, target }) {
    const isSearch = target.dataset.part === 'search';
    const leaves = key === 'Escape' ? !isSearch || target.value === '' : isSearch && (key === 'Enter' || key === 'ArrowDown');
    if (leaves && !grid.enter()) target.closest('main')?.focus();
    return leaves;
  }

  function moves(event) {
    if (event.altKey || event.metaKey) return false;
    if (event.key === 'Enter') return open(event);
    if (event.key === 'Escape') return back();
    return grid.take(event);
  }

  let held = null; // the single key that was handled and is still down

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.repeat && event.key === held) event.preventDefault();
      if (!event.repeat) held = null;
      if (event.defaultPrevented || event.isComposing || !event.target.closest || isOpen()) return;
      const isTyped = event.target.closest(typed);
      const isField = isTyped?.matches('[data-part=toolbar] :is(input, select)');
      if (!isTyped && single(event)) held = event.key;
      else if (!(isTyped ? isField && leaveField(event) : moves(event))) return;
      event.preventDefault();
    },
    { signal },
  );
  // The settings open the key help too: with single keys off, it is the only way.
  document.addEventListener('click', ({ target }) => target.closest?.('[data-opens=keys]') && help(), { signal });
  // Closes the menu on navigation: it would stay open over the next page and keep the keys.
  document.addEventListener(
    'click',
    ({ target }) => target.closest?.('[popover] :is(a[href], [data-part=wall])')?.closest('[popover]').hidePopover(),
    { signal },
  );
}

/** The entry point for C#: the server's commands go to `Press(command)` and `Acknowledge(sensorId, attributeIds)`. */
export function start(dotNetRef, bindings) {
  const stop = new AbortController();
  const { signal } = stop;
  const grid = createGridFocus({ document, signal });
  const say = createSay({ document, signal });
  // Without a link the call would fail.
  const tell = (...told) => (isAway(document) ? say(noLink) : call(dotNetRef, ...told).catch(() => say(noLink)));
  const press = (command) => tell('Press', command);
  const acknowledge = (sensorId, attributeIds) => tell('Acknowledge', sensorId, attributeIds);
  watchAnswers({ document, ask: () => call(dotNetRef, 'Answer'), signal });
  refuseWithoutLink({ document, say, signal });
  closeReasons({ document, signal });
  createKeys({ document, grid, bindings, press, acknowledge, say, signal });
  keepPlace({ document, signal, focused: grid.focusedSensor, claim: grid.claim });
  return { dispose: () => stop.abort() };
}
