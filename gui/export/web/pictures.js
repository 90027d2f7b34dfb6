// The pictures of a track, all under one cursor: the ribbon of tokens, heat maps of signals, what a head looks at.

const RIBBON = 34, LEAST = 44, MOST = 170, A_ROW = 7; // heights in pixels
const CELL = 10; // pixels of what one token looks at of another

// A picture with rows: the mouse and the keys find a cell in it, a screen reader hears it as a slider of rows.
class Picture {
  constructor(view, name, rows) {
    this.view = view; this.rows = rows; this.row = 0;
    this.canvas = element("canvas", {className: "picture", tabIndex: 0, role: "slider"});
    this.canvas.setAttribute("aria-label", name);
    this.canvas.setAttribute("aria-orientation", "vertical");
    this.canvas.setAttribute("aria-valuemin", 0);
    this.canvas.setAttribute("aria-valuemax", Math.max(0, rows - 1));
    this.note = element("p", {className: "note"});
    const move = (event) => { const at = this.at(event); showTip(event, at ? this.words(at.row, at.step) : ""); };
    this.canvas.addEventListener("pointermove", (event) => { move(event); if (event.buttons) this.pick(event); });
    this.canvas.addEventListener("pointerdown", (event) => { this.pick(event); move(event); });
    this.canvas.addEventListener("pointerleave", () => showTip(null, ""));
    this.canvas.addEventListener("blur", () => showTip(null, ""));
    this.canvas.addEventListener("keydown", (event) => this.key(event));
  }

  pick(event) { const at = this.at(event); if (at) { this.choose(at.row); seek(this.view.track.lead(at.step, LEAD.steps - 1)); } }
  choose(row) { this.row = row; }
  rowOn(line) { return line; }
  lineOf(row) { return row; }

  key(event) {
    const by = {ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10}[event.key];
    if (!by) return;
    event.preventDefault();
    this.choose(this.rowOn(Math.max(0, Math.min(this.rows - 1, this.lineOf(this.row) + by))));
    this.view.mark();
    const box = this.canvas.getBoundingClientRect();
    showTip({clientX: box.left + box.width / 2, clientY: box.top}, this.words(this.row, this.view.step));
  }

  say() {
    this.canvas.setAttribute("aria-valuenow", this.lineOf(this.row));
    this.canvas.setAttribute("aria-valuetext", this.words(this.row, this.view.step));
  }

  // Draw anew if what it depends on has changed, then the cursor over it.
  show(key, paint, height) {
    if (!this.canvas.clientWidth) return; // it is folded away
    const screen = fitted(this.canvas, height), whole = `${key} ${screen.width} ${screen.height} ${theme()}`;
    if (this.painted !== whole) {
      this.still = new OffscreenCanvas(screen.width, screen.height);
      paint({...screen, context: this.still.getContext("2d")});
      this.painted = whole;
    }
    screen.context.drawImage(this.still, 0, 0);
    this.cursor(screen);
    this.say();
  }
}

// A picture along time.
class TimePicture extends Picture {
  at(event) {
    const box = this.canvas.getBoundingClientRect(), [first, stop] = this.view.seen();
    const x = this.view.place(box.width), point = event.clientX - box.left;
    if (stop <= first || point < x(first) || point >= x(stop)) return null;
    let step = first;
    while (step + 1 < stop && x(step + 1) <= point) step++;
    return {step, row: this.rowAt((event.clientY - box.top) / box.height)};
  }

  rowAt(share) { return this.rowOn(Math.max(0, Math.min(this.rows - 1, Math.floor(share * this.rows)))); }

  cursor({context, width, height, ratio}) {
    const x = this.view.place(width), line = Math.max(1, Math.round(1.5 * ratio));
    const left = Math.max(0, Math.round(x(this.view.step)) - line), right = Math.min(width, Math.round(x(this.view.step + 1)) + line);
    context.strokeStyle = colours().accent;
    context.lineWidth = line;
    context.strokeRect(left + line / 2, line / 2, Math.max(line, right - left - line), height - line);
    this.over?.(context, width, height, ratio);
  }
}

class Ribbon extends TimePicture {
  constructor(view, colouring) {
    super(view, colouring ? colouring.title : say("none"), 1);
    this.colouring = colouring;
    this.legend = colouring && new Legend(colouring.low, colouring.high, colouring.unit);
    const name = element("span", {className: "name"}, say("tokens", {title: colouring ? colouring.title : say("none")}));
    this.node = element("figure", {className: "panel"}, element("figcaption", {className: "head"}, name, ...(colouring ? [this.legend.node] : [])), this.canvas, this.note);
  }

  draw() {
    const {track} = this.view, [first, stop] = this.view.seen(), c = this.colouring;
    this.legend?.draw(true);
    this.show(`${first} ${stop} ${SIGHT.key()}`, ({context, width, height, ratio}) => {
      const x = this.view.place(width);
      context.fillStyle = colours().panel;
      context.fillRect(0, 0, width, height);
      context.font = `${Math.round(13 * ratio)}px ui-monospace, Menlo, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace`;
      context.textAlign = "center"; context.textBaseline = "middle";
      const map = mapFor(c ? c.low : 0, true);
      for (let step = first; step < stop; step++) {
        const left = Math.round(x(step)), right = Math.round(x(step + 1)), wide = right - left - (right - left > 5 ? 1 : 0);
        const value = c ? c.values[step] : NaN;
        const at = c ? shade(value, c.low, c.high) : null;
        if (at !== null) { context.fillStyle = css(map, at); context.fillRect(left, 0, wide, height); }
        context.fillStyle = at === null ? colours().text : ink(map, at);
        const text = track.rows ? String(track.first + step) : track.label(step), room = wide - 2 * ratio;
        let end = text.length;
        while (end && context.measureText(end < text.length ? `${text.slice(0, end)}…` : text).width > room) end--;
        if (end) context.fillText(end < text.length ? `${text.slice(0, end)}…` : text, left + wide / 2, height / 2);
      }
    }, RIBBON);
  }

  words(row, step) {
    const lines = this.view.about(step), c = this.colouring;
    if (c && !Number.isNaN(c.values[step])) lines.push(say("colour", {title: c.title, value: shown(c.values[step]), unit: c.unit}));
    return lines.join("\n");
  }
}

class HeatMap extends TimePicture {
  constructor(view, signal) {
    super(view, [signal.title, signal.where].filter(Boolean).join(" · "), signal.size);
    this.signal = signal;
    this.row = Math.min(DATA.start.unit, signal.size - 1);
    this.legend = new Legend(signal.low, signal.high, signal.unit);
    this.now = element("span", {className: "now-value open-only"});
    this.legend.node.classList.add("open-only");
    const name = element("summary", {}, element("span", {className: "name"}, this.canvas.getAttribute("aria-label")), this.now, this.legend.node);
    this.table = element("tbody");
    this.values = element("details", {}, element("summary"), element("div", {className: "scroll", tabIndex: 0}, element("table", {className: "values"}, this.table)));
    this.node = element("details", {className: "panel map", open: signal.open}, name,
      this.canvas, this.note, this.values);
    for (const each of [this.node, this.values]) each.addEventListener("toggle", () => this.draw());
  }

  choose(row) { this.view.focus(this, row); }
  rowOn(line) { return this.signal.rowOn(line); }
  lineOf(row) { return this.signal.lineOf(row); }

  draw() {
    if (!this.node.open) return;
    const [first, stop] = this.view.seen(), {signal} = this, {low, high} = signal;
    this.legend.draw();
    this.show(`${first} ${stop} ${SIGHT.key()} ${STATE.order}`, ({context, width, height}) => {
      context.fillStyle = colours().panel;
      context.fillRect(0, 0, width, height);
      const x = this.view.place(width), value = (line, step) => signal.value(signal.rowOn(line), step);
      this.shared = paintCells(context, {rows: signal.size, first, stop, x, height, low, high, value});
      this.note.textContent = [gathered(this.shared), ...signal.notes].filter(Boolean).join(" · ");
    }, Math.max(LEAST, Math.min(MOST, A_ROW * signal.size)));
    const value = shown(signal.value(this.row, this.view.step));
    this.now.textContent = say("value", {place: signal.place(this.row), value});
    this.values.firstChild.textContent = say("values_at", {token: this.view.track.label(this.view.step)});
    if (this.values.open) this.list();
  }

  list() {
    this.table.replaceChildren(...Array.from({length: this.rows}, (_, line) => this.rowOn(line)).map((row) => element("tr", {},
      element("th", {scope: "row"}, this.signal.place(row)), element("td", {}, shown(this.signal.value(row, this.view.step))))));
  }

  over(context, width, height, ratio) { // where the row in focus is
    const top = (this.lineOf(this.row) + 0.5) / this.rows * height, line = 5 * ratio;
    context.fillStyle = colours().accent;
    context.beginPath(); context.moveTo(0, top - line); context.lineTo(line, top); context.lineTo(0, top + line); context.fill();
  }

  words(row, step) {
    const {signal} = this, fields = {place: signal.place(row), token: this.view.track.label(step), value: shown(signal.value(row, step)), unit: signal.unit};
    return [...this.view.about(step), say("value_unit", fields)].join("\n");
  }
}

// Who looks at whom, for the steps in sight: a row a token that looks, a column a token looked at.
class Square extends Picture {
  constructor(view) {
    super(view, say("attention_map"), view.track.steps);
    this.first = 0;
    this.long = view.track.labels.some((label) => [...label].length > 2); // then they are written upwards
    this.legend = new Legend(0, 1, say("weight"));
    this.name = element("span", {className: "name"});
    this.most = element("tbody");
    this.heading = element("caption");
    this.node = element("figure", {className: "panel"}, element("figcaption", {className: "head"}, this.name, this.legend.node), this.canvas, this.note,
      element("table", {className: "bars"}, this.heading, this.most));
  }

  // The steps it shows: as many as have cells to be seen, all if all are to be in sight; they move on with the cursor.
  seen(room) {
    const {track, step} = this.view, count = SIGHT.whole ? track.steps : Math.min(track.steps, Math.max(4, Math.floor(room / CELL / SIGHT.zoom)));
    if (step < this.first || step >= this.first + count) this.first = step - Math.floor(0.7 * count);
    this.first = Math.max(0, Math.min(this.first, track.steps - count));
    return [this.first, this.first + count];
  }

  // Where the cells lie on a canvas so wide: their side, what is free left and above for the tokens, in its pixels.
  grid(width, ratio) {
    const {track} = this.view, room = Math.min(width, 420 * ratio), margin = (this.long ? 56 : 18) * ratio;
    const [first, stop] = this.seen((room - margin) / ratio), side = stop - first;
    const named = (room - margin) / side >= 0.98 * CELL * ratio && !track.rows, free = named ? margin : 0;
    const size = Math.min(room - free, 36 * ratio * side);
    return {first, stop, side, free, size, cell: size / side, named};
  }

  at(event) {
    const box = this.canvas.getBoundingClientRect(), {first, side, free, cell} = this.grid(box.width, 1);
    const [x, y] = [event.clientX - box.left, event.clientY - box.top].map((at) => Math.floor((at - free) / cell));
    return this.view.looks && x >= 0 && x < side && y >= 0 && y < side ? {step: first + y, row: first + x} : null;
  }

  draw() {
    const {looks, track} = this.view;
    this.legend.draw();
    this.name.textContent = track.looks.heads[STATE.layer] ? `${layerName(STATE.layer)} · ${track.looks.heads[STATE.layer][STATE.head] ?? ""}` : "";
    this.canvas.hidden = !looks;
    this.note.textContent = looks ? [say("attention_map"), track.looks.said].join(" ") : say(track.looks.heads[STATE.layer] ? "not_held" : "no_heads");
    if (looks && this.canvas.clientWidth) {
      const {first, stop, side, free, size} = this.grid(this.canvas.clientWidth, 1);
      if (side < track.steps) this.note.textContent += ` ${say("in_map", {first: track.first + first, last: track.first + stop - 1})}`;
      this.show(`${first} ${stop} ${STATE.layer} ${STATE.head}`, (screen) => this.paint(screen), free + size);
    }
    if (looks && this.shared) this.note.textContent += ` ${gathered(this.shared)}`;
    this.list();
  }

  paint({context, width, height, ratio}) {
    const {track, looks} = this.view, {first, stop, side, free, size, cell, named} = this.grid(width, ratio);
    context.fillStyle = colours().panel;
    context.fillRect(0, 0, width, height);
    context.save();
    context.translate(free, free);
    const value = (row, key) => looks.value(first + row, key);
    this.shared = paintCells(context, {rows: side, first, stop, x: (step) => (step - first) * cell, height: Math.round(size), low: 0, high: 1, value});
    context.restore();
    if (!named) return;
    context.font = `${Math.round(11 * ratio)}px ui-monospace, Menlo, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace`;
    context.fillStyle = colours().muted;
    context.textBaseline = "middle";
    for (let n = 0; n < side; n++) {
      const label = [...track.label(first + n)], text = label.length > 7 ? `${label.slice(0, 6).join("")}…` : label.join(""), middle = free + (n + 0.5) * cell;
      context.textAlign = "right";
      context.fillText(text, free - 4 * ratio, middle);
      context.save();
      context.translate(middle, free - (this.long ? 4 : 8) * ratio);
      if (this.long) context.rotate(-Math.PI / 2);
      context.textAlign = this.long ? "left" : "center";
      context.fillText(text, 0, 0);
      context.restore();
    }
  }

  cursor({context, width, ratio}) {
    const {first, stop, free, size, cell} = this.grid(width, ratio), line = Math.max(1, Math.round(1.5 * ratio)), {step} = this.view;
    if (step < first || step >= stop) return;
    context.strokeStyle = colours().accent;
    context.lineWidth = line;
    context.strokeRect(free + line / 2, Math.round(free + (step - first) * cell) - line / 2, size - line, Math.max(line, Math.round(cell)) + line);
  }

  list() {
    const {looks, step, track} = this.view, rows = [];
    this.heading.textContent = looks ? say("looks_list", {token: track.label(step)}) : "";
    if (looks) {
      const keys = Array.from({length: looks.last(step) + 1}, (_, key) => [key, looks.value(step, key)]).filter(([, p]) => p > 0);
      keys.sort((a, b) => b[1] - a[1]);
      for (const [key, p] of keys.slice(0, 6)) rows.push(barRow(track.label(key), p, say("step", {step: track.first + key})));
      if (looks.before(step)) rows.push(barRow("…", looks.before(step), say("before")));
      if (!rows.length) rows.push(element("tr", {}, element("td", {}, say("no_row"))));
    }
    this.most.replaceChildren(...rows);
  }

  words(row, step) {
    const {looks, track} = this.view;
    if (!looks) return say("not_held");
    return say("looks", {token: track.label(step), step: track.first + step, key: track.label(row), other: track.first + row, value: shown(looks.value(step, row))});
  }
}

function barRow(name, p, mark, came = false) {
  const bar = element("div");
  bar.style.width = `${100 * Math.max(0, Math.min(1, p || 0))}%`;
  return element("tr", {className: came ? "came" : ""}, element("th", {scope: "row"}, element("bdi", {}, name)), element("td", {className: "length"}, bar),
    element("td", {className: "p"}, share(p)), element("td", {className: "mark"}, mark));
}
