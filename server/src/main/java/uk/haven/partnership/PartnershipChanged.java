package uk.haven.partnership;

/**
 * Schools, calendar or settings (the reporting date among them) are changed. Published once inside the transaction that
 * changes them, whichever way they are changed: listen after its commit, in a transaction of your own.
 */
public record PartnershipChanged() {}
