/** A call without an answer after this long has failed. */
const answerMs = 10_000;

const isLost = () => document.documentElement.dataset.link === 'reconnecting';

/**
 * Calls a method of the circuit. Every call ends, although Blazor would leave one without a link, or that loses it, pending for ever, with an error on the
 * console that no code here can catch.
 *
 * @throws {Error} there is no link, or no answer
 */
export async function call(dotNetRef, method, ...values) {
  if (isLost()) throw new Error('no link');
  const hopeless = hopelessness();
  try {
    return await Promise.race([dotNetRef.invokeMethodAsync(method, ...values), hopeless.failed]);
  } finally {
    hopeless.end();
  }
}

/** A promise that rejects once no answer can come: the link is lost, or the time is up. */
function hopelessness() {
  let link;
  let timer;
  const failed = new Promise((_, fail) => {
    link = new MutationObserver(() => isLost() && fail(new Error('the link was lost')));
    link.observe(document.documentElement, { attributes: true, attributeFilter: ['data-link'] });
    timer = setTimeout(fail, answerMs, new Error('no answer'));
  });
  return {
    failed,
    end() {
      link.disconnect();
      clearTimeout(timer);
    },
  };
}
