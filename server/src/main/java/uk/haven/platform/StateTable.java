package uk.haven.platform;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A state machine as one table: from which state which step leads where. What is not in it is refused, with the rule's
 * own words; the documentation's table is drawn from it.
 *
 * @param <S> states
 * @param <A> steps (what people do)
 */
public final class StateTable<S extends Enum<S>, A extends Enum<A>> {

    private final Class<S> states;
    private final Class<A> steps;
    private final Map<S, Map<A, S>> moves;
    private final Words<S, A> words;

    /** Why a step that is not in the table may not be taken. */
    @FunctionalInterface
    public interface Words<S, A> {
        /** A sentence without its full stop: {@code A referral that has ended stays ended}. */
        String refused(S state, A step);
    }

    /** What came of a step. */
    public sealed interface Answer<S> {
        record Moved<S>(S to) implements Answer<S> {}

        record Refused<S>(String reason) implements Answer<S> {}
    }

    private StateTable(Builder<S, A> builder) {
        states = builder.states;
        steps = builder.steps;
        moves = builder.moves;
        words = builder.words;
    }

    /** Begins a table with the words of its refusals. */
    public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> of(
            Class<S> states, Class<A> steps, Words<S, A> words) {
        return new Builder<>(states, steps, words);
    }

    /** Where the step leads from the state, or why it may not be taken. */
    public Answer<S> after(S state, A step) {
        S to = moves.getOrDefault(state, Map.of()).get(step);
        return to == null ? new Answer.Refused<>(words.refused(state, step)) : new Answer.Moved<>(to);
    }

    /** Where the step leads from the state. @throws IllegalStateException with the rule's words when it may not be taken */
    public S to(S state, A step) {
        return switch (after(state, step)) {
            case Answer.Moved<S>(S to) -> to;
            case Answer.Refused<S>(String reason) -> throw new IllegalStateException(reason);
        };
    }

    /**
     * Why the step may not be taken from the state, as a problem of the whole form in the rule's words; empty when it may.
     *
     * @param code stable, of the table
     * @param remedy what to do instead
     */
    public Optional<Problem> refusal(S state, A step, String code, String remedy) {
        return after(state, step) instanceof Answer.Refused<S>(String reason)
                ? Optional.of(Problem.of("", code, reason, remedy))
                : Optional.empty();
    }

    /** The steps that may be taken from the state, in their order. */
    public List<A> open(S state) {
        return List.copyOf(moves.getOrDefault(state, Map.of()).keySet());
    }

    /** Whether nothing leads on from the state. */
    public boolean last(S state) {
        return open(state).isEmpty();
    }

    /** The table in Markdown: a row for each state, a column for each step, {@code –} where it is refused. */
    public String drawn() {
        var lines = new ArrayList<String>();
        var head = new StringBuilder("| from \\ step |");
        var rule = new StringBuilder("| --- |");
        for (A step : steps.getEnumConstants()) {
            head.append(' ').append(named(step)).append(" |");
            rule.append(" --- |");
        }
        lines.add(head.toString());
        lines.add(rule.toString());
        for (S state : states.getEnumConstants()) {
            var line = new StringBuilder("| **").append(named(state)).append("** |");
            for (A step : steps.getEnumConstants()) {
                S to = moves.getOrDefault(state, Map.of()).get(step);
                line.append(' ').append(to == null ? "–" : named(to)).append(" |");
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }

    private static String named(Enum<?> each) {
        return each.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** Collects the moves. */
    public static final class Builder<S extends Enum<S>, A extends Enum<A>> {
        private final Class<S> states;
        private final Class<A> steps;
        private final Words<S, A> words;
        private final Map<S, Map<A, S>> moves;

        private Builder(Class<S> states, Class<A> steps, Words<S, A> words) {
            this.states = states;
            this.steps = steps;
            this.words = words;
            this.moves = new EnumMap<>(states);
        }

        /** @throws IllegalStateException when the step already leads somewhere from there */
        public Builder<S, A> from(S state, A step, S to) {
            S before = moves.computeIfAbsent(state, _ -> new EnumMap<>(steps)).put(step, to);
            if (before != null) {
                throw new IllegalStateException(step + " from " + state + " is in the table twice");
            }
            return this;
        }

        public StateTable<S, A> build() {
            return new StateTable<>(this);
        }
    }
}
