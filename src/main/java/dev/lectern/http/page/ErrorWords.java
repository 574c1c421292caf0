package dev.lectern.http.page;

import dev.lectern.http.door.Doors;
import dev.lectern.http.problem.Problem;

/** What an error is called on a page: in the words of somebody who reads, not of the protocol. */
final class ErrorWords {
    private ErrorWords() {}

    static String title(Problem problem) {
        return switch (problem.status()) {
            case 400, 414 -> "This address cannot be read";
            case 403 -> "This is not allowed";
            case 404 -> "Nothing is here";
            case 405 -> "That cannot be done here";
            case 408 -> "It took too long";
            case 413, 431 -> "That is too much at once";
            case 421 -> "Not by this name";
            case 422 -> "Nothing to read aloud";
            case 429 -> "A little too fast";
            case 500 -> "Something went wrong";
            case 503 -> "Not now";
            case 507 -> "There is no room left";
            default -> problem.title();
        };
    }

    /** What is wrong and what to do, in one or two sentences. */
    static String detail(Problem problem) {
        String detail = problem.detail();
        return switch (problem.status()) {
            case 401 ->
                detail.equals(Doors.NO_TOKEN)
                        ? "This library is for those who have a token. Sign in with yours."
                        : detail;
            case 404 -> "There is nothing at this address. Was it an article, it may have been renamed or deleted.";
            case 400 -> detail + " Go to the library and choose from there.";
            case 500 -> detail + " Nothing that is stored is lost: try again, or read something else meanwhile.";
            case 507 -> detail + " What is stored can still be read and heard.";
            default -> detail;
        };
    }
}
