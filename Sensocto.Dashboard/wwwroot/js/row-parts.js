const facts =
  '<div class="facts">' +
  '<span class="who"><span class="attention"><span class="bars" aria-hidden="true"><i></i><i></i><i></i></span> ' +
  '<span class="level-word"></span></span> <span class="watchers"></span></span>' +
  '<span class="pace"><span class="age" data-part="age"></span>' +
  '<button type="button" class="rate" data-part="rate"></button></span></div>';
const marks = {
  alarm: '<span class="mark" data-part="alarm"><i aria-hidden="true"></i><span data-part="alarm-word"></span></span>',
  state: '<span class="mark" data-part="state"></span>',
};

/**
 * Parts of rows that only the page writes into: they are the same in every row, so the page makes them, and the server sends what differs
 * (`RowMarkup`). Each is parsed once.
 */
export function createRowParts(document) {
  const models = new Map(); // bounded by the texts above

  function make(text) {
    if (!models.has(text)) {
      const template = document.createElement('template');
      template.innerHTML = text;
      models.set(text, template.content.firstElementChild);
    }
    return document.importNode(models.get(text), true);
  }

  return {
    /** The place for level, watchers, age and rate. */
    addFacts(row) {
      if (row.querySelector('.facts')) return;
      row.append(make(facts));
      // In a tile Tab does not stop at it, unless grid-focus.js says so.
      if (row.closest('.tile')) row.querySelector('[data-part=rate]').tabIndex = -1;
    },
    /** The mark of that name, beside the attribute's; made when it is first wanted: few rows ever have one. */
    mark(row, name) {
      const line = row.querySelector('.name-line');
      const found = line?.querySelector(`[data-part=${name}]`);
      if (found || !line) return found ?? null;
      return line.appendChild(make(marks[name]));
    },
  };
}
