package dev.lectern.page;

/** Scripts that see what is marked on the page. */
final class Marked {
    /** A function that gives the offset at which a highlight begins, -1 when nothing is marked. */
    static final String OFFSET = """
            const offsetOf = (name) => {
              const [range] = [...CSS.highlights.get(name)];
              if (!range) return -1;
              const block = range.startContainer.parentElement.closest('[data-from]');
              const before = document.createRange();
              before.setStart(block, 0);
              before.setEnd(range.startContainer, range.startOffset);
              return Number(block.dataset.from) + before.toString().length;
            };
            """;

    /** Waits for 200 frames of playing sound; for each the time of the sound and the marked word's offset. */
    static final String SAMPLE = OFFSET + """
            const done = arguments[arguments.length - 1];
            const audio = document.querySelector('#audio');
            const samples = [];
            const frame = () => {
              if (audio.currentTime > 0.3) samples.push([audio.currentTime, offsetOf('word')]);
              if (samples.length < 200 && !audio.ended) requestAnimationFrame(frame);
              else done(JSON.stringify(samples));
            };
            requestAnimationFrame(frame);
            """;

    private Marked() {}
}
