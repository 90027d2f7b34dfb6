// The page at work: one cursor over all recordings, moved by the slider, the keys, the mouse, or by itself when it plays.

const byId = (id) => document.getElementById(id);
const TRACKS = DATA.tracks.map((data, number) => new Track(data, number)), LEAD = TRACKS[0];
const STATE = {at: Math.max(0, Math.min(DATA.start.at, LEAD.steps - 1)), layer: DATA.start.layer, head: DATA.start.head, order: "index", colour: "", playing: 0};
const calm = matchMedia("(prefers-reduced-motion: reduce)");

// The steps in sight: as many as can be read, or all; they move on when the cursor leaves them.
const SIGHT = {
  first: 0, zoom: 1, whole: false,
  cell() {
    const lengths = LEAD.rows ? [3] : LEAD.tokens.map((n) => [...LEAD.labels[n]].length).sort((a, b) => a - b);
    const wide = /[⺀-鿿가-힯＀-｠]/.test(LEAD.labels.join("")) ? 15 : 8.4;
    return Math.max(20, Math.min(64, 8 + wide * lengths[Math.floor(0.8 * (lengths.length - 1))])) * this.zoom;
  },
  count() {
    const most = this.width / this.cell(); // a few more are drawn a little narrower
    return this.whole || LEAD.steps <= (this.zoom === 1 ? 1.15 : 1) * most ? LEAD.steps : Math.max(1, Math.floor(most));
  },
  follow() {
    const count = this.count(), {at} = STATE;
    if (at < this.first || at >= this.first + count) this.first = at - Math.floor(0.15 * count);
    this.first = Math.max(0, Math.min(this.first, LEAD.steps - count));
  },
  get width() { return VIEWS[0]?.stack.clientWidth - 26 || 800; },
  scale(width) { return this.whole ? width / LEAD.steps : Math.min(width / this.count(), this.cell() * 1.3 * width / this.width); },
  key() { return `${this.first} ${this.count()} ${this.zoom}`; },
};

// One recording on the page.
class View {
  constructor(track) {
    this.track = track;
    this.text = element("p", {className: "text"});
    this.judged = element("p", {className: "judged quiet"}, track.answers ? track.answers.said : "");
    this.findings = element("ul", {className: "findings"}, ...track.findings.map(([said, step]) => element("li", {},
      step === null ? said : element("button", {type: "button", onclick: () => seek(track.lead(step, LEAD.steps - 1))}, said))));
    this.textLegend = element("span", {className: "legend-of-text"});
    this.stack = element("div", {className: "stack"});
    this.side = element("div", {className: "side"});
    this.pictures = []; this.square = null;
    this.spans = track.tokens.map((_, step) => this.token(step));
    for (const step of track.breaks) this.spans[step].after(element("br"));
    for (const step of track.spaces) this.spans[step].before(" ");
    const text = element("section", {className: "panel"}, element("div", {className: "head"}, this.textLegend), this.text);
    if (track.answers) text.append(this.judged);
    if (track.findings.length) text.append(this.findings);
    this.words = element("div", {className: "words"}, text);
    this.node = element("section", {className: "track"}, element("div", {className: "parts"}, this.words, this.side, this.stack));
    if (track.letter) {
      const letter = element("span", {className: "letter"}, track.letter);
      letter.style.background = `var(--series-${track.number})`;
      this.node.prepend(element("h2", {}, letter, element("bdi", {}, track.title)));
    }
    this.node.setAttribute("aria-label", `${track.letter} ${track.title}`.trim());
  }

  token(step) {
    const {track} = this, marks = [step >= track.typed ? "chosen" : "", step in track.notes ? "noted" : "", track.rows ? "apart" : ""];
    const right = track.answers?.marks[step];
    const made = element("span", {className: [...marks, right === true ? "right" : right === false ? "wrong" : ""].filter(Boolean).join(" ")}, track.label(step));
    made.addEventListener("click", () => seek(track.lead(step, LEAD.steps - 1)));
    made.addEventListener("pointermove", (event) => showTip(event, [...this.about(step), this.coloured(step)].filter(Boolean).join("\n")));
    made.addEventListener("pointerleave", () => showTip(null, ""));
    this.text.append(made);
    return made;
  }

  build() { // what depends on the layer
    const {track} = this, signals = track.signals.filter((s) => s.layer === null || s.layer === this.layer());
    const colouring = track.colourings[0] ?? null;
    this.pictures = [new Ribbon(this, colouring), ...signals.map((signal) => new HeatMap(this, signal))];
    this.stack.replaceChildren(...this.pictures.map((picture) => picture.node));
    this.side.replaceChildren();
    if (track.prediction) {
      this.bars = element("tbody"); this.heading = element("caption"); this.footing = element("p", {className: "note"});
      this.side.append(element("section", {className: "panel"}, element("table", {className: "bars"}, this.heading, this.bars), this.footing));
    }
    if (track.slots) {
      this.reads = element("table", {className: "reads"});
      this.side.append(element("section", {className: "panel"}, this.reads));
    }
    this.square = track.looks ? new Square(this) : null;
    if (this.square) this.side.append(this.square.node);
    this.side.hidden = !this.side.childElementCount;
    this.side.parentNode.classList.toggle("bare", this.side.hidden); // what is foretold leaves its room to the pictures
  }

  layer() { return this.track.layers.includes(STATE.layer) ? STATE.layer : this.track.layers.at(-1) ?? 0; }
  get step() { return this.track.own(STATE.at); }

  seen() { // its own steps that are in sight
    if (!this.track.edges) return [SIGHT.first, Math.min(this.track.steps, SIGHT.first + SIGHT.count())];
    const first = this.track.own(SIGHT.first), last = this.track.own(SIGHT.first + SIGHT.count() - 1);
    return [first, last + 1];
  }

  place(width) { const scale = SIGHT.scale(width); return (step) => (this.track.begins(step) - SIGHT.first) * scale; }

  about(step) {
    const {track} = this, lines = [say("place", {step: track.first + step, count: track.first + track.steps - 1, token: track.label(step)})];
    if (step >= track.typed) lines.push(say("chosen"));
    if (step in track.notes) lines.push(track.notes[step]);
    return lines;
  }

  focus(picture, row) { // the same row of all maps that have as many
    for (const each of this.pictures) if (each instanceof HeatMap && each.rows === picture.rows) each.row = row;
  }

  isAttention() { return STATE.colour === "attention" && this.track.looks !== null; }

  colouring() { // the one that was chosen, or of a track without it its own
    if (STATE.colour === "none" || this.isAttention()) return null;
    return this.track.colourings.find((c) => c.key === STATE.colour) ?? this.track.colourings[0] ?? null;
  }

  value(step) { return this.isAttention() ? this.attends(step) : this.colouring()?.values[step] ?? NaN; }
  attends(step) { return this.looks && step <= this.looks.last(this.step) ? this.looks.value(this.step, step) : NaN; }

  coloured(step) {
    const value = this.value(step), c = this.colouring();
    return Number.isNaN(value) ? "" : say("colour", {title: c ? c.title : say("weight"), value: shown(value), unit: c ? c.unit : ""});
  }

  colour() {
    const c = this.colouring(), low = c ? c.low : 0, high = c ? c.high : 1, map = mapFor(low, true);
    const key = `${STATE.colour} ${theme()} ${this.isAttention() ? `${this.step} ${STATE.layer} ${STATE.head}` : ""}`;
    if (this.coloured_by === key) return;
    this.coloured_by = key;
    this.spans.forEach((span, step) => {
      const at = shade(this.value(step), low, high);
      span.style.background = at === null ? "" : css(map, at);
      span.style.color = at === null ? "" : ink(map, at);
    });
    const title = say("text", {title: c ? c.title : say(this.isAttention() ? "attention" : "none")});
    const legend = new Legend(low, high, c ? c.unit : say("weight"));
    this.textLegend.replaceChildren(element("span", {className: "name"}, title), ...(c || this.isAttention() ? [legend.node] : []));
    legend.draw(true);
  }

  mark() { // the cursor is elsewhere
    const now = this.spans[this.step];
    if (this.now !== now) {
      this.now?.classList.remove("now");
      now.classList.add("now");
      const top = now.offsetTop, room = this.text;
      if (top < room.scrollTop || top + now.offsetHeight > room.scrollTop + room.clientHeight) room.scrollTop = top - room.clientHeight / 3;
      this.now = now;
    }
    this.colour();
    for (const picture of this.pictures) picture.draw();
    this.square?.draw();
    this.foretell();
    this.recall();
  }

  likely() {
    const p = this.track.prediction, {step} = this;
    return Array.from({length: p.most}, (_, n) => ({id: p.ids[step * p.most + n], p: p.p[step * p.most + n]}));
  }

  foretell() {
    const {track, step} = this, p = track.prediction;
    if (!p) return;
    const token = track.label(step), given = track.answers?.given[step], likely = this.likely(), lines = [];
    this.heading.textContent = say(p.kind, {token});
    const rows = likely.map(({id, p: share}, n) => {
      const came = p.kind === "next" && id === p.came[step], mark = given && n === 0 && given.right !== null ? say(given.right ? "right" : "wrong") : came ? say("came") : "";
      return barRow(p.names[id], share, mark, came);
    });
    this.bars.replaceChildren(...rows);
    if (likely.some((each) => Number.isNaN(each.p))) lines.push(say("no_prediction"));
    else lines.push(say("entropy", {value: shown(p.entropy[step])}));
    if (p.kind === "next" && p.came[step] >= 0) lines.push(say("came_rank", {token: p.names[p.came[step]], rank: whole(p.rank[step]), p: share(p.given[step])}));
    if (given) lines.push(given.right === null ? say("unjudged") : say(given.right ? "was_right" : "was_wrong", {wanted: given.wanted}));
    this.footing.textContent = lines.join(" · ");
  }

  recall() {
    const {track, step} = this, {slots} = track;
    if (!slots) return;
    const reads = track.signals.filter((s) => s.memory).sort((a, b) => a.layer - b.layer), rows = [];
    for (let slot = 0; slot < slots.size; slot++) {
      const text = slots.texts[slots.held[step * slots.size + slot]];
      if (text) rows.push({text, weights: reads.map((s) => s.value(slot, step))});
    }
    rows.sort((a, b) => Math.max(...b.weights) - Math.max(...a.weights));
    const head = element("tr", {className: "quiet"}, element("td"), ...reads.map((s) => element("td", {}, s.where || s.title)));
    const body = rows.slice(0, 10).map(({text: [said, next, how], weights}) => {
      const words = next ? say("followed", {text: said, next}) : said;
      return element("tr", {}, element("th", {scope: "row"}, how ? say("recalled", {text: words}) : words), ...weights.map((w) => element("td", {}, share(w))));
    });
    if (!body.length) body.push(element("tr", {}, element("td", {}, say("empty_slot"))));
    this.reads.replaceChildren(element("caption", {}, say("reads", {token: track.label(step)})), head, ...body);
  }

  sentence() {
    const lines = this.about(this.step);
    if (this.track.letter) lines.unshift(this.track.letter);
    if (this.coloured(this.step)) lines.push(this.coloured(this.step));
    if (this.track.prediction) lines.push(say("likely", {list: this.likely().slice(0, 3).map(({id, p}) => say("item", {token: this.track.prediction.names[id], p: share(p)})).join(", ")}));
    return lines.join(". ");
  }
}

const VIEWS = [];

function showTip(event, words) {
  const tip = byId("tip");
  tip.hidden = !words;
  if (!words) return;
  tip.textContent = words;
  const {width, height} = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(4, Math.min(innerWidth - width - 4, event.clientX + 14))}px`;
  tip.style.top = `${event.clientY - height - 12 > 0 ? event.clientY - height - 12 : event.clientY + 20}px`;
}

function layerName(layer) { return LEAD.signals.find((s) => s.layer === layer)?.where || String(layer); }

function seek(step) {
  STATE.at = Math.max(0, Math.min(LEAD.steps - 1, step));
  update();
}

function update() {
  SIGHT.follow();
  for (const view of VIEWS) view.mark();
  const place = say("place", {step: LEAD.first + STATE.at, count: LEAD.first + LEAD.steps - 1, token: LEAD.label(STATE.at)});
  const slider = byId("slider"), count = SIGHT.count();
  slider.value = STATE.at;
  slider.setAttribute("aria-valuetext", place);
  byId("where").textContent = place;
  byId("sight").textContent = count === LEAD.steps ? say("all_in_sight")
    : say("in_sight", {first: LEAD.first + SIGHT.first, last: LEAD.first + SIGHT.first + count - 1, start: LEAD.first, end: LEAD.first + LEAD.steps - 1});
  if (!STATE.playing) byId("said").textContent = VIEWS.map((view) => view.sentence()).join(". ");
}

function play(on) {
  clearInterval(STATE.playing);
  STATE.playing = 0;
  if (on) {
    if (STATE.at === LEAD.steps - 1) seek(0);
    STATE.playing = setInterval(() => (STATE.at < LEAD.steps - 1 ? seek(STATE.at + 1) : play(false)), 1000 / Number(byId("rate").value));
  }
  byId("play").classList.toggle("playing", on);
  byId("play").setAttribute("aria-label", say(on ? "pause" : "play"));
  byId("play").title = say(on ? "pause" : "play");
  if (!on) update();
}

async function refocus() { // another layer, head or colour
  for (const view of VIEWS) {
    view.looks = view.track.looks ? await view.track.looksOf(STATE.layer, STATE.head) : null;
    if (view.built !== view.layer()) { view.built = view.layer(); view.build(); }
    view.coloured_by = null;
  }
  update();
}

function offer(select, options, value) {
  select.replaceChildren(...options.map(([key, name]) => new Option(name, key)));
  select.value = value;
  select.parentNode.hidden = options.length < 2;
}

function choices() {
  const layers = [...new Set(TRACKS.flatMap((t) => t.layers))].sort((a, b) => a - b);
  const heads = TRACKS.flatMap((t) => Object.values(t.looks?.heads ?? {})).reduce((a, b) => (b.length > a.length ? b : a), []);
  const named = new Map(TRACKS.flatMap((t) => t.colourings).map((c) => [c.key, c.title]));
  const colours = [...(heads.length ? [["attention", say("attention")]] : []), ...named, ["none", say("none")]];
  STATE.colour = LEAD.looks ? "attention" : LEAD.colourings[0]?.key ?? colours[0][0];
  offer(byId("layer"), layers.map((n) => [n, layerName(n)]), STATE.layer);
  offer(byId("head"), heads.map((name, n) => [n, name]), STATE.head);
  const orders = ["index", ...Object.keys(TRACKS.flatMap((t) => t.signals).reduce((all, s) => ({...all, ...s.orders}), {}))];
  offer(byId("order"), orders.map((order) => [order, say(order)]), STATE.order);
  offer(byId("colour"), colours, STATE.colour);
  for (const name of ["layer", "head"]) byId(name).onchange = () => { STATE[name] = Number(byId(name).value); return refocus(); };
  byId("order").onchange = () => { STATE.order = byId("order").value; update(); };
  byId("colour").onchange = () => { STATE.colour = byId("colour").value; return refocus(); };
}

function wire() {
  const zoom = (factor) => () => { SIGHT.zoom = SIGHT.whole ? 1 : Math.max(0.1, Math.min(6, SIGHT.zoom * factor)); SIGHT.whole = false; update(); };
  const acts = {
    first: () => seek(0), back: () => seek(STATE.at - 1), on: () => seek(STATE.at + 1), last: () => seek(LEAD.steps - 1), play: () => play(!STATE.playing),
    wider: zoom(1.5), narrower: zoom(1 / 1.5), whole: () => { SIGHT.whole = true; update(); },
    theme: () => { document.documentElement.dataset.theme = theme() === "dark" ? "light" : "dark"; repaint(); },
  };
  for (const [id, act] of Object.entries(acts)) byId(id).onclick = act;
  byId("choices").onsubmit = (event) => event.preventDefault();
  byId("slider").max = LEAD.steps - 1;
  byId("slider").oninput = () => seek(Number(byId("slider").value));
  if (calm.matches) byId("rate").value = "2";
  byId("rate").onchange = () => STATE.playing && play(true);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, input")) return;
    const act = {ArrowLeft: acts.back, ArrowRight: acts.on, Home: acts.first, End: acts.last, " ": acts.play}[event.key];
    if (!act || (event.key === " " && event.target.closest("button, summary"))) return;
    event.preventDefault();
    act();
  });
  prefersDark.addEventListener("change", repaint);
  new ResizeObserver(() => update()).observe(byId("tracks"));
  addEventListener("beforeprint", () => { STATE.chosen = document.documentElement.dataset.theme; document.documentElement.dataset.theme = "light"; repaint(); });
  addEventListener("afterprint", () => { if (STATE.chosen) document.documentElement.dataset.theme = STATE.chosen; else delete document.documentElement.dataset.theme; repaint(); });
}

function repaint() {
  for (const view of VIEWS) view.coloured_by = null;
  update();
}

async function begin() {
  if (!("DecompressionStream" in window)) throw new Error(say("too_old"));
  try { await Promise.all(TRACKS.map((track) => track.read())); } catch (error) { throw new Error(say("unreadable", {why: error.message})); }
  VIEWS.push(...TRACKS.map((track) => new View(track)));
  byId("tracks").className = TRACKS.length > 1 ? `several of-${TRACKS.length}` : "alone";
  byId("tracks").append(...VIEWS.map((view) => view.node));
  choices();
  await refocus();
  wire();
  document.documentElement.dataset.ready = "";
}

begin().catch((error) => { byId("trouble").textContent = error.message; byId("trouble").hidden = false; });
