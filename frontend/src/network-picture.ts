// One picture: the graph, the names over it, and everything kept in step with what Python sends.

import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from "cytoscape";
import { back, tidy, tree } from "./network-arrange";
import { Choice } from "./network-choice";
import { colours, font } from "./network-colours";
import type { Network } from "./network-data";
import { type Action, type Frame, frame, refresh } from "./network-frame";
import { fit, type Given, update } from "./network-graph";
import { press } from "./network-keys";
import { type Placed, placements, spread } from "./network-labels";
import { mark } from "./network-marks";
import { measureWith, type Pen, paintBands, paintNames, sharp } from "./network-paint";
import { onPaper } from "./network-print";
import { savePng, saveSvg } from "./network-save";
import { seek, sought } from "./network-search";
import { stylesheet } from "./network-style";
import { tip } from "./network-tip";

const SETTLE = 40;
const PRINT = "print";
const DARK = "(prefers-color-scheme: dark)";

export class Picture {
  go: (href: string) => void = () => undefined;
  readonly cy: Core;
  readonly parts: Frame;
  data: Network;
  private readonly choice = new Choice(this);
  private readonly given: Given = new Map();
  private readonly sizes: ResizeObserver;
  private readonly theme = window.matchMedia(DARK);
  private readonly print = window.matchMedia(PRINT);
  private pen: Pen;
  private placed: Placed[] = [];
  private timer = 0;
  private drawn = "";

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
    this.print.addEventListener("change", this.printing);
    window.addEventListener("ksmm:return-focus", this.returnFocus);
    this.listen();
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.sizes.disconnect();
    this.theme.removeEventListener("change", this.recolour);
    this.print.removeEventListener("change", this.printing);
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
    this.choice.begin(drawn !== this.drawn);
    this.drawn = drawn;
    if (changed && data.layout === "tree") tree(this.cy);
    if (changed) this.fit(!first);
    mark(this.cy, data);
    this.choice.say();
    this.rename();
  }

  fit(animate = true): void {
    fit(this.cy, (zoom) => this.names(zoom).map((one) => spread(one, zoom)), animate);
  }

  zoom(factor: number): void {
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: middle });
  }

  /** Finds new places for the names. */
  rename(): void {
    if (this.cy.destroyed()) return;
    this.placed = this.names(this.cy.zoom());
    this.paint();
  }

  private readonly recolour = (): void => {
    this.pen = { colours: colours(this.root), font: font(this.root) };
    this.cy.style(stylesheet(this.pen.colours));
    this.rename();
  };

  private readonly printing = (): void => {
    if (this.print.matches) onPaper(this.root, this.parts.paper, this.cy, this.data);
  };

  private readonly returnFocus = (): void => this.parts.graph.focus();

  private resized(): void {
    if (this.print.matches) return;
    this.cy.resize();
    this.fit(false);
    this.rename();
  }

  private names(zoom: number): Placed[] {
    const context = this.parts.over.getContext("2d");
    if (!context) return [];
    const order = this.data.layout === "tree" ? "tall" : "wide";
    return placements(this.cy, zoom, measureWith(context, this.pen), order);
  }

  private act(action: Action): void {
    if (action === "fit") this.fit();
    else if (action === "closer" || action === "wider") this.zoom(action === "closer" ? 1.25 : 0.8);
    else if (action === "svg") saveSvg(this.cy, this.data, this.pen);
    else if (action === "png") void savePng(this.cy, this.data, this.pen);
    else {
      if (this.data.large) back(this.cy, this.data);
      else tidy(this.cy);
      this.fit();
    }
  }

  private listen(): void {
    const { cy, parts, choice } = this;
    cy.on("tap", (event) => {
      if (event.target === cy) choice.leave();
    });
    cy.on("onetap", "node", (event) => choice.select(event.target as NodeSingular));
    cy.on("onetap", "edge", (event) => choice.selectTie(event.target as EdgeSingular));
    cy.on("dbltap", "node", (event) => choice.expand(event.target as NodeSingular));
    cy.on("mouseover", "node, edge", (event) => tip(parts, event.target as NodeSingular | EdgeSingular));
    cy.on("mouseout drag", "node, edge", () => parts.tip.replaceChildren());
    cy.on("zoom position", () => this.soon());
    cy.on("render", () => this.paint());
    parts.graph.addEventListener("keydown", (event) => press(cy, event, choice));
    parts.graph.addEventListener("blur", () => cy.nodes().removeClass("cursor"));
    parts.stage.addEventListener("wheel", (event) => !event.ctrlKey && !event.metaKey && event.stopPropagation(), true);
    parts.search.addEventListener("input", () => seek(this));
    parts.search.addEventListener("keydown", (event) => sought(this, event, choice));
    parts.key.addEventListener("click", (event) => {
      const href = (event.target as Element).closest<HTMLElement>("button")?.dataset.href;
      if (href) this.go(href);
    });
  }

  private soon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.rename(), SETTLE);
  }

  private paint(): void {
    if (this.cy.destroyed() || !this.cy.width()) return;
    const view = { zoom: this.cy.zoom(), pan: this.cy.pan() };
    const under = sharp(this.parts.under, this.cy);
    paintBands(under, this.data.bands, { ...view, width: this.cy.width() }, this.pen);
    paintNames(sharp(this.parts.over, this.cy), this.placed, view, this.pen);
  }
}
