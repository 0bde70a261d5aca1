/** Writes the status bar's content, which comes with the values. The bar is looked up each time, once in two seconds: it comes and goes with wall mode. */
export function createStatusBar({ document = globalThis.document } = {}) {
  const part = (name) => document.querySelector(`.status [data-part=${name}]`);

  function write(element, text) {
    if (element && element.textContent !== text) element.textContent = text;
  }

  return {
    /** @param {{ load: string, mark: string, worst: string, saved: string, rates: string }} status */
    status({ load, mark, worst, saved, rates }) {
      write(document.querySelector('.status [data-part=load] > b'), load);
      const threshold = part('threshold');
      write(threshold, worst);
      if (threshold) [threshold.hidden, threshold.dataset.state] = [worst === '', mark];
      const meter = document.querySelector('.status .meter > span');
      if (meter) meter.style.width = saved;
      write(part('saved'), saved);
      write(part('rates'), rates);
    },
    /** @param {{ count: number, names: string }} operators */
    operators({ count, names }) {
      const element = part('operators');
      write(element, `${count} online`);
      if (element) element.title = names;
    },
  };
}
