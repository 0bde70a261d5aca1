const reading =
  '<div class="reading"><span class="name-line"></span>' +
  '<span class="value-line"><span class="value" data-part="value"></span> </span></div>';
const spark = '<div class="spark" data-part="spark" aria-hidden="true"></div>';
const facts =
  '<div class="facts">' +
  '<span class="who"><span class="attention"><span class="bars" aria-hidden="true"><i></i><i></i><i></i></span> ' +
  '<span class="level-word"></span></span> <span class="watchers"></span></span>' +
  '<span class="pace"><span class="age" data-part="age"></span>' +
  '<button type="button" class="rate" data-part="rate"></button></span></div>';
const pin = '<button type="button" class="icon-button" data-part="pin" tabindex="-1"></button>';
const why = '<div class="why" role="status" data-part="why"></div>';
const marks = {
  alarm: '<span class="mark" data-part="alarm"><i aria-hidden="true"></i><span></span><span data-part="alarm-word"></span></span>',
  state: '<span class="mark" data-part="state"></span>',
};

/**
 * Parts of tiles and rows that are the same in each, or follow from its position: the page creates them, and the server sends only what differs
 * (`TileMarkup`, `RowMarkup`). Each text is parsed once.
 */
export function createTileParts(document) {
  const models = new Map(); // bounded by the texts above

  function make(text) {
    if (!models.has(text)) {
      const template = document.createElement('template');
      template.innerHTML = text;
      models.set(text, template.content.firstElementChild);
    }
    return document.importNode(models.get(text), true);
  }

  function makeReading(row) {
    const name = row.querySelector('.attr-name');
    if (!name || row.querySelector('.reading')) return;
    const made = make(reading);
    made.firstElementChild.append(name);
    made.lastElementChild.append(...row.querySelectorAll(':scope > .unit'));
    name.title = name.textContent;
    row.append(made, make(spark));
  }

  function completeTile(tile) {
    const name = tile.querySelector('.tile-name');
    if (!name || tile.querySelector('[data-part=pin]')) return;
    const button = name.parentElement.appendChild(make(pin));
    const isPinned = tile.closest('[data-pinned]') !== null;
    button.ariaPressed = String(isPinned);
    button.title = button.ariaLabel = `${isPinned ? 'Unpin' : 'Pin'} ${name.textContent}`;
    name.type = 'button';
    name.dataset.part = 'open';
    name.title = tile.dataset.sensorId;
    name.tabIndex = -1; // Like all parts, until grid-focus.js changes it.
    tile.role = 'group';
    tile.ariaLabel = name.textContent;
  }

  return {
    /** Adds the elements for value, curve, level, watchers, age and rate, the zone, and what the tile has besides rows. */
    complete(row) {
      if (row.querySelector('.facts')) return;
      makeReading(row);
      row.append(make(facts));
      row.dataset.zone = row.dataset.handle;
      const { sensorId } = row.parentElement?.closest('[data-sensor-id]')?.dataset ?? {};
      if (sensorId) row.dataset.sensorId = sensorId;
      const tile = row.closest('.tile');
      if (!tile) return;
      row.querySelector('[data-part=rate]').tabIndex = -1;
      completeTile(tile);
    },
    /** The mark of that name in a line, before its last element; created on first use: few lines ever have one. */
    mark(line, name) {
      const found = line?.querySelector(`[data-part=${name}]`);
      if (found || !line) return found ?? null;
      return line.insertBefore(make(marks[name]), line.querySelector('.more, [data-part=pin]'));
    },
    /** The element for a reason, laid over one end of a tile. */
    why: (tile) => tile.querySelector('[data-part=why]') ?? tile.appendChild(make(why)),
  };
}
