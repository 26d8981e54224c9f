package uk.haven.platform.charts;

/** A line to compare with: "90 %: persistent absence below". */
public record Reference(String label, double value) {}
