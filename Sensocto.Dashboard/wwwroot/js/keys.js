import { copy } from './clipboard.js';
import { createGridFocus } from './grid-focus.js';
import { keepPlace } from './place.js';
import { call } from './server.js';

/** Where keys are the element's own. */
const typed = 'input, textarea, select, [contenteditable], [role=textbox], [role=dialog], dialog, [popover]';
const pressed = 'button, a[href], summary, [role=button]';
const sayMs = 3000;

/** A key as KeyMap.cs names it: "a", "shift+a", "?", "space"; the names of others as the browser has them. */
export function nameOf({ key, shiftKey }) {
  if (key === ' ') return 'space';
  if (key.length > 1) return key;
  const lower = key.toLowerCase();
  return shiftKey && lower !== key.toUpperCase() ? `shift+${lower}` : lower;
}

/**
 * The keyboard of the page. Single keys never act in a box to type in, in a menu or dialog, with Ctrl, Alt or Meta held, or where
 * `html[data-shortcuts]` says "false"; those that move about the grid always do.
 *
 * @param {ReturnType<typeof createGridFocus>} setup.grid
 * @param {Record<string, string>} setup.bindings key → command
 * @param {(command: string) => void} setup.press for commands that are not the page's own
 */
export function createKeys({ document, grid, bindings, press, signal }) {
  const { location } = document.defaultView;
  const find = (selector, within = document) => within.querySelector(selector);
  const part = (name, within) => find(`[data-part=${name}]`, within);
  let silence = null;

  /** Says a few words at the foot of the page, to readers of the screen too. */
  function say(words) {
    const element = part('keys-say');
    if (!element) return;
    clearTimeout(silence);
    element.textContent = words;
    silence = setTimeout(() => (element.textContent = ''), sayMs);
  }

  function go(name) {
    const box = part(name);
    box?.focus();
    box?.select?.();
  }

  function alarm() {
    const line = document.activeElement?.closest('[data-alarm]') ?? document;
    const button = find('[data-part=acknowledge]:not([aria-disabled=true])', line);
    if (button) button.click();
    else say('No alarm to acknowledge');
  }

  function nextAlarm() {
    const links = [...document.querySelectorAll('[data-part=alarm-strip] [data-alarm] a')].filter((link) =>
      link.checkVisibility(),
    );
    const at = links.findIndex((link) => link.closest('[data-alarm]').contains(document.activeElement));
    if (links.length === 0) say('No alarms');
    else links[(at + 1) % links.length].focus();
  }

  function pin() {
    const tile = grid.focusedTile() ?? find('[data-part=grid] .tile:hover');
    const button = tile && part('pin', tile);
    if (!button) return;
    if (tile.contains(document.activeElement)) grid.follow();
    button.click();
  }

  async function copyLink() {
    // Without TLS there is no clipboard.
    const isCopied = await copy(location.href);
    say(isCopied ? 'Link copied' : 'This browser lets no page copy; the link is in the address bar');
  }

  const own = {
    search: () => go('search'),
    group: () => go('group'),
    sort: () => go('sort'),
    freeze: () => part('freeze')?.click(),
    pin,
    acknowledge: alarm,
    'next-alarm': nextAlarm,
    'copy-link': copyLink,
    help: () => part('keys')?.showModal(),
  };

  const isOpen = () => find('dialog[open], :popover-open') !== null;

  function single(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
    if (document.documentElement.dataset.shortcuts === 'false') return false;
    const name = nameOf(event);
    if (name === 'space' && event.target.closest(pressed)) return false;
    const command = Object.hasOwn(bindings, name) ? bindings[name] : null;
    if (command === null) return false;
    if (own[command]) own[command]();
    else press(command);
    return true;
  }

  function open(event) {
    const button = event.target.matches('.tile') && part('open', event.target);
    if (button) button.click();
    return Boolean(button);
  }

  function back() {
    const way = part('drawer-close') ?? find('main [data-part=back]');
    way?.click();
    return Boolean(way);
  }

  // A key in the search box that is not its own: out of it, to what it found.
  function leaveSearch({ key, target }) {
    const leaves = key === 'Enter' || key === 'ArrowDown' || (key === 'Escape' && target.value === '');
    if (leaves && !grid.enter()) target.closest('main')?.focus();
    return leaves;
  }

  function moves(event) {
    if (event.altKey || event.metaKey) return false;
    if (event.key === 'Enter') return open(event);
    if (event.key === 'Escape') return back();
    return grid.take(event);
  }

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.isComposing || !event.target.closest || isOpen()) return;
      const isTyped = event.target.closest(typed);
      const isSearch = isTyped?.dataset.part === 'search';
      const isTaken = isTyped ? isSearch && leaveSearch(event) : single(event) || moves(event);
      if (isTaken) event.preventDefault();
    },
    { signal },
  );
  // The settings show the keys too: where single keys are off, nothing else does.
  document.addEventListener('click', (event) => event.target.closest?.('[data-opens=keys]') && own.help(), { signal });
  signal.addEventListener('abort', () => clearTimeout(silence));
}

/** The entry point for C#: commands that are the server's go to `Press(command)`. */
export function start(dotNetRef, bindings) {
  const stop = new AbortController();
  const { signal } = stop;
  const grid = createGridFocus({ document, signal });
  const press = async (command) => {
    try {
      await call(dotNetRef, 'Press', command);
    } catch {
      // The link is down: nothing to do.
    }
  };
  createKeys({ document, grid, bindings, press, signal });
  keepPlace({ document, storage: sessionStorage, signal, focused: grid.focusedSensor, claim: grid.claim });
  return { dispose: () => stop.abort() };
}
