package dev.lectern.audio;

/**
 * A second-order filter in transposed direct form II.
 *
 * @param b0 to {@code b2} forward, {@code a1} and {@code a2} backward, a0 being 1
 */
record Biquad(double b0, double b1, double b2, double a1, double a2) {
    /** The filtered signal, from rest. */
    double[] apply(double[] input) {
        double[] output = new double[input.length];
        double first = 0;
        double second = 0;
        for (int i = 0; i < input.length; i++) {
            double x = input[i];
            double y = b0 * x + first;
            first = b1 * x - a1 * y + second;
            second = b2 * x - a2 * y;
            output[i] = y;
        }
        return output;
    }
}
