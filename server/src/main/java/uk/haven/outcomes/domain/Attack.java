package uk.haven.outcomes.domain;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What someone can work out who has everything that is shown, knows every sum, and knows that a hidden figure is not
 * zero: the narrowest interval of each hidden figure, by linear programming with whole numbers relaxed. For hierarchies in
 * two directions the sums form a network, so the relaxed bounds are the whole-number bounds too.
 */
public final class Attack {

    /** Stands for "no upper bound". */
    static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    private static final double LARGE = 1e7;

    private final Sums table;
    private final boolean[] hidden;
    private final ExpressionsBasedModel model;
    private final Variable[] variables;

    public Attack(Sums table, boolean[] hidden) {
        this.table = table;
        this.hidden = hidden.clone();
        this.model = new ExpressionsBasedModel();
        this.variables = new Variable[hidden.length];
        build();
    }

    private void build() {
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell]) {
                variables[cell] = model.newVariable("x" + cell).lower(1).upper(LARGE);
            }
        }
        int number = 0;
        for (int[] sum : table.sums()) {
            long known = 0;
            boolean any = false;
            for (int i = 0; i < sum.length; i++) {
                if (hidden[sum[i]]) {
                    any = true;
                } else {
                    known += i == 0 ? -table.values()[sum[i]] : table.values()[sum[i]];
                }
            }
            if (any) {
                var expression = model.newExpression("sum" + number++).level(-known);
                for (int i = 0; i < sum.length; i++) {
                    if (hidden[sum[i]]) {
                        expression.set(variables[sum[i]], i == 0 ? -1 : 1);
                    }
                }
            }
        }
    }

    /** Smallest and largest value that the hidden cell can have. */
    public Interval interval(int cell) {
        if (!hidden[cell]) {
            return new Interval(table.values()[cell], table.values()[cell]);
        }
        variables[cell].weight(1);
        try {
            Optimisation.Result least = model.minimise();
            Optimisation.Result most = model.maximise();
            if (!least.getState().isFeasible() || !most.getState().isFeasible()) {
                throw new IllegalStateException(
                        "The attack found no table at all: %s, %s".formatted(least.getState(), most.getState()));
            }
            double high = most.getValue();
            return new Interval(least.getValue(), high > LARGE / 2 ? UNBOUNDED : high);
        } finally {
            variables[cell].weight(null);
        }
    }

    /** @param high {@link Double#POSITIVE_INFINITY} when nothing bounds it */
    public record Interval(double low, double high) {
        public double width() {
            return high - low;
        }
    }
}
