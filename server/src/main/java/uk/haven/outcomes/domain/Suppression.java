package uk.haven.outcomes.domain;

import java.util.ArrayDeque;
import java.util.List;
import uk.haven.outcomes.DisclosureControl.NotReleasable;

/**
 * Chooses which figures to hide besides those that must be: starts from the figures about too few people, attacks the
 * result, and wherever a hidden figure can be bounded too narrowly hides one more in one of its sums, the one that gives
 * away least: inner figures before totals, where other hidden figures already stand (so that rectangles close, as in the
 * hypercube method), then the smallest. Ends because hiding everything leaves nothing to attack with. No chance in it: the
 * same table always hides the same figures.
 */
public final class Suppression {

    private static final double ROUNDING = 1e-6;

    private final Sums table;
    private final int threshold;
    private final boolean[] hidden;
    private final List<List<int[]>> sumsByCell;

    private Suppression(Sums table, boolean[] primary, int threshold) {
        this.table = table;
        this.threshold = threshold;
        this.hidden = primary.clone();
        this.sumsByCell = table.sumsByCell();
    }

    /**
     * @param primary cells that must be hidden
     * @param threshold least width of every hidden cell's interval
     * @return which cells to hide
     * @throws NotReleasable when no choice protects every hidden figure
     */
    public static boolean[] hide(Sums table, boolean[] primary, int threshold) {
        var suppression = new Suppression(table, primary, threshold);
        suppression.extend();
        return suppression.hidden;
    }

    private void extend() {
        var unproven = new ArrayDeque<Integer>();
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell]) {
                unproven.add(cell);
            }
        }
        hideBesideLonely(unproven);
        var rectangles = new Rectangles(table, hidden, sumsByCell);
        Attack attack = null;
        while (!unproven.isEmpty()) {
            int cell = unproven.peek();
            // Hiding more only ever widens an interval: what is proven stays proven.
            if (rectangles.prove(cell, threshold)) {
                unproven.remove();
                continue;
            }
            attack = attack == null ? new Attack(table, hidden) : attack;
            if (attack.interval(cell).width() >= threshold - ROUNDING) {
                unproven.remove();
                continue;
            }
            hide(cheapest(sumsByCell.get(cell)), unproven);
            hideBesideLonely(unproven);
            attack = null;
        }
    }

    /** Gives company to every hidden figure that is the only one of a sum, since a subtraction finds it. */
    private void hideBesideLonely(ArrayDeque<Integer> unproven) {
        boolean again = true;
        while (again) {
            again = false;
            for (int[] sum : table.sums()) {
                if (hiddenIn(sum) == 1) {
                    hide(cheapest(List.of(sum)), unproven);
                    again = true;
                }
            }
        }
    }

    private void hide(int cell, ArrayDeque<Integer> unproven) {
        hidden[cell] = true;
        unproven.add(cell);
    }

    private int cheapest(List<int[]> sums) {
        int best = -1;
        double bestCost = Double.MAX_VALUE;
        for (int[] sum : sums) {
            int together = hiddenIn(sum);
            for (int candidate : sum) {
                if (!hidden[candidate] && table.values()[candidate] > 0) {
                    double cost = cost(candidate) + together * 1e6;
                    if (cost < bestCost) {
                        bestCost = cost;
                        best = candidate;
                    }
                }
            }
        }
        return best >= 0 ? best : anywhere();
    }

    /** All of its own sums are hidden already: open up the nearest other one. */
    private int anywhere() {
        int best = -1;
        for (int cell = 0; cell < hidden.length; cell++) {
            if (!hidden[cell]
                    && table.values()[cell] > 0
                    && (best < 0 || cost(cell) < cost(best))
                    && sumsByCell.get(cell).stream().anyMatch(sum -> hiddenIn(sum) > 0)) {
                best = cell;
            }
        }
        if (best < 0) {
            throw new NotReleasable("Even with every figure hidden this table can be worked out");
        }
        return best;
    }

    private double cost(int cell) {
        long opened =
                sumsByCell.get(cell).stream().filter(sum -> hiddenIn(sum) == 0).count();
        return table.values()[cell] * (1 + opened) + table.depth()[cell] * 10_000.0;
    }

    private int hiddenIn(int[] sum) {
        int count = 0;
        for (int cell : sum) {
            count += hidden[cell] ? 1 : 0;
        }
        return count;
    }
}
