package uk.haven.access.web;

import java.util.List;

/**
 * Recovery codes, shown this once.
 *
 * @param codes each works once
 */
public record RecoveryCodesPage(List<String> codes) {
    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }
}
