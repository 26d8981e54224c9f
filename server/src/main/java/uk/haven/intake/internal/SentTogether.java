package uk.haven.intake.internal;

import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** One set of files that were sent together. */
public record SentTogether(long id, UUID publicId, OptionalLong account, String sender, Set<Long> schools) {}
