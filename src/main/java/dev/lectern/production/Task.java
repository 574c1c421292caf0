package dev.lectern.production;

import java.util.List;

/**
 * A piece of work that a worker takes at once.
 *
 * @param level how soon it was due
 * @param production what it belongs to
 * @param passage the passage to be made, {@link #PLAN} to find out times
 * @param renderings those that get the passage; more of their times are found out even if there are none
 */
record Task(Level level, Production production, int passage, List<Rendering> renderings) {
    /** Stands for a passage where times are to be found out. */
    static final int PLAN = -1;

    Task {
        renderings = List.copyOf(renderings);
    }

    boolean plans() {
        return passage == PLAN;
    }
}
