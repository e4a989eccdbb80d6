// What hands and keys choose in a picture: a body, a tie, a body to expand, the two ends of a way.

import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import { fill, withParameters } from "./host";
import type { Body, Network } from "./network-data";
import type { Frame } from "./network-frame";
import type { Hands } from "./network-keys";
import { mark } from "./network-marks";

/** What a choice acts on. */
export interface Stage {
  readonly cy: Core;
  readonly parts: Frame;
  readonly data: Network;
  go(href: string): void;
  rename(): void;
  zoom(factor: number): void;
  fit(): void;
}

export class Choice implements Hands {
  private at = "";
  private wayFrom = "";

  constructor(private readonly stage: Stage) {}

  /** A way that was started outlives what comes in step with it, but not another picture. */
  begin(anew: boolean): void {
    const { cy, data } = this.stage;
    if (anew) this.at = "";
    if (anew || data.pathFrom) this.wayFrom = data.pathFrom;
    cy.nodes().removeClass("path");
    this.body(this.wayFrom)?.addClass("path");
  }

  /** The body that keys act on: where the arrows went, else what is chosen, else where the picture started. */
  cursor(): NodeSingular | null {
    return this.body(this.at) ?? this.body(this.stage.data.pick);
  }

  walk(to: NodeSingular): void {
    const { cy, parts } = this.stage;
    cy.nodes().removeClass("cursor");
    to.addClass("cursor");
    this.at = to.id();
    const { x, y } = to.renderedPosition();
    if (x < 0 || y < 0 || x > cy.width() || y > cy.height()) cy.center(to);
    parts.live.textContent = this.spoken(to);
    this.stage.rename();
  }

  /** The chosen body, or the other end of a way that was started. */
  select(node: NodeSingular): void {
    const { cy, data, parts } = this.stage;
    const id = node.id();
    this.at = id;
    if (this.wayFrom === id) {
      this.say();
      return;
    }
    if (this.wayFrom) {
      this.stage.go(withParameters(data.href, { from: this.wayFrom, to: id }));
      return;
    }
    mark(cy, { pick: id, tie: "" });
    parts.live.textContent = this.spoken(node);
    this.stage.rename();
    this.stage.go(withParameters(data.href, { pick: id }));
  }

  selectTie(tie: EdgeSingular): void {
    const { cy, data, parts } = this.stage;
    mark(cy, { pick: "", tie: tie.id() });
    parts.live.textContent = tie.data("says") as string;
    this.stage.rename();
    this.stage.go(withParameters(data.href, { tie: tie.id() }));
  }

  expand(node: NodeSingular): void {
    const { data } = this.stage;
    if (!(node.data() as Body).more || data.layout === "routes") return;
    const opened = [...data.opened.split(",").filter(Boolean), node.id()].join(",");
    this.at = node.id();
    this.stage.go(withParameters(data.href, { open: opened, pick: data.pick }));
  }

  startWay(node: NodeSingular): void {
    this.wayFrom = node.id();
    this.stage.cy.nodes().removeClass("path");
    node.addClass("path");
    this.say();
  }

  leave(): void {
    const { cy, data } = this.stage;
    if (this.wayFrom) {
      this.wayFrom = "";
      cy.nodes().removeClass("path");
      if (data.pathFrom) this.stage.go(withParameters(data.href, { from: "" }));
      else this.say();
    } else if (data.pick || data.tie) {
      mark(cy, { pick: "", tie: "" });
      this.stage.go(data.href);
    }
  }

  search(): void {
    this.stage.parts.search.focus();
  }

  zoom(factor: number): void {
    this.stage.zoom(factor);
  }

  fit(): void {
    this.stage.fit();
  }

  /** Reads out what is chosen, or what to do next. */
  say(): void {
    const { cy, data, parts } = this.stage;
    const { words } = data;
    const chosen = cy.getElementById(data.tie || data.pick || " ");
    if (cy.nodes(":visible").empty()) parts.live.textContent = words.empty;
    else if (this.wayFrom) {
      const name = this.body(this.wayFrom)?.data("short") as string | undefined;
      parts.live.textContent = fill(words["path-from"], { name: name ?? this.wayFrom });
    } else if (chosen.empty()) parts.live.textContent = words.nothing;
    else parts.live.textContent = chosen.isEdge() ? (chosen.data("says") as string) : this.spoken(chosen);
  }

  private body(id: string): NodeSingular | null {
    const found = this.stage.cy.getElementById(id || " ");
    return found.nonempty() && found.isNode() && found.visible() ? found : null;
  }

  private spoken(node: NodeSingular): string {
    const { words } = this.stage.data;
    const body = node.data() as Body;
    const ties = node.connectedEdges().filter((tie) => tie.visible()).length;
    const name = body.note ? `${body.name}, ${body.note}` : body.name;
    const said = [fill(words.body, { name, kind: body.kind, ties })];
    if (body.more) said.push(fill(words.more, { n: body.more }));
    return said.join(". ");
  }
}
