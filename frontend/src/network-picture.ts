// One picture: the graph, the names over it, and what hands do to it.

import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from "cytoscape";
import { fill, withParameters } from "./host";
import { tidy, tree } from "./network-arrange";
import { colours, font } from "./network-colours";
import type { Body, Network } from "./network-data";
import { type Action, type Frame, frame, refresh } from "./network-frame";
import { fit, type Given, update } from "./network-graph";
import { type Hands, press } from "./network-keys";
import { type Placed, placements } from "./network-labels";
import { fade, mark, matching } from "./network-marks";
import { measureWith, type Pen, paintBands, paintNames, sharp } from "./network-paint";
import { savePng, saveSvg } from "./network-save";
import { stylesheet } from "./network-style";

const SETTLE = 40;
const DARK = "(prefers-color-scheme: dark)";

export class Picture {
  go: (href: string) => void = () => undefined;
  readonly cy: Core;
  private readonly parts: Frame;
  private readonly given: Given = new Map();
  private readonly sizes: ResizeObserver;
  private readonly theme = window.matchMedia(DARK);
  private data: Network;
  private pen: Pen;
  private placed: Placed[] = [];
  private timer = 0;
  private at = "";
  private drawn = "";
  private wayFrom = "";

  constructor(
    private readonly root: HTMLElement,
    data: Network,
  ) {
    this.data = data;
    this.parts = frame(root, data, (action) => this.act(action));
    this.pen = { colours: colours(root), font: font(root) };
    this.cy = cytoscape({
      container: this.parts.graph,
      style: stylesheet(this.pen.colours),
      minZoom: 0.08,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
      layout: { name: "preset" },
    });
    Object.assign(root, { cy: this.cy });
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(this.parts.stage);
    this.theme.addEventListener("change", this.recolour);
    window.addEventListener("ksmm:return-focus", this.returnFocus);
    this.listen();
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.sizes.disconnect();
    this.theme.removeEventListener("change", this.recolour);
    window.removeEventListener("ksmm:return-focus", this.returnFocus);
    this.cy.destroy();
  }

  /** Brings everything in step with what Python sends. */
  show(data: Network): void {
    this.data = data;
    refresh(this.parts, data);
    const drawn = `${data.graph} ${data.layout}`;
    const first = this.drawn === "";
    if (drawn !== this.drawn) this.given.clear();
    const changed = update(this.cy, data, this.given) || drawn !== this.drawn;
    this.drawn = drawn;
    this.wayFrom = data.pathFrom;
    if (changed && data.layout === "tree") tree(this.cy);
    if (changed) fit(this.cy, !first);
    mark(this.cy, data);
    this.cy.getElementById(this.wayFrom || " ").addClass("path");
    this.say();
    this.rename();
  }

  private readonly recolour = (): void => {
    this.pen = { colours: colours(this.root), font: font(this.root) };
    this.cy.style(stylesheet(this.pen.colours));
    this.rename();
  };

  private readonly returnFocus = (): void => this.parts.graph.focus();

  private resized(): void {
    this.cy.resize();
    fit(this.cy, false);
    this.rename();
  }

  private act(action: Action): void {
    if (action === "fit") fit(this.cy, true);
    else if (action === "closer" || action === "wider") this.zoom(action === "closer" ? 1.25 : 0.8);
    else if (action === "svg") saveSvg(this.cy, this.data, this.pen);
    else if (action === "png") void savePng(this.cy, this.data, this.pen);
    else {
      tidy(this.cy);
      fit(this.cy, true);
    }
  }

  private zoom(factor: number): void {
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: middle });
  }

  private listen(): void {
    const { cy, parts } = this;
    cy.on("tap", (event) => {
      if (event.target === cy) this.leave();
    });
    cy.on("onetap", "node", (event) => this.select(event.target as NodeSingular));
    cy.on("onetap", "edge", (event) => this.selectTie(event.target as EdgeSingular));
    cy.on("dbltap", "node", (event) => this.expand(event.target as NodeSingular));
    cy.on("mouseover", "node, edge", (event) => this.tip(event.target as NodeSingular | EdgeSingular));
    cy.on("mouseout drag", "node, edge", () => parts.tip.replaceChildren());
    cy.on("zoom position", () => this.soon());
    cy.on("render", () => this.paint());
    parts.graph.addEventListener("keydown", (event) => press(cy, event, this.hands));
    parts.graph.addEventListener("blur", () => cy.nodes().removeClass("cursor"));
    parts.stage.addEventListener("wheel", (event) => !event.ctrlKey && !event.metaKey && event.stopPropagation(), true);
    parts.search.addEventListener("input", () => this.seek());
    parts.search.addEventListener("keydown", (event) => this.sought(event));
    parts.key.addEventListener("click", (event) => {
      const href = (event.target as Element).closest<HTMLElement>("button")?.dataset.href;
      if (href) this.go(href);
    });
  }

  private readonly hands: Hands = {
    cursor: () => {
      const found = this.cy.getElementById(this.at || this.data.pick || " ");
      return found.nonempty() && found.isNode() && found.visible() ? found : null;
    },
    walk: (to) => this.walk(to),
    select: (node) => this.select(node),
    expand: (node) => this.expand(node),
    startWay: (node) => this.startWay(node),
    leave: () => this.leave(),
    search: () => this.parts.search.focus(),
    zoom: (factor) => this.zoom(factor),
    fit: () => fit(this.cy, true),
  };

  private walk(to: NodeSingular): void {
    this.cy.nodes().removeClass("cursor");
    to.addClass("cursor");
    this.at = to.id();
    const { x, y } = to.renderedPosition();
    if (x < 0 || y < 0 || x > this.cy.width() || y > this.cy.height()) this.cy.center(to);
    this.parts.live.textContent = this.spoken(to);
    this.rename();
  }

  private spoken(node: NodeSingular): string {
    const { words } = this.data;
    const body = node.data() as Body;
    const ties = node.connectedEdges().filter((tie) => tie.visible()).length;
    const name = body.note ? `${body.name}, ${body.note}` : body.name;
    const said = [fill(words.body, { name, kind: body.kind, ties })];
    if (body.more) said.push(fill(words.more, { n: body.more }));
    return said.join(". ");
  }

  /** The chosen body, or the other end of a way that was started. */
  private select(node: NodeSingular): void {
    const id = node.id();
    this.at = id;
    if (this.wayFrom && this.wayFrom !== id) {
      this.go(withParameters(this.data.href, { from: this.wayFrom, to: id }));
      return;
    }
    mark(this.cy, { pick: id, tie: "" });
    this.parts.live.textContent = this.spoken(node);
    this.rename();
    this.go(withParameters(this.data.href, { pick: id }));
  }

  private selectTie(tie: EdgeSingular): void {
    mark(this.cy, { pick: "", tie: tie.id() });
    this.parts.live.textContent = tie.data("says") as string;
    this.rename();
    this.go(withParameters(this.data.href, { tie: tie.id() }));
  }

  private expand(node: NodeSingular): void {
    if (!(node.data() as Body).more || this.data.layout === "routes") return;
    const opened = [...this.data.opened.split(",").filter(Boolean), node.id()].join(",");
    this.at = node.id();
    this.go(withParameters(this.data.href, { open: opened, pick: this.data.pick }));
  }

  private startWay(node: NodeSingular): void {
    this.wayFrom = node.id();
    this.cy.nodes().removeClass("path");
    node.addClass("path");
    this.parts.live.textContent = fill(this.data.words["path-from"], { name: node.data("short") as string });
  }

  private leave(): void {
    if (this.wayFrom) {
      this.wayFrom = "";
      this.cy.nodes().removeClass("path");
      if (this.data.pathFrom) this.go(withParameters(this.data.href, { from: "" }));
      else this.say();
    } else if (this.data.pick || this.data.tie) {
      mark(this.cy, { pick: "", tie: "" });
      this.go(this.data.href);
    }
  }

  private seek(): void {
    const { cy, parts, data } = this;
    const text = parts.search.value.trim();
    mark(cy, data);
    parts.found.textContent = "";
    if (text) {
      const found = matching(cy, text);
      cy.elements().removeClass("faded");
      fade(cy, found);
      const values = { n: found.length, of: cy.nodes(":visible").length };
      parts.found.textContent = found.empty() ? data.words["none-found"] : fill(data.words.found, values);
    }
    this.rename();
  }

  private sought(event: KeyboardEvent): void {
    const found = matching(this.cy, this.parts.search.value);
    if (event.key === "Escape") this.parts.search.value = "";
    else if (event.key !== "Enter" || !this.parts.search.value.trim() || found.empty()) return;
    event.preventDefault();
    if (event.key === "Enter") {
      this.cy.animate({ center: { eles: found }, zoom: Math.max(this.cy.zoom(), 1) }, { duration: 220 });
      this.parts.graph.focus();
      this.walk(found[0] as NodeSingular);
    } else this.parts.graph.focus();
    this.seek();
  }

  private say(): void {
    const { cy, data, parts } = this;
    const { words } = data;
    const chosen = cy.getElementById(data.tie || data.pick || " ");
    if (cy.nodes(":visible").empty()) parts.live.textContent = words.empty;
    else if (this.wayFrom) {
      const name = cy.getElementById(this.wayFrom).data("short") as string | undefined;
      parts.live.textContent = fill(words["path-from"], { name: name ?? this.wayFrom });
    } else if (chosen.empty()) parts.live.textContent = words.nothing;
    else parts.live.textContent = chosen.isEdge() ? (chosen.data("says") as string) : this.spoken(chosen);
  }

  private tip(target: NodeSingular | EdgeSingular): void {
    const { tip, stage } = this.parts;
    tip.textContent = target.isNode()
      ? `${target.data("name") as string} · ${target.data("kind") as string}`
      : (target.data("says") as string);
    const at = target.isNode() ? target.renderedPosition() : target.renderedMidpoint();
    const left = Math.min(Math.max(at.x, 130), stage.clientWidth - 130);
    tip.style.left = `${left}px`;
    tip.style.top = `${at.y - (target.isNode() ? target.renderedHeight() / 2 : 0) - 8}px`;
  }

  private soon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.rename(), SETTLE);
  }

  /** Finds new places for the names. */
  private rename(): void {
    const context = this.parts.over.getContext("2d");
    if (!context || this.cy.destroyed()) return;
    const order = this.data.layout === "tree" ? "tall" : "wide";
    this.placed = placements(this.cy, this.cy.zoom(), measureWith(context, this.pen), order);
    this.paint();
  }

  private paint(): void {
    if (this.cy.destroyed() || !this.cy.width()) return;
    const view = { zoom: this.cy.zoom(), pan: this.cy.pan() };
    const under = sharp(this.parts.under, this.cy);
    paintBands(under, this.data.bands, { ...view, width: this.cy.width() }, this.pen);
    paintNames(sharp(this.parts.over, this.cy), this.placed, view, this.pen);
  }
}
