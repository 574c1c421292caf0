package dev.lectern.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML tags in the running text of Markdown: they are left out, but for those that change what is read. */
final class InlineHtml {
    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)");
    private static final Set<String> SILENT = Set.of("script", "style", "template", "svg", "noscript", "nav", "rt");

    private final Flow flow;
    private final Deque<Integer> raised = new ArrayDeque<>();
    private final Deque<Integer> lowered = new ArrayDeque<>();
    private String silentUntil = "";

    InlineHtml(Flow flow) {
        this.flow = flow;
    }

    /** A tag, comment or the like. */
    void tag(String literal) {
        Matcher matcher = NAME.matcher(literal);
        if (!matcher.lookingAt()) {
            return;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        boolean opens = literal.charAt(1) != '/';
        if (!silentUntil.isEmpty()) {
            silentUntil = !opens && name.equals(silentUntil) ? "" : silentUntil;
        } else if (opens && SILENT.contains(name) && !literal.endsWith("/>")) {
            silentUntil = name;
        } else {
            visible(name, opens);
        }
    }

    /** Whether text is shown here. */
    boolean shows() {
        return silentUntil.isEmpty();
    }

    /** The block ends, and with it all that was left open. */
    void end() {
        silentUntil = "";
        raised.clear();
        lowered.clear();
    }

    private void visible(String name, boolean opens) {
        switch (name) {
            case "br" -> flow.lineBreak();
            case "q" -> flow.text(opens ? "\u201C" : "\u201D");
            case "sup" -> shift(raised, opens, true);
            case "sub" -> shift(lowered, opens, false);
            default -> {
                // emphasis, links and whatever else there is leave their text alone
            }
        }
    }

    private void shift(Deque<Integer> open, boolean opens, boolean up) {
        if (opens) {
            open.push(flow.length());
            return;
        }
        Integer since = open.poll();
        if (since != null && up) {
            flow.raise(since);
        } else if (since != null) {
            flow.lower(since);
        }
    }
}
