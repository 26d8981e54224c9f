package uk.haven.platform.ui;

/**
 * A filter that is on.
 *
 * @param label {@code Year 4}
 * @param without the address of the same page without it
 */
public record Chip(String label, String without) {}
