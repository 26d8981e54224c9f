package uk.haven.support.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** What support cost, where the catalogue or the plan knows a price. An unknown cost is never nothing. */
public final class SupportCost {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private SupportCost() {}

    /**
     * What was given in one piece of support.
     *
     * @param seconds logged with the child or family; of a plan for several children, this child's share
     * @param sessions logged
     */
    public record Given(long seconds, int sessions) {
        public static final Given NOTHING = new Given(0, 0);
    }

    /** @param per {@code place}, {@code hour} or {@code session} */
    public record Price(BigDecimal pounds, String per) {}

    /**
     * Costs added up.
     *
     * @param known pounds of those whose price is known
     * @param priced how many have a price
     * @param unknown how many have none
     */
    public record Sum(BigDecimal known, int priced, int unknown) {
        public static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0, 0);

        public Sum plus(Sum other) {
            return new Sum(known.add(other.known), priced + other.priced, unknown + other.unknown);
        }

        /** Whether every piece of support has a price. */
        public boolean whole() {
            return unknown == 0;
        }
    }

    /** One place, or the hours or sessions logged, at the price. */
    public static Sum of(Price price, Given given) {
        BigDecimal amount = switch (price.per()) {
            case "hour" ->
                price.pounds().multiply(BigDecimal.valueOf(given.seconds())).divide(HOUR, 2, RoundingMode.HALF_UP);
            case "session" -> price.pounds().multiply(BigDecimal.valueOf(given.sessions()));
            case "place" -> price.pounds();
            default -> throw new IllegalArgumentException("No unit of cost: " + price.per());
        };
        return new Sum(amount, 1, 0);
    }

    /** A piece of support whose price nobody has said. */
    public static Sum unknown() {
        return new Sum(BigDecimal.ZERO, 0, 1);
    }

    public static Sum all(Collection<Sum> sums) {
        return sums.stream().reduce(Sum.NOTHING, Sum::plus);
    }
}
