import { isAway } from './answers.js';

export const noLink = 'No link to the server: nothing was done';

/** Elements that need no server. */
const local = '[popovertarget], [data-opens], dialog, .trend-panel';
const pressed = 'button, a[href], label, [type=radio], .drawer-attribute';
const fields = 'input, select, textarea';

/**
 * While the server is away, refuses every action that needs it: Blazor would lose it silently, or carry it out much later. The page says so, and a field keeps
 * the value that the server knows. Scrolling, reading and the focus still work, which `inert` would prevent.
 */
export function refuseWithoutLink({ document, say, signal }) {
  const page = document.documentElement;
  const window = document.defaultView;
  const known = new WeakMap(); // field → its value when the link dropped

  function remember() {
    if (isAway(document)) for (const field of document.querySelectorAll(fields)) known.set(field, field.value);
  }

  // On the window, to run before all other listeners.
  function on(types, refuse, isRefused = () => isAway(document)) {
    const heard = (event) => isRefused() && !event.target.closest?.(local) && refuse(event);
    for (const type of types) window.addEventListener(type, heard, { capture: true, signal });
  }

  function stop(event, isSaid = true) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isSaid) say(noLink);
  }

  const links = new window.MutationObserver(remember);
  links.observe(page, { attributes: true, attributeFilter: ['data-link', 'data-answers'] });
  signal.addEventListener('abort', () => links.disconnect());
  remember();

  on(['click'], (event) => {
    const isOtherTab = (event.ctrlKey || event.metaKey || event.shiftKey) && event.target.closest?.('a[href]');
    if (!isOtherTab) stop(event, Boolean(event.target.closest?.(pressed)));
  });
  on(['input', 'change'], (event) => {
    stop(event);
    if (known.has(event.target)) event.target.value = known.get(event.target);
  });
  // In the search box, Enter acts within the page.
  on(['keydown'], (event) => {
    if (event.key === 'Enter' && event.target.matches?.('input:not([type=search])')) stop(event);
  });
  // A new link makes the server forget where the pointer was; a server that merely does not answer must still hear of it, if late.
  const isCut = () => page.dataset.link === 'reconnecting';
  on(['pointerenter', 'pointerleave'], (event) => stop(event, false), isCut);
}
