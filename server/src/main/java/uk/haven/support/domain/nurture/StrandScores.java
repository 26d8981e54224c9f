package uk.haven.support.domain.nurture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.haven.platform.Problem;

/**
 * Scores of a Boxall profile by strand, as a person entered them. What a strand asks and how scores are reached is the
 * publisher's; only letters and numbers are kept (STANDARDS.md, Instruments).
 *
 * @param developmental strands A to J in order, 0–136, together 0–136; more is better
 * @param diagnostic strands Q to Z in order, 0–136, together 0–136; less is better
 */
public record StrandScores(List<Integer> developmental, List<Integer> diagnostic) {

    public static final List<String> DEVELOPMENTAL = letters('A', 'J');
    public static final List<String> DIAGNOSTIC = letters('Q', 'Z');

    /** The most that a half adds up to. */
    public static final int MOST = 136;

    public StrandScores {
        developmental = List.copyOf(developmental);
        diagnostic = List.copyOf(diagnostic);
        if (developmental.size() != DEVELOPMENTAL.size() || diagnostic.size() != DIAGNOSTIC.size()) {
            throw new IllegalArgumentException("A profile has a score for each of its twenty strands");
        }
    }

    private static List<String> letters(char first, char last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(letter -> String.valueOf((char) letter))
                .toList();
    }

    /** All twenty, in order. */
    public static List<String> strands() {
        return Stream.concat(DEVELOPMENTAL.stream(), DIAGNOSTIC.stream()).toList();
    }

    public int developmentalTotal() {
        return developmental.stream().mapToInt(Integer::intValue).sum();
    }

    public int diagnosticTotal() {
        return diagnostic.stream().mapToInt(Integer::intValue).sum();
    }

    /** @throws IllegalArgumentException when there is no such strand */
    public int of(String strand) {
        int at = DEVELOPMENTAL.indexOf(strand);
        if (at >= 0) {
            return developmental.get(at);
        }
        int other = DIAGNOSTIC.indexOf(strand);
        if (other < 0) {
            throw new IllegalArgumentException("No strand: " + strand);
        }
        return diagnostic.get(other);
    }

    /** What is wrong with what was typed; the field of a strand is {@code strand-A}. */
    public static List<Problem> problems(Map<String, OptionalInt> typed) {
        var problems = new ArrayList<Problem>();
        for (String strand : strands()) {
            OptionalInt score = score(typed, strand);
            if (score.isEmpty()) {
                problems.add(Problem.of(
                        field(strand),
                        "SCORE-MISSING",
                        "Strand " + strand + " has no score",
                        "Enter a whole number from 0 to 136, or leave the whole profile empty"));
            } else if (score.getAsInt() < 0 || score.getAsInt() > MOST) {
                problems.add(Problem.of(
                        field(strand),
                        "SCORE-RANGE",
                        "Strand " + strand + " is " + score.getAsInt() + ", and no strand is below 0 or above 136",
                        "Look at the profile again"));
            }
        }
        if (problems.isEmpty()) {
            half(DEVELOPMENTAL, typed, problems);
            half(DIAGNOSTIC, typed, problems);
        }
        return problems;
    }

    private static void half(List<String> strands, Map<String, OptionalInt> typed, List<Problem> problems) {
        int total =
                strands.stream().mapToInt(each -> score(typed, each).orElse(0)).sum();
        if (total > MOST) {
            problems.add(Problem.of(
                    field(strands.getFirst()),
                    "HALF-RANGE",
                    "Strands " + strands.getFirst() + " to " + strands.getLast() + " add up to " + total
                            + ", and a half adds up to 136 at most",
                    "Look at the profile again"));
        }
    }

    /** Of scores in which nothing is wrong. */
    public static StrandScores of(Map<String, OptionalInt> typed) {
        return new StrandScores(half(DEVELOPMENTAL, typed), half(DIAGNOSTIC, typed));
    }

    private static List<Integer> half(List<String> strands, Map<String, OptionalInt> typed) {
        return strands.stream().map(each -> score(typed, each).orElseThrow()).toList();
    }

    private static OptionalInt score(Map<String, OptionalInt> typed, String strand) {
        return typed.getOrDefault(strand, OptionalInt.empty());
    }

    /** The form's field for the strand. */
    public static String field(String strand) {
        return "strand-" + strand;
    }
}
