package uk.haven.access;

/**
 * Pages that need no sign-in, contributed by a module as a Spring bean. Everything else needs both factors.
 *
 * @param pattern as Spring's path patterns write it: {@code /directory/**}
 */
public record PublicPath(String pattern) {}
