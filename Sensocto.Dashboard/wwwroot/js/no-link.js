import { isAway } from './answers.js';

export const noLink = 'No link to the server: nothing was done';

/** What needs no server. */
const local = '[popovertarget], [data-opens], dialog, .trend-panel';
const pressed = 'button, a[href], label, [type=radio], .drawer-attribute';
const fields = 'input, select, textarea';

/**
 * While the server is away nothing is begun that the server would have to do: Blazor loses it without a word, or does it much later. The page says so, and a field goes on
 * saying what the server knows. Scrolling, reading and the focus are as ever, which `inert` would take away.
 */
export function refuseWithoutLink({ document, say, signal }) {
  const page = document.documentElement;
  const window = document.defaultView;
  const known = new WeakMap(); // field → what it said when the link went

  function remember() {
    if (isAway(document)) for (const field of document.querySelectorAll(fields)) known.set(field, field.value);
  }

  // On the window, before anybody else.
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
  // The search box has its own use of it, in the page.
  on(['keydown'], (event) => {
    if (event.key === 'Enter' && event.target.matches?.('input:not([type=search])')) stop(event);
  });
  // Where the link is made anew the server forgets where the pointer was; a server that only does not answer hears of it late, and must.
  const isCut = () => page.dataset.link === 'reconnecting';
  on(['pointerenter', 'pointerleave'], (event) => stop(event, false), isCut);
}
