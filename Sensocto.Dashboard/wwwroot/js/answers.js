/** An answer that has not come by then is in doubt … */
const patienceMs = 3000;
/** … and while there is doubt the circuit is asked again so long after its last answer, or failure. */
const againMs = 2000;

/** Whether the server would do what is asked of it: its connection stands, as far as the browser knows, and no question is without an answer. */
export const isAway = ({ documentElement: { dataset } }) => dataset.link === 'reconnecting' || dataset.answers === 'no';

/**
 * A connection that is cut without a word stands for another half minute, as far as Blazor knows, and what is done then is carried out whenever it heals.
 * So the circuit is asked whether it is there: while no values come (`html[data-values]`), and when the machine loses its network. `html[data-answers]` says
 * "no" while it gives no answer.
 *
 * @param {object} setup
 * @param {() => Promise} setup.ask asks the circuit; it always ends
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
    // Where the connection is known to be lost, that is said already.
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
