package dev.lectern.text.rules;

/** The apostrophe and the s behind a figure: {@code 2023's best}. */
final class Possessive {
    private Possessive() {}

    /** The index after them, or {@code at} itself. */
    static int end(Scan scan, int at) {
        return scan.at(at) == '\'' && scan.at(at + 1) == 's' && !scan.letter(at + 2) && !scan.digit(at + 2)
                ? at + 2
                : at;
    }
}
