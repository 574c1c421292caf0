package dev.lectern.audio;

/**
 * The Rice codes of a block's residual (RFC 9639, section 9.2.7): split into 1 to 64 partitions, each with the parameter that
 * makes it shortest. Costs are counted in bits and exact: a partition costs, for each parameter, what its two halves cost.
 */
final class RicePartitions {
    private static final int FINEST = 6;
    private static final int PARAMETERS = 15;
    private static final int PARAMETER_BITS = 4;

    private final int[] folded;
    private final int order;
    private int partitionOrder;
    private long bits = Long.MAX_VALUE;
    private int[] parameters = new int[0];

    /**
     * Finds the shortest way.
     *
     * @param residual of a block; the first {@code order} values are not coded
     */
    RicePartitions(int[] residual, int order) {
        this.order = order;
        this.folded = new int[residual.length];
        for (int i = order; i < residual.length; i++) {
            folded[i] = (residual[i] << 1) ^ (residual[i] >> 31);
        }
        long[][] costs = finest();
        for (int candidate = FINEST; candidate >= 0; candidate--) {
            consider(costs, candidate);
            costs = halved(costs);
        }
    }

    /** Bits of the whole residual as {@link #write} writes it. */
    long bits() {
        return 6 + bits;
    }

    void write(BitWriter out) {
        out.write(0, 2); // parameters of four bits
        out.write(partitionOrder, 4);
        int length = folded.length >> partitionOrder;
        for (int partition = 0; partition < parameters.length; partition++) {
            int k = parameters[partition];
            out.write(k, PARAMETER_BITS);
            for (int i = Math.max(order, partition * length); i < (partition + 1) * length; i++) {
                out.unary(folded[i] >>> k);
                out.write(folded[i], k);
            }
        }
    }

    private long[][] finest() {
        int length = folded.length >> FINEST;
        long[][] costs = new long[1 << FINEST][PARAMETERS];
        for (int partition = 0; partition < costs.length; partition++) {
            int from = Math.max(order, partition * length);
            int to = (partition + 1) * length;
            for (int k = 0; k < PARAMETERS; k++) {
                long sum = (long) (to - from) * (k + 1);
                for (int i = from; i < to; i++) {
                    sum += folded[i] >>> k;
                }
                costs[partition][k] = sum;
            }
        }
        return costs;
    }

    private static long[][] halved(long[][] costs) {
        long[][] halved = new long[costs.length / 2][PARAMETERS];
        for (int partition = 0; partition < halved.length; partition++) {
            for (int k = 0; k < PARAMETERS; k++) {
                halved[partition][k] = costs[2 * partition][k] + costs[2 * partition + 1][k];
            }
        }
        return halved;
    }

    private void consider(long[][] costs, int candidate) {
        int[] best = new int[costs.length];
        long sum = (long) PARAMETER_BITS * costs.length;
        for (int partition = 0; partition < costs.length; partition++) {
            for (int k = 1; k < PARAMETERS; k++) {
                if (costs[partition][k] < costs[partition][best[partition]]) {
                    best[partition] = k;
                }
            }
            sum += costs[partition][best[partition]];
        }
        if (sum < bits) {
            bits = sum;
            partitionOrder = candidate;
            parameters = best;
        }
    }
}
