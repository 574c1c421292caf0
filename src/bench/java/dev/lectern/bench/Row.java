package dev.lectern.bench;

/**
 * One line of the report.
 *
 * @param what is measured
 * @param figure reached
 * @param peer what it is compared with and what that reached; empty where there is none
 * @param asked the figure to reach
 * @param reached whether it was
 */
record Row(String what, String figure, String peer, String asked, boolean reached) {
    /** A figure that is at most so much. */
    static Row atMost(String what, double figure, String unit, double most) {
        return new Row(what, Say.number(figure) + " " + unit, "", "≤ " + Say.number(most) + " " + unit, figure <= most);
    }

    /** A figure that is at least so many times a peer's. */
    static Row times(String what, double figure, String unit, String peer, double peers, double least) {
        double ratio = figure / peers;
        return new Row(
                what,
                Say.number(figure) + " " + unit + " (" + Say.number(ratio) + " ×)",
                peer + ": " + Say.number(peers) + " " + unit,
                "≥ " + Say.number(least) + " ×",
                ratio >= least);
    }

    /** A figure that is at most so many times another. */
    static Row share(String what, double figure, String unit, String whole, double wholes, double most) {
        double ratio = figure / wholes;
        return new Row(
                what,
                Say.number(figure) + " " + unit + " (" + Say.number(ratio) + " ×)",
                whole + ": " + Say.number(wholes) + " " + unit,
                "≤ " + Say.number(most) + " ×",
                ratio <= most);
    }

    /** A figure for which nothing is asked. */
    static Row told(String what, String figure) {
        return new Row(what, figure, "", "", true);
    }
}
