package uk.haven.access;

import java.util.OptionalLong;

/**
 * Something happened to an account. Published inside the transaction that does it; the audit records it there.
 *
 * @param action stable code, such as {@code account.signed-in} or {@code account.disabled}
 * @param account whose account it is
 * @param actor who did it, or empty for the command line
 * @param detail what a reviewer needs; never a secret
 */
public record AccessEvent(String action, long account, OptionalLong actor, String detail) {}
