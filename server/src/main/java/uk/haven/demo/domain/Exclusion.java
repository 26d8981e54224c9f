package uk.haven.demo.domain;

import java.time.LocalDate;

/** One exclusion of an invented child; {@code sessions} are half days. */
record Exclusion(DemoChild child, DemoSchool school, String category, LocalDate start, int sessions, String reason) {}
