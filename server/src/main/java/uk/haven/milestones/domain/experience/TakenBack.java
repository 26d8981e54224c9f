package uk.haven.milestones.domain.experience;

import java.time.Instant;

/** A record that no longer counts. @param was the record @param by who took it back */
public record TakenBack(Held was, String reason, String by, Instant at) {}
