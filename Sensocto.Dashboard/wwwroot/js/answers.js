/** Without an answer after this long, the server counts as away … */
const patienceMs = 3000;
/** … and while in doubt, the circuit is asked again this long after the last answer or failure. */
const againMs = 2000;

/** Whether the server cannot act on anything now: the connection is known to be lost, or a question has gone unanswered. */
export const isAway = ({ documentElement: { dataset } }) => dataset.link === 'reconnecting' || dataset.answers === 'no';

/**
 * Blazor takes about half a minute to notice a connection that was cut silently, and carries out whatever was done meanwhile when it heals. So the circuit
 * is asked whether it is there while no values come (`html[data-values]`), and when the machine loses its network. `html[data-answers]` is "no" while it
 * does not answer.
 *
 * @param {object} setup
 * @param {() => Promise} setup.ask asks the circuit; always settles
 */
export function watchAnswers({ document, ask, signal }) {
  const page = document.documentElement.dataset;
  const window = document.defaultView;
  let isAsking = false;
  let again = null;

  const isDoubtful = () => page.link === 'live' && (page.answers === 'no' || ['silent', 'down'].includes(page.values));

  const sayAway = () => (page.answers = 'no');

  async function question() {
    if (isAsking || page.link !== 'live') return;
    clearTimeout(again);
    isAsking = true;
    const doubt = setTimeout(sayAway, patienceMs);
    const isAnswered = await ask().then(
      () => true,
      () => false,
    );
    clearTimeout(doubt);
    isAsking = false;
    if (signal.aborted) return;
    // A connection that is known to be lost is reported as such already.
    if (isAnswered || page.link !== 'live') delete page.answers;
    else if (page.answers !== 'no') sayAway();
    if (isDoubtful()) again = setTimeout(question, againMs);
  }

  const doubts = new window.MutationObserver(() => isDoubtful() && question());
  doubts.observe(document.documentElement, { attributes: true, attributeFilter: ['data-link', 'data-values'] });
  window.addEventListener('offline', question, { signal });
  signal.addEventListener('abort', () => {
    doubts.disconnect();
    clearTimeout(again);
    delete page.answers;
  });
}
