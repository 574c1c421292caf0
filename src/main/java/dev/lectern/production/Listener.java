package dev.lectern.production;

import java.util.Optional;

/** Someone for whom a production works. All of it is called under the lock. */
interface Listener {
    /** The file that is wanted; empty when only the times are. */
    Optional<Rendering> rendering();

    /** The passage that is waited for, negative when none is. */
    int needs();

    /** Whether no sound has come yet. */
    boolean fresh();

    /** Something has changed: who waits looks again. */
    void wake();
}
