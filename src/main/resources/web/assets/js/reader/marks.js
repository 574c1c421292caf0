/* Paints sentence, word and word cursor: with the CSS Custom Highlight API where there is one, else with rectangles
   laid behind the text. */

/** The painter that this browser can use. */
export function marksFor(map) {
  return 'highlights' in CSS && typeof Highlight === 'function' ? new Highlights(map) : new Rectangles(map);
}

class Highlights {
  constructor(map) {
    this.map = map;
    ['sentence', 'word', 'cursor'].forEach((name, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    });
  }

  /** Marks a stretch of the text; nothing when the cue is missing. */
  mark(name, cue) {
    const highlight = CSS.highlights.get(name);
    highlight.clear();
    if (cue) highlight.add(this.map.range(cue.from, cue.to));
  }
}

class Rectangles {
  constructor(map) {
    this.map = map;
    this.cues = new Map();
    this.layer = document.createElement('div');
    this.layer.className = 'marks';
    this.layer.setAttribute('aria-hidden', 'true');
    document.body.append(this.layer);
    new ResizeObserver(() => this.cues.forEach((cue, name) => this.mark(name, cue))).observe(map.article);
  }

  mark(name, cue) {
    this.cues.set(name, cue);
    for (const old of this.layer.querySelectorAll(`.${name}`)) old.remove();
    if (!cue) return;
    for (const box of this.map.range(cue.from, cue.to).getClientRects()) this.#rectangle(name, box);
  }

  #rectangle(name, box) {
    const rectangle = document.createElement('i');
    rectangle.className = name;
    rectangle.style.left = `${box.left + scrollX}px`;
    rectangle.style.top = `${box.top + scrollY}px`;
    rectangle.style.width = `${box.width}px`;
    rectangle.style.height = `${box.height}px`;
    this.layer.append(rectangle);
  }
}
