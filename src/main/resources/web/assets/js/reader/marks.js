/* Paints sentence, word, word cursor and bookmarks: with the CSS Custom Highlight API where there is one, else with rectangles
   laid behind the text. */

/** The painter that this browser can use. */
export function marksFor(map) {
  return 'highlights' in CSS && typeof Highlight === 'function' ? new Highlights(map) : new Rectangles(map);
}

class Highlights {
  constructor(map) {
    this.map = map;
    ['bookmark', 'sentence', 'word', 'cursor'].forEach((name, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    });
  }

  /** Marks a stretch of the text; nothing when the cue is missing. */
  mark(name, cue) {
    this.markAll(name, cue ? [cue] : []);
  }

  /** The same for several. */
  markAll(name, cues) {
    const highlight = CSS.highlights.get(name);
    highlight.clear();
    for (const cue of cues) highlight.add(this.map.range(cue.from, cue.to));
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
    new ResizeObserver(() => this.cues.forEach((cues, name) => this.markAll(name, cues))).observe(map.article);
  }

  mark(name, cue) {
    this.markAll(name, cue ? [cue] : []);
  }

  markAll(name, cues) {
    this.cues.set(name, cues);
    for (const old of this.layer.querySelectorAll(`.${name}`)) old.remove();
    for (const { from, to } of cues) {
      for (const box of this.map.range(from, to).getClientRects()) this.#rectangle(name, box);
    }
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
