package uk.haven.platform.ui;

/** A step of the way to a page. */
public record Crumb(String label, String path) {}
