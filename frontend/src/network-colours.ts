// Colours for what is drawn on a canvas: the tokens of the style sheet, as they are in the theme of the moment.

export interface Colours {
  panel: string;
  soft: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  line2: string;
  action: string;
  Authority: string;
  Committee: string;
  NGO: string;
  InternationalBody: string;
}

const TOKENS: Record<keyof Colours, string> = {
  panel: "--panel",
  soft: "--soft",
  ink: "--ink",
  ink2: "--ink2",
  ink3: "--ink3",
  line: "--line",
  line2: "--line2",
  action: "--action",
  Authority: "--authority",
  Committee: "--committee",
  NGO: "--ngo",
  InternationalBody: "--international",
};

/** A token may be a function of the theme, so the browser is asked what comes out: in the theme of the moment or in this. */
export function colours(root: HTMLElement, theme = ""): Colours {
  const probe = document.createElement("i");
  probe.style.colorScheme = theme;
  root.append(probe);
  const found = {} as Colours;
  for (const [name, token] of Object.entries(TOKENS) as [keyof Colours, string][]) {
    probe.style.color = `var(${token})`;
    found[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return found;
}

export const font = (root: HTMLElement): string => getComputedStyle(root).fontFamily;
