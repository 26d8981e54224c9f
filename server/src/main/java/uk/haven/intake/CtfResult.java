package uk.haven.intake;

import java.time.LocalDate;

/** A result, in the terms of {@code assessments.csv}. */
public record CtfResult(LocalDate date, String scheme, String subject, String result) {}
