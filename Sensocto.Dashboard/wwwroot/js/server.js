/** A call that has no answer by then has failed. */
const answerMs = 10_000;

const isLost = () => document.documentElement.dataset.link === 'reconnecting';

/**
 * Calls a method of the circuit. Every call ends: one without a link, or that loses it, Blazor would leave open for ever, with an error on the console that
 * nobody here can catch.
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

/** Fails when an answer can not be hoped for any more. */
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
