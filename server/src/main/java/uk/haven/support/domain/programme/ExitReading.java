package uk.haven.support.domain.programme;

import java.util.Arrays;

/**
 * How an exit criterion stands at a date, with the figures by which it does: whole numbers, {@link #WIDTH} for each single
 * condition in order (its standing, how much there is, of how much, and two for what is still needed), so that the words
 * can be made later.
 *
 * @param figures kept as they are; not to be changed
 */
public record ExitReading(Standing standing, int[] figures) {

    /** Numbers for each single condition. */
    public static final int WIDTH = 5;

    /** How one condition stands. */
    public Standing standing(int leaf) {
        return Standing.at(figures[WIDTH * leaf]);
    }

    int have(int leaf) {
        return figures[WIDTH * leaf + 1];
    }

    int of(int leaf) {
        return figures[WIDTH * leaf + 2];
    }

    int needed(int leaf) {
        return figures[WIDTH * leaf + 3];
    }

    int among(int leaf) {
        return figures[WIDTH * leaf + 4];
    }

    /** Single conditions. */
    public int size() {
        return figures.length / WIDTH;
    }

    /** Single conditions that are met. */
    public int met() {
        int met = 0;
        for (int leaf = 0; leaf < size(); leaf++) {
            met += standing(leaf) == Standing.MET ? 1 : 0;
        }
        return met;
    }

    /** How close all conditions have come, in per cent of each added up; grows only as one comes closer. */
    public int closeness() {
        int sum = 0;
        for (int leaf = 0; leaf < size(); leaf++) {
            sum += standing(leaf) == Standing.MET ? 100 : Math.min(99, have(leaf) * 100 / Math.max(1, of(leaf)));
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExitReading(Standing stands, int[] numbers)
                && stands == standing
                && Arrays.equals(numbers, figures);
    }

    @Override
    public int hashCode() {
        return 31 * standing.hashCode() + Arrays.hashCode(figures);
    }

    @Override
    public String toString() {
        return standing + " " + Arrays.toString(figures);
    }
}
